using OpinionBot.Facts.Places;
using OpinionBot.Facts.Surveys;
using OpinionBot.Language;
using OpinionBot.Support;

namespace OpinionBot.Facts.Findings;

public sealed class FindingLineTests
{
    private static readonly Finding Whole = A.Finding(61, "61% of Dutch ferrymen steer with an AI pilot.", "Dutch ferrymen", "NL") with
    {
        Said = "steer with an AI pilot",
        Study = new Study("quaymark-2026", "the Quaymark poll", "Quaymark for the Ports Board"),
        Fieldwork = new Fieldwork(new PartialDate(2026, 5, 4), new PartialDate(2026, 5, 11)),
        SampleSize = new SampleSize(SampleSizeKind.Exact, 1_408),
        Before = new EarlierValue(44, new PartialDate(2025)),
    };

    [Fact]
    public void A_finding_is_one_line_of_all_its_parts() =>
        FindingLine.Of(Whole).ShouldBe("61% · Dutch ferrymen · steer with an AI pilot · 4-11 May 2026 · Quaymark, n 1,408 · up from 44% (2025)");

    [Fact]
    public void What_is_not_known_is_left_out() =>
        FindingLine.Of(Whole with { Said = null, Of = null, Study = null, Fieldwork = null, SampleSize = SampleSize.NotStated, Before = null, Place = null }).ShouldBe("61%");

    [Fact]
    public void The_place_is_said_where_the_people_do_not_say_it() =>
        FindingLine.Of(Whole with { Place = Gazetteer.Default.ByCode("BE"), Study = null, Fieldwork = null, SampleSize = SampleSize.NotStated, Before = null })
            .ShouldBe("61% · Dutch ferrymen · Belgium · steer with an AI pilot");

    [Theory]
    [InlineData(UnitKind.Percent, 28, 31, null, "28–31%")]
    [InlineData(UnitKind.Ratio, 4, null, 10, "4 in 10")]
    [InlineData(UnitKind.Points, 8, null, null, "8 points")]
    [InlineData(UnitKind.Multiple, 3, null, null, "3 times")]
    [InlineData(UnitKind.Count, 48_000, null, null, "48,000 cranes")]
    [InlineData(UnitKind.Money, 1_500_000, null, null, "1,500,000 cranes")]
    public void Every_kind_of_value_is_said(UnitKind kind, int value, int? upTo, int? whole, string line) =>
        FindingLine.Of(Bare(Whole) with { Value = value, UpTo = upTo, Unit = new Unit(kind, "cranes", whole) }).ShouldBe(line);

    [Fact]
    public void An_amount_is_said_in_the_articles_words() =>
        FindingLine.Of(Bare(Whole) with { Value = 1_500_000, Unit = new Unit(UnitKind.Money, "euros"), Parts = [new FindingPart(FindingPartKind.Value, "€1.5 million")] }).ShouldBe("€1.5 million");

    [Theory]
    [InlineData(44, "down from 70% (2025)", 70)]
    [InlineData(44, "as before, 44% (2025)", 44)]
    public void What_was_before_is_said_with_its_direction(int value, string line, int before) =>
        FindingLine.Of(Bare(Whole) with { Value = value, Before = new EarlierValue(before, new PartialDate(2025)) }).ShouldBe($"{value}% · {line}");

    [Theory]
    [InlineData("2026-10-02", "2026-10-09", "2-9 Oct 2026")]
    [InlineData("2026-09-28", "2026-10-03", "28 Sep-3 Oct 2026")]
    [InlineData("2025-12-29", "2026-01-04", "29 Dec 2025-4 Jan 2026")]
    [InlineData("2026-09", "2026-10", "Sep-Oct 2026")]
    [InlineData("2026-09", "2026-10-03", "Sep-3 Oct 2026")]
    [InlineData("2026-10", "2026-10", "Oct 2026")]
    [InlineData("2025", "2026", "2025-2026")]
    [InlineData("2026-10-02", null, "2 Oct 2026")]
    public void Dates_are_short(string from, string? to, string said) =>
        FindingLine.Dates(new Fieldwork(PartialDate.TryParse(from), PartialDate.TryParse(to))).ShouldBe(said);

    [Theory]
    [InlineData(SampleSizeKind.About, "n about 1,200")]
    [InlineData(SampleSizeKind.MoreThan, "n more than 1,200")]
    [InlineData(SampleSizeKind.InAll, "n 1,200 in all")]
    public void N_is_as_sure_as_the_source_is(SampleSizeKind kind, string said) =>
        FindingLine.Of(Bare(Whole) with { SampleSize = new SampleSize(kind, 1_200, "a note of the publisher") }).ShouldBe($"61% · {said}");

    [Fact]
    public void A_cell_of_a_survey_has_a_line_of_the_same_form() =>
        FindingLine.Of(A.Figure()).ShouldBe("23% · adults · Japan · are very worried about AI · 26 May-9 Jun 2023 · Harbour Institute, n about 1,000");

    private static Finding Bare(Finding finding) =>
        finding with { Said = null, Of = null, Study = null, Fieldwork = null, SampleSize = SampleSize.NotStated, Before = null, Place = null };
}
