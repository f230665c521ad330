using OpinionBot.Facts.Reviewing;
using OpinionBot.Facts.Surveys;
using OpinionBot.Support;

namespace OpinionBot.Facts.Findings;

public sealed class FindingDoubtsTests
{
    private const string Sentence = "23% of dock workers in Japan trust robots.";

    private static readonly Finding Sure = A.Finding(text: Sentence) with
    {
        Parts = [new FindingPart(FindingPartKind.Value, "23%"), new FindingPart(FindingPartKind.Of, "dock workers"), new FindingPart(FindingPartKind.Said, "trust robots")],
    };

    [Fact]
    public void A_finding_whose_words_all_stand_there_is_not_doubtful() => FindingDoubts.Of(Sure).ShouldBeEmpty();

    [Fact]
    public void What_a_surveys_own_table_has_otherwise_is_doubtful_before_all_else()
    {
        var link = new CellLink(new FactId(7), 25.5m, "Quaymark, 2024, “trusted robots”, Japan", Agrees: false);

        FindingDoubts.Of(Sure with { Link = link, Place = null })
            .ShouldBe(["the library's table has 25.5% for this (F7: Quaymark, 2024, “trusted robots”, Japan); the article says 23%", "the place is not known"]);
        FindingDoubts.Of(Sure with { Link = link with { Agrees = true } }).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("1.123% of dock workers trust robots.", "23% does not stand in the source's words as a whole number")]
    [InlineData("<23% of dock workers trust robots.", "the source says less than 23%")]
    [InlineData("Fewer than 23% of dock workers trust robots.", "the source says fewer than 23%")]
    [InlineData("No more than 23% of dock workers trust robots.", "the source says no more than 23%")]
    [InlineData("23% or more of dock workers trust robots.", "the source says 23% or more")]
    public void A_value_that_is_not_the_whole_value_is_doubtful(string sentence, string doubt) =>
        FindingDoubts.Of(A.Finding(text: sentence)).ShouldBe([doubt]);

    [Theory]
    [InlineData("Over a coffee 23% of dock workers trust robots.")]
    [InlineData("The moreover 23% of dock workers trust robots.")]
    [InlineData("More than 23% said so at first, and 23% of dock workers trust robots.")]
    public void Words_that_bind_another_number_or_not_always_this_one_are_no_doubt(string sentence) =>
        FindingDoubts.Of(A.Finding(text: sentence)).ShouldBeEmpty();

    [Fact]
    public void A_part_must_stand_in_its_sentence_or_where_it_was_taken_from()
    {
        FindingDoubts.Of(Sure with { Parts = [new FindingPart(FindingPartKind.Of, "nurses")] })
            .ShouldBe(["the words for of whom it is, “nurses”, do not stand in its sentence"]);
        FindingDoubts.Of(Sure with { Parts = [new FindingPart(FindingPartKind.Who, "Quaymark", "A poll by Quaymarks.")] })
            .ShouldBe(["the words for who asked, “Quaymark”, do not stand in “A poll by Quaymarks.”"]);
        FindingDoubts.Of(Sure with { Parts = [new FindingPart(FindingPartKind.Who, "the Quaymark poll", "So says the\nQuaymark poll.")] }).ShouldBeEmpty();
    }

    [Fact]
    public void A_share_without_an_answer_or_a_place_is_doubtful_and_an_amount_is_not()
    {
        FindingDoubts.Of(Sure with { Said = null, Parts = [] }).ShouldBe(["what these people answered is not known"]);
        FindingDoubts.Of(Sure with { Place = null }).ShouldBe(["the place is not known"]);
        FindingDoubts.Of(A.Finding(text: "It cost 23 euros.") with { Said = null, Place = null, Unit = new Unit(UnitKind.Money, "euros") }).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Trust robots", "", "what these people answered is taken from a heading: “Trust robots”")]
    [InlineData("They trust robots.", "Nobody minds. ", "what these people answered is taken from another place of the article: “They trust robots.”")]
    [InlineData("They trust robots.", "Ask them. They trust robots. ", null)]
    [InlineData("Those who trust robots:", "- 40% of pilots\n", null)]
    public void An_answer_is_doubtful_when_it_comes_from_further_than_the_sentence_before_or_the_head_of_the_list(string from, string before, string? doubt) =>
        FindingDoubts.Of(Sure with { Anchor = new Anchor(Sentence, before), Parts = [new FindingPart(FindingPartKind.Said, from.Contains("Trust", StringComparison.Ordinal) ? "Trust robots" : "trust robots", from)] })
            .ShouldBe(doubt is null ? [] : [doubt]);

    [Fact]
    public void Where_the_people_and_the_place_were_taken_from_is_no_doubt() =>
        FindingDoubts.Of(Sure with { Parts = [new FindingPart(FindingPartKind.Of, "dock workers", "Dock notes on dock workers"), new FindingPart(FindingPartKind.Place, "Japan", "Japan")] }).ShouldBeEmpty();

    [Fact]
    public void Equal_values_of_one_sentence_without_answers_are_doubtful_together()
    {
        var bare = A.Finding(4, "4 cranes and 4 quays.") with { Said = null, Unit = new Unit(UnitKind.Count, "cranes") };
        var facts = new[] { A.Stored(1, bare), A.Stored(2, bare with { Unit = new Unit(UnitKind.Count, "quays") }), A.Stored(3, bare with { Value = 5, Anchor = new Anchor("5 tugs.") }), A.Stored(4, bare, status: FactStatus.Rejected) };

        var doubts = FindingDoubts.Among(facts);

        doubts[new FactId(1)].ShouldBe(["its sentence gives 4 more than once, and what each is for is not known"]);
        doubts[new FactId(2)].ShouldBe(doubts[new FactId(1)]);
        doubts[new FactId(3)].ShouldBeEmpty();
        doubts[new FactId(4)].ShouldBeEmpty();
    }

    [Theory]
    [InlineData("AI is “a bridge, not a wall”.", "", "", true)]
    [InlineData("“A bridge, not a wall”", "", ", said Orla Finch on Monday.", false)]
    [InlineData("“A bridge, not a wall”", "As Ms Finch put it, ", ".", false)]
    [InlineData("“A bridge, not a wall”", "Orla Finch left. ", ". Finch came back.", true)]
    public void A_quote_whose_speaker_is_not_named_beside_the_words_is_doubtful(string words, string before, string behind, bool isDoubtful) =>
        FindingDoubts.Of(A.Quote() with { Anchor = new Anchor(words, before, behind) })
            .ShouldBe(isDoubtful ? ["the speaker, Orla Finch, is not named beside the words"] : []);

    [Fact]
    public void A_cell_of_a_survey_and_a_statement_have_nothing_to_doubt()
    {
        FindingDoubts.Of(A.Figure()).ShouldBeEmpty();
        FindingDoubts.Of(A.Statement()).ShouldBeEmpty();
    }
}
