namespace OpinionBot.Measuring;

/// <summary>What two collections share, counted with repetitions.</summary>
/// <param name="Shared">In both.</param>
/// <param name="Surplus">Only in what was found.</param>
/// <param name="Lacking">Only in what was expected.</param>
public readonly record struct Overlap(double Shared, double Surplus, double Lacking)
{
    /// <summary>1 when nothing was found.</summary>
    public double Precision => Shared + Surplus == 0 ? 1 : Shared / (Shared + Surplus);

    /// <summary>1 when nothing was expected.</summary>
    public double Recall => Shared + Lacking == 0 ? 1 : Shared / (Shared + Lacking);

    public double F1 => HarmonicMean(Precision, Recall);

    public static Overlap Of<T>(IEnumerable<T> found, IEnumerable<T> expected)
        where T : notnull
    {
        var ofFound = found.CountBy(item => item).ToDictionary();
        var ofExpected = expected.CountBy(item => item).ToDictionary();
        var shared = ofFound.Sum(item => Math.Min(item.Value, ofExpected.GetValueOrDefault(item.Key)));

        return new Overlap(shared, ofFound.Values.Sum() - shared, ofExpected.Values.Sum() - shared);
    }

    public static double HarmonicMean(double precision, double recall) => precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
}
