using System.Globalization;

namespace OpinionBot.Reporting;

/// <summary>Prints a result as a table: ours with its standard error, what others reached under it.</summary>
public static class ResultTable
{
    public static void Print(SuiteResult result, TextWriter output)
    {
        output.WriteLine($"{result.Suite}: {result.DataSet}");

        var rows = new List<string[]> { new[] { "measure", "who", "value", "standard error", "n" } };

        foreach (var measure in result.Measures)
        {
            rows.Add([measure.Name, "OpinionBot", Number(measure.Estimate.Value), Number(measure.Estimate.StandardError), measure.Estimate.Count.ToString(CultureInfo.InvariantCulture)]);
            rows.AddRange(result.References.Where(reference => reference.Measure == measure.Name).Select(reference => new[] { "", $"{reference.System} ({reference.Note})", Number(reference.Value), "", "" }));
        }

        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToList();

        foreach (var row in rows)
        {
            output.WriteLine("  " + string.Join("  ", row.Select((cell, column) => column >= 2 ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]))).TrimEnd());
        }

        foreach (var detail in result.Details)
        {
            output.WriteLine($"  {detail}");
        }

        output.WriteLine();
    }

    private static string Number(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);
}
