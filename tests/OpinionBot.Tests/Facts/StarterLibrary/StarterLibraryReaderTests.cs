using OpinionBot.Facts.Reviewing;
using OpinionBot.Language;

namespace OpinionBot.Facts.StarterLibrary;

public sealed class StarterLibraryReaderTests
{
    private static readonly StarterContent Content = StarterLibraryReader.Read();

    private static IEnumerable<Figure> Figures => Content.Publications.SelectMany(publication => publication.Facts).Select(fact => fact.Fact).OfType<Figure>();

    [Fact]
    public void Holds_every_figure_with_the_recorded_totals()
    {
        var totals = DataFile.ReadRows("Facts/StarterLibrary/totals.tsv", 3)
            .ToDictionary(row => row[0], row => (int.Parse(row[1]), decimal.Parse(row[2])));

        totals.Where(study => study.Key is not ("kpmg-2025-press" or "ai-plus")).Sum(study => study.Value.Item1).ShouldBe(2523);
        Figures.GroupBy(figure => figure.Study!.Key).ToDictionary(study => study.Key, study => (study.Count(), study.Sum(figure => figure.Value)))
            .ShouldBe(totals, ignoreOrder: true);
    }

    // One value changed, lost or rounded, one figure moved to another place, answer or date, and this number is another.
    [Fact]
    public void Holds_every_value_in_its_cell() =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', Figures.Select(Cell).Order(StringComparer.Ordinal)))))
            .ShouldBe("3432fbbb214b068e4dad39026cba87b72c65a90c72da1259191b8e24dcea361a");

    [Fact]
    public void Never_counts_an_average_as_a_country()
    {
        var groups = Figures.Where(figure => figure.Place!.IsGroup).Select(figure => figure.Place!.Code).Distinct();

        groups.ShouldBe(["group:ipsos-2021-average", "group:ipsos-2023-average", "group:pew-2025-median", "group:kpmg-2025-countries"], ignoreOrder: true);
        Figures.Count(figure => figure.Place!.IsGroup).ShouldBe(51);
    }

    [Fact]
    public void Harmonises_the_names_of_places()
    {
        Figures.Count(figure => figure.Place!.Code == "GB").ShouldBe(116 + 45 + 1);
        Figures.Count(figure => figure.Place!.Code == "US").ShouldBe(163 + 116 + 1);
    }

    [Fact]
    public void Gives_every_fact_a_key_of_its_own() =>
        Content.Publications.SelectMany(publication => publication.Facts).Select(fact => ((Lineage.Bundled)fact.Lineage).Key).ShouldBeUnique();

    [Fact]
    public void Says_every_figure_in_a_readable_sentence()
    {
        foreach (var figure in Figures)
        {
            figure.Text.ShouldMatch(@"^\d+(\.\d+)?% of [\w. ]+ in [A-Z0-9t].+ \(.+\)\.$");
            figure.Text.ShouldNotContain("  ");
            figure.Text.ShouldNotContain("[");
            figure.Text.ShouldNotContain("aI ", Case.Sensitive);
        }
    }

    private static string Cell(Figure figure) =>
        FormattableString.Invariant($"{figure.Study!.Key}/{figure.Indicator.Key}/{figure.Answer?.Label}/{figure.Place!.Code}/{figure.AskedWhen?.From}/{figure.AskedWhen?.To}/{figure.SampleSize.Kind}{figure.SampleSize.Count}={figure.Value:0.####}");
}
