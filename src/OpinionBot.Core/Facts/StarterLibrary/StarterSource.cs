using OpinionBot.Facts.Reviewing;
using OpinionBot.Facts.Sources;

namespace OpinionBot.Facts.StarterLibrary;

/// <summary>One publication of the starter library with its facts, each with a <see cref="Lineage.Bundled"/> key.</summary>
/// <param name="Key">Its stable name over all versions of the library.</param>
public sealed record StarterSource(string Key, SourceDetails Details, IReadOnlyList<ApprovedFact> Facts);
