using OpinionBot.Search;
using OpinionBot.Search.Terms;

namespace OpinionBot.Answering.Retrieval.Articles;

/// <summary>A word of what a question is about.</summary>
/// <param name="Text">Folded.</param>
/// <param name="Stems">What it is found by.</param>
/// <param name="Weight">How much it tells: the rarer in the library, the more.</param>
/// <param name="IsName">True for a part of a name, which an obligation looks after.</param>
/// <param name="IsLight">True for a word that says little alone: <c>make</c>, <c>thing</c>.</param>
internal sealed record TopicWord(string Text, IReadOnlyList<string> Stems, double Weight, bool IsName, bool IsLight)
{
    /// <summary>Stems of words that mean nearly the same.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Alike { get; } = [.. Thesaurus.Expand(Text).Select(other => TextAnalysis.Analyze(other.Text)).Where(other => other.Count > 0)];
}
