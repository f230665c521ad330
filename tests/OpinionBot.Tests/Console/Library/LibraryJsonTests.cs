using OpinionBot.Facts;
using OpinionBot.Facts.Findings;
using OpinionBot.Facts.Surveys;
using OpinionBot.Language;
using OpinionBot.Support;

namespace OpinionBot.Console.Library;

public sealed class LibraryJsonTests
{
    [Fact]
    public void Every_part_of_a_finding_is_there_with_the_words_it_stands_on_and_what_is_doubtful()
    {
        var finding = A.Finding() with
        {
            Place = null,
            Places = [],
            Before = new EarlierValue(17.5m, new PartialDate(2024)),
            Study = new Study("q", "the Quaymark poll", "Quaymark"),
            Fieldwork = new Fieldwork(new PartialDate(2026, 5, 4), new PartialDate(2026, 5, 11)),
            Link = new CellLink(new FactId(7), 23, "Quaymark, 2026", Agrees: true),
            Parts = [new FindingPart(FindingPartKind.Of, "dock workers"), new FindingPart(FindingPartKind.Who, "Quaymark", "The Quaymark poll")],
        };

        Json(finding).ShouldContain(
            """
            "doubt":null,"line":"23% · dock workers · trust robots · 4-11 May 2026 · Quaymark · up from 17.5% (2024)","finding":{"sentence":"23% of dock workers trust robots.","said":"trust robots","of":"dock workers","before":{"value":17.5,"on":"2024"},"when":{"from":"2026-05-04","to":"2026-05-11"},"who":"Quaymark","parts":[{"part":"of","words":"dock workers","from":null},{"part":"who","words":"Quaymark","from":"The Quaymark poll"}],"library":{"fact":"F7","value":23,"about":"Quaymark, 2026","agrees":true}},"doubts":["the place is not known"]}]}
            """);
    }

    [Fact]
    public void A_cell_of_a_survey_has_a_line_and_no_finding() =>
        Json(A.Figure()).ShouldContain("\"line\":\"23% · adults · Japan · are very worried about AI · 26 May-9 Jun 2023 · Harbour Institute, n about 1,000\",\"finding\":null,\"doubts\":[]}");

    [Fact]
    public void What_is_no_figure_has_neither() => Json(A.Quote()).ShouldContain("\"doubt\":null,\"line\":null,\"finding\":null,\"doubts\":[]}");

    private static string Json(Fact fact)
    {
        var stored = A.Stored(1, fact);

        return LibraryJson.Write(stored.Source, [stored]);
    }
}
