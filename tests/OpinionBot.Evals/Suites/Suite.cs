using OpinionBot.Reporting;
using OpinionBot.Search;

namespace OpinionBot.Suites;

/// <summary>One quality that is measured, on data that is given.</summary>
public abstract class Suite
{
    /// <summary>On the command line.</summary>
    public abstract string Name { get; }

    public abstract string Description { get; }

    /// <summary>True when the folder has something for this suite.</summary>
    public virtual bool HasData(string folder) => false;

    /// <summary>One result for each data set that fits.</summary>
    /// <exception cref="DataSets.UnusableDataException">What was given cannot be used.</exception>
    public abstract Task<IReadOnlyList<SuiteResult>> RunAsync(SuiteInput input, CancellationToken cancellationToken);
}

/// <summary>What a suite is given to measure with.</summary>
/// <param name="Data">A folder; null when none was given.</param>
/// <param name="Questions">A file of questions; null when none was given.</param>
/// <param name="Added">Documents to add to the library before the questions are asked.</param>
/// <param name="WithoutStarter">True leaves the starter library out.</param>
/// <param name="Expected">A file of expected facts; null when none was given.</param>
/// <param name="PerQuery">True adds a line for every query.</param>
/// <param name="Vectors">A folder in which vectors are kept; null keeps none.</param>
/// <param name="Weights">What steers retrieval in the suites that ask the starter library; the others measure with the defaults.</param>
public sealed record SuiteInput(
    string? Data,
    string? Questions,
    IReadOnlyList<string> Added,
    bool WithoutStarter,
    string? Expected,
    bool PerQuery,
    string? Vectors,
    ScoringWeights Weights)
{
    /// <exception cref="DataSets.UnusableDataException">No folder was given.</exception>
    public string RequireData(string suite) =>
        Data ?? throw new DataSets.UnusableDataException($"{suite} measures on a data set; give its folder with --data DIR.");
}
