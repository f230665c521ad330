using OpinionBot.Measuring;

namespace OpinionBot.Reporting;

/// <summary>What one suite measured on one data set.</summary>
/// <param name="Suite">Its name on the command line.</param>
/// <param name="DataSet">The folder's or file's name.</param>
/// <param name="Measures">The first is what runs are compared by at a glance.</param>
/// <param name="References">Published or simple ways to do the same, on the same data unless the note says otherwise.</param>
/// <param name="Details">One line each: per query when asked for, failures always.</param>
public sealed record SuiteResult(string Suite, string DataSet, IReadOnlyList<Measure> Measures, IReadOnlyList<Reference> References, IReadOnlyList<string> Details);

/// <param name="Name">Unique in its result.</param>
/// <param name="IsBetterLow">True for measures such as the share of wrong answers.</param>
public sealed record Measure(string Name, Estimate Estimate, bool IsBetterLow = false);

/// <summary>What somebody else reached.</summary>
/// <param name="System">Who or what.</param>
/// <param name="Measure">The name of the measure it compares with.</param>
/// <param name="Note">Where the figure is from, or on what it was measured.</param>
public sealed record Reference(string System, string Measure, double Value, string Note);
