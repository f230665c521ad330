using OpinionBot.Facts;
using OpinionBot.Facts.Findings;
using OpinionBot.Facts.Surveys;

namespace OpinionBot.Curation.Extraction.Tables;

public sealed class TableFindingsTests
{
    private const string Caption = "Share of adults who use robots";

    [Fact]
    public void A_row_is_of_its_country_and_a_column_is_an_answer()
    {
        var findings = InventedArticle.Findings("Use of robots", "| Country | Use robots | Fear robots |", "| Norway | 41% | 12% |", "| Japan | 44% | 19% |");

        findings.Select(finding => (finding.Value, finding.Place!.Code, finding.Said))
            .ShouldBe([(41, "NO", "Use robots"), (12, "NO", "Fear robots"), (44, "JP", "Use robots"), (19, "JP", "Fear robots")]);
        findings[3].Anchor.Exact.ShouldBe("| Japan | 44% | 19% |");
        findings[3].Text.ShouldBe("Japan, fear robots: 19% (Use of robots).");
        findings[3].Part(FindingPartKind.Said).ShouldBe(new FindingPart(FindingPartKind.Said, "Fear robots", "| Country | Use robots | Fear robots |"));
    }

    [Fact]
    public void Under_the_name_of_a_group_every_row_is_one() =>
        InventedArticle.Findings("Use of robots", "| Region | Use robots |", "| Far North | 41% |", "| Total | 44% |").Select(finding => (finding.Of, finding.Said))
            .ShouldBe([("Far North", "Use robots"), (null, "Use robots")]);

    [Fact]
    public void A_year_over_a_column_is_when_and_the_caption_is_what()
    {
        var findings = InventedArticle.Findings(Caption, "| Country | 2024 | 2025 |", "| Norway | 41% | 52% |",
            "The survey of 2,004 adults was carried out by Havblikk in May 2025.");

        findings.ShouldAllBe(finding => finding.Said == Caption && finding.Part(FindingPartKind.Said)!.From == Caption && finding.Place!.Code == "NO");
        findings.Select(finding => (finding.Value, finding.SaidOn.ToString(), finding.AskedWhen!.To.ToString()))
            .ShouldBe([(41, "2024", "2024"), (52, "2025-05", "2025-05")]);
        findings.Select(finding => finding.SampleSize.Count).ShouldBe([null, 2004]);
    }

    [Theory]
    [InlineData("n")]
    [InlineData("Sample")]
    [InlineData("Adults asked")]
    public void A_column_of_how_many_were_asked_is_of_the_others(string head)
    {
        var findings = InventedArticle.Findings(Caption, $"| Country | Use robots | {head} |", "| Norway | 41% | 1,002 |", "| Japan | 44% | 998 |");

        findings.Select(finding => (finding.Value, finding.SampleSize.Kind, finding.SampleSize.Count))
            .ShouldBe([(41, SampleSizeKind.Exact, 1002), (44, SampleSizeKind.Exact, 998)]);
    }

    [Fact]
    public void A_column_of_groups_says_of_whom_its_row_is() =>
        InventedArticle.Findings("Answers by group in percent", "| Country | Group | Use robots |", "| Norway | women | 41 |", "| Norway | men | 52 |")
            .Select(finding => (finding.Value, finding.Unit.Kind, finding.Of, finding.Said, finding.Place!.Code))
            .ShouldBe([(41, UnitKind.Percent, "women", "Use robots", "NO"), (52, UnitKind.Percent, "men", "Use robots", "NO")]);

    [Fact]
    public void Where_the_columns_are_groups_the_rows_are_answers() =>
        InventedArticle.Findings("What people fear most", "| Answer | Women | Men |", "| Noise | 41% | 52% |")
            .Select(finding => (finding.Value, finding.Of, finding.Said))
            .ShouldBe([(41, "Women", "Noise"), (52, "Men", "Noise")]);

    [Theory]
    [InlineData("| Answer | Women | Men |", "| Noise | 41% | 52% |", "| Total | 100% | 100% |")]
    [InlineData("| Group | Use | Fear | All |", "| Women | 41% | 52% | 100% |")]
    public void A_total_of_a_hundred_says_nothing(params string[] rows) =>
        InventedArticle.Findings(["What people fear most", .. rows]).Select(finding => finding.Value).ShouldBe([41, 52]);

    [Fact]
    public void A_number_without_a_sign_is_a_share_only_where_the_table_says_so()
    {
        InventedArticle.Findings("Ports", "| Port | Cranes |", "| Norwick | 41 |").ShouldHaveSingleItem().Unit.Kind.ShouldBe(UnitKind.Count);
        InventedArticle.Findings("Ports", "| Port | Cranes in percent |", "| Norwick | 41 |").ShouldHaveSingleItem().Unit.Kind.ShouldBe(UnitKind.Percent);
    }

    [Fact]
    public void A_cell_of_words_is_a_statement() =>
        FactExtractor.Extract(InventedArticle.Of(null, "Ports", "| Port | Cranes |",
            "| Norwick | none at all |")).Proposals.ShouldHaveSingleItem().Fact.ShouldBeOfType<Statement>()
            .Text.ShouldBe("Norwick, cranes: none at all (Ports).");

    [Theory]
    [InlineData("| | 41% |")]
    [InlineData("| Norwick | - |")]
    public void A_row_without_a_label_and_an_empty_cell_say_nothing(string row) =>
        FactExtractor.Extract(InventedArticle.Of(null, "Ports", "| Port | Cranes |", row)).Proposals.ShouldBeEmpty();
}
