using OpinionBot.Curation.Extraction;
using OpinionBot.Facts.Findings;
using OpinionBot.Facts.Surveys;

namespace OpinionBot.Curation.Review;

/// <summary>What is said of a finding after a moderator has changed a part of it, from the article on.</summary>
public sealed class EditedTextTests
{
    private static readonly string[] Ferry = ["61% of stokers in Malta trust robots. Only 11% would sell one. Many cooks would buy one, most of them on credit."];

    private static readonly string[] Table = ["Trust in harbour robots", "| Group | Trust them | Fear them |", "| Dock workers | 54% | 30% |", "| Nurses in Norway | 41% | 38% |"];

    [Theory]
    [InlineData(FindingPartKind.Of, "cooks", "Only 11% would sell one (cooks).")]
    [InlineData(FindingPartKind.Of, "none", "Only 11% would sell one.")]
    [InlineData(FindingPartKind.Said, "trust robots", "Only 11% would sell one (stokers in Malta; trust robots).")]
    [InlineData(FindingPartKind.Place, "Norway", "Only 11% would sell one (stokers in Malta).")]
    public void The_brackets_behind_a_sentence_have_what_was_chosen_and_its_words_stay(FindingPartKind kind, string typed, string text)
    {
        var found = Found(11, Ferry);
        found.Text.ShouldBe("Only 11% would sell one (stokers in Malta).");

        Edit(Ferry, found, (kind, typed)).Text.ShouldBe(text);
    }

    [Fact]
    public void What_the_sentence_has_itself_takes_the_bracket_away_again()
    {
        var first = Edit(Ferry, Found(11, Ferry), (FindingPartKind.Said, "on credit"), (FindingPartKind.Of, "none"));
        first.Text.ShouldBe("Only 11% would sell one (on credit).");

        Edit(Ferry, first, (FindingPartKind.Said, "would sell one")).Text.ShouldBe("Only 11% would sell one.");
    }

    [Fact]
    public void The_sources_own_sentence_keeps_its_words()
    {
        string[] article = ["In Japan 23% of cooks and stokers trust robots."];
        var found = Found(23, article) with { Of = "cooks", Parts = [] };

        Edit(article, found, (FindingPartKind.Of, "stokers")).Text.ShouldBe(article[0]);
        Edit(article, found with { Text = $"{article[0].TrimEnd('.')} (at sea)." }, (FindingPartKind.Of, "Malta")).Text.ShouldBe("In Japan 23% of cooks and stokers trust robots (at sea; Malta).");
    }

    [Theory]
    [InlineData(FindingPartKind.Of, "Nurses", "Nurses, trust them: 54% (Trust in harbour robots).")]
    [InlineData(FindingPartKind.Said, "Fear them", "Dock workers, Fear them: 54% (Trust in harbour robots).")]
    [InlineData(FindingPartKind.Place, "Norway", "Dock workers, trust them: 54% (Trust in harbour robots; Norway).")]
    [InlineData(FindingPartKind.When, "May 2025", "Dock workers, trust them: 54% (Trust in harbour robots).")]
    [InlineData(FindingPartKind.Said, "none", "Dock workers, trust them: 54% (Trust in harbour robots).")]
    public void A_row_of_a_table_has_the_new_words_in_place_of_the_old(FindingPartKind kind, string typed, string text)
    {
        var found = Found(54, Table);
        found.Text.ShouldBe("Dock workers, trust them: 54% (Trust in harbour robots).");

        Edit(Table, found, (kind, typed)).Text.ShouldBe(text);
    }

    [Fact]
    public void The_year_of_a_column_is_the_date_that_was_chosen()
    {
        string[] table = ["Trust in robots", "| Country | 2024 | 2026 |", "| Malta | 12% | 25% |"];
        var found = Found(12, table);

        Edit(table, found, (FindingPartKind.When, "2026")).Text.ShouldBe(found.Text.Replace("2024", "2026", StringComparison.Ordinal));
    }

    [Fact]
    public void A_moderators_own_words_get_the_new_ones_where_they_had_the_old()
    {
        var own = Found(11, Ferry) with { Text = "Of the stokers in Malta one in nine, 11%, would sell one." };

        Edit(Ferry, own, (FindingPartKind.Of, "cooks")).Text.ShouldBe("Of the cooks one in nine, 11%, would sell one.");
        Edit(Ferry, own, (FindingPartKind.SampleSize, "none")).Text.ShouldBe(own.Text);
    }

    [Fact]
    public void What_it_is_found_by_is_what_was_chosen()
    {
        var found = Found(54, Table);
        var edited = Edit(Table, found, (FindingPartKind.Said, "Fear them"));

        (edited.Indicator.Topic, edited.Indicator.Wording).ShouldBe(("Fear them", edited.Text));
        Edit(Ferry, Found(11, Ferry), (FindingPartKind.Of, "cooks")).Indicator.ShouldBe(Found(11, Ferry).Indicator);
    }

    private static Finding Found(int value, string[] paragraphs) => InventedArticle.Findings(paragraphs).First(finding => finding.Value == value && finding.Unit.Kind == UnitKind.Percent);

    private static Finding Edit(string[] paragraphs, Finding finding, params (FindingPartKind Kind, string Typed)[] parts) => parts.Aggregate(finding, (edited, part) =>
    {
        var (now, fault) = new PartEditor(InventedArticle.Of(null, [.. paragraphs, "In Norway and Malta they were asked in May 2025."]).Text, null).Edit(edited, part.Kind, part.Typed);
        fault.ShouldBeNull();

        return now;
    });
}
