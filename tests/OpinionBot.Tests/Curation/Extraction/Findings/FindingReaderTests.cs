using OpinionBot.Facts.Findings;

namespace OpinionBot.Curation.Extraction.Findings;

public sealed class FindingReaderTests
{
    private const string First = "41% of nurses want a ban on robots.";

    [Fact]
    public void What_a_sentence_says_itself_is_taken_from_nowhere()
    {
        var finding = InventedArticle.Findings(First).ShouldHaveSingleItem();

        (finding.Value, finding.Of, finding.Said, finding.Text, finding.Anchor.Exact).ShouldBe((41, "nurses", "want a ban on robots", First, First));
        finding.Parts.ShouldBe([new(FindingPartKind.Value, "41%"), new(FindingPartKind.Of, "nurses"), new(FindingPartKind.Said, "want a ban on robots")]);
    }

    [Theory]
    [InlineData("Among women, the share is 52%.", "women")]
    [InlineData("Among men, it falls to 31%.", "men")]
    [InlineData("Among those aged 55 and over the share was 38%.", "those aged 55 and over")]
    [InlineData("Women come in at 52%.", "Women")]
    [InlineData("52% of teachers do.", "teachers")]
    public void A_share_of_other_people_has_the_answer_of_the_sentence_before(string sentence, string of)
    {
        var finding = InventedArticle.Findings($"{First} {sentence}")[1];

        (finding.Of, finding.Said, finding.Text).ShouldBe((of, "want a ban on robots", $"{sentence[..^1]} (want a ban on robots)."));
        finding.Part(FindingPartKind.Of).ShouldBe(new FindingPart(FindingPartKind.Of, of));
        finding.Part(FindingPartKind.Said).ShouldBe(new FindingPart(FindingPartKind.Said, "want a ban on robots", First));
    }

    [Theory]
    [InlineData("Among women, the share is 52%.")]
    [InlineData("52% of teachers do.")]
    public void It_may_stand_in_the_next_paragraph(string sentence) =>
        InventedArticle.Findings(First, sentence)[1].Part(FindingPartKind.Said).ShouldBe(new FindingPart(FindingPartKind.Said, "want a ban on robots", First));

    [Fact]
    public void Another_answer_of_the_same_people_has_their_name()
    {
        var finding = InventedArticle.Findings($"{First} Only 12% own one.")[1];

        (finding.Of, finding.Said).ShouldBe(("nurses", "own one"));
        finding.Part(FindingPartKind.Of).ShouldBe(new FindingPart(FindingPartKind.Of, "nurses", First));
    }

    [Fact]
    public void Those_who_do_not_answered_the_opposite()
    {
        var finding = InventedArticle.Findings($"{First} 12% do not.")[1];

        (finding.Of, finding.Said).ShouldBe(("nurses", "do not (want a ban on robots)"));
        finding.Parts.Where(part => part.Kind == FindingPartKind.Said).ShouldBe([new(FindingPartKind.Said, "do not"), new(FindingPartKind.Said, "want a ban on robots", First)]);
    }

    [Fact]
    public void A_share_that_answers_a_question_has_it_for_its_answer() =>
        InventedArticle.Findings(First, "Would nurses sail with a robot? Not all: 29% would.")[1].Said.ShouldBe("Would nurses sail with a robot?");

    [Fact]
    public void So_has_one_that_answers_what_a_sentence_asked() =>
        InventedArticle.Findings("We asked sailors whether they could sleep beside a robot. The median in the ports is 29%.").ShouldHaveSingleItem()
            .Part(FindingPartKind.Said)!.Words.ShouldBe("they could sleep beside a robot");

    [Fact]
    public void A_noun_is_completed_by_the_answer_that_has_its_verb()
    {
        var finding = InventedArticle.Findings("41% of nurses refuse to sail with a robot.", "12% of nurses own one.", "Refusal is lowest in Norway (29%).")[^1];

        (finding.Said, finding.Place!.Code).ShouldBe(("Refusal (refuse to sail with a robot)", "NO"));
    }

    [Theory]
    [InlineData("We asked 280 sons and daughters. 29% would leave.", "sons and daughters")]
    [InlineData("Pilots are another matter. 29% would leave.", "Pilots")]
    public void A_sentence_about_other_people_says_of_whom_the_next_is(string paragraph, string of) =>
        InventedArticle.Findings(First, paragraph)[1].Of.ShouldBe(of);

    [Fact]
    public void The_base_over_a_line_is_of_whom_it_is()
    {
        var findings = InventedArticle.Findings("We asked 1,041 adults in Norway.", "Base: Registered dockers (n=640)", "Very worried 43%   Not worried 31%");

        findings.Select(finding => (finding.Of, finding.Said)).ShouldBe([("Registered dockers", "Very worried"), ("Registered dockers", "Not worried")]);
    }

    [Fact]
    public void A_question_about_something_else_is_no_answer() =>
        InventedArticle.Findings(First, "Is it a whim? 29% of teachers do.")[1].Said.ShouldBe("want a ban on robots");

    [Fact]
    public void Where_nobody_says_who_was_asked_they_are_those_spoken_of_last() =>
        InventedArticle.Findings(First, "Night shifts", "12% own a robot.")[1].Part(FindingPartKind.Of).ShouldBe(new FindingPart(FindingPartKind.Of, "nurses", First));

    [Fact]
    public void After_a_sentence_of_two_groups_the_next_is_of_neither() =>
        InventedArticle.Findings("Women (46%) were keener on robots than men (41%). Only 12% own one.").Select(finding => finding.Of)
            .ShouldBe(["Women", "men", null]);

    [Theory]
    [InlineData("29% of them would leave.", "would leave")]
    [InlineData("Of these, 29% have left.", "have left")]
    public void A_word_for_those_before_means_them(string sentence, string said)
    {
        var finding = InventedArticle.Findings($"{First} {sentence}")[1];

        (finding.Of, finding.Said).ShouldBe(("nurses", said));
        finding.Part(FindingPartKind.Of).ShouldBe(new FindingPart(FindingPartKind.Of, "nurses", First));
    }

    [Fact]
    public void They_may_stand_in_a_sentence_without_a_share()
    {
        var finding = InventedArticle.Findings("Teachers were asked about robots. 29% of them would leave.").ShouldHaveSingleItem();

        finding.Part(FindingPartKind.Of).ShouldBe(new FindingPart(FindingPartKind.Of, "Teachers", "Teachers were asked about robots."));
    }

    [Fact]
    public void The_items_of_a_list_are_answers_of_those_in_its_head()
    {
        var findings = InventedArticle.Findings("Nurses named what they fear most:", "- Loud cranes: 44%", "- Night work: 31%");

        findings.Select(finding => (finding.Value, finding.Of, finding.Said)).ShouldBe([(44, "Nurses", "Loud cranes"), (31, "Nurses", "Night work")]);
        findings.ShouldAllBe(finding => finding.Part(FindingPartKind.Of)!.From == "Nurses named what they fear most");
    }

    [Fact]
    public void Those_who_said_yes_said_what_they_were_asked()
    {
        var finding = InventedArticle.Findings("Asked whether they would sail with a robot, 34% of nurses said yes.").ShouldHaveSingleItem();

        (finding.Of, finding.Said).ShouldBe(("nurses", "they would sail with a robot"));
        finding.Parts.Count(part => part.Kind == FindingPartKind.Said).ShouldBe(1);
    }

    [Fact]
    public void The_country_of_a_heading_is_the_place_under_it()
    {
        var findings = InventedArticle.Findings("In Norway", "41% of women want a ban. 12% do not.", "In Japan", "44% of women want a ban.");

        findings.Select(finding => finding.Place!.Code).ShouldBe(["NO", "NO", "JP"]);
        findings.Select(finding => finding.Part(FindingPartKind.Place)).ShouldBe(
        [
            new FindingPart(FindingPartKind.Place, "Norway", "In Norway"),
            new FindingPart(FindingPartKind.Place, "Norway", "In Norway"),
            new FindingPart(FindingPartKind.Place, "Japan", "In Japan"),
        ]);
    }

    [Theory]
    [InlineData("41% of voters in Ohio want a ban.", "US", "Ohio")]
    [InlineData("In Glasgow, 41% of voters want a ban.", "GB", "Glasgow")]
    [InlineData("41% of Norwegians want a ban.", "NO", "Norwegians")]
    [InlineData("Support for a ban fell to 31% in Malta.", "MT", "Malta")]
    public void A_state_a_city_and_a_people_say_the_country(string sentence, string code, string words)
    {
        var finding = InventedArticle.Findings(sentence).ShouldHaveSingleItem();

        finding.Place!.Code.ShouldBe(code);
        finding.Part(FindingPartKind.Place).ShouldBe(new FindingPart(FindingPartKind.Place, words));
    }

    [Fact]
    public void Each_value_has_the_country_beside_it() =>
        InventedArticle.Findings("Support for a ban is strong in Malta (61%) and weak in Norway (31%).").Select(finding => (finding.Value, finding.Place!.Code))
            .ShouldBe([(61, "MT"), (31, "NO")]);

    [Fact]
    public void Without_a_place_of_its_own_a_share_has_that_of_the_article() =>
        InventedArticle.Findings("The ports of Norway have robots. Norway is proud of them.", First).ShouldHaveSingleItem().Place!.Code.ShouldBe("NO");

    [Theory]
    [InlineData("61% of nurses own a robot, up from 44% in 2024.", 44, "2024")]
    [InlineData("61% of nurses own a robot, down from 70%.", 70, null)]
    [InlineData("61% of nurses own a robot; a year ago it was 44%.", 44, null)]
    [InlineData("61% of nurses own a robot, against 44% in 2024.", 44, "2024")]
    public void What_it_was_before_belongs_to_the_finding_and_is_none_itself(string sentence, int before, string? on)
    {
        var finding = InventedArticle.Findings(sentence).ShouldHaveSingleItem();

        (finding.Value, finding.Of, finding.Said).ShouldBe((61, "nurses", "own a robot"));
        (finding.Before!.Value, finding.Before.On?.ToString()).ShouldBe((before, on));
        finding.Part(FindingPartKind.Before).ShouldBe(new FindingPart(FindingPartKind.Before, $"{before}%"));
    }

    [Theory]
    [InlineData("The margin of error of the survey is 3%.")]
    [InlineData("The response rate of the survey was 41%.")]
    [InlineData("Would 41% of nurses want a ban?")]
    [InlineData("Nurses like robots very much indeed.")]
    public void A_sentence_without_a_share_of_people_gives_none(string sentence) => InventedArticle.Findings(sentence).ShouldBeEmpty();

    [Theory]
    [InlineData("Most dockers like the cranes.", "66% are afraid of noise.", "dockers")]
    [InlineData("Despite the noise, dockers are calm.", "66% would sail at night.", "dockers")]
    public void Whom_a_sentence_without_a_figure_speaks_of_the_next_figure_is_of(string before, string sentence, string of) =>
        InventedArticle.Findings($"{before} {sentence}").ShouldHaveSingleItem().Of.ShouldBe(of);

    [Fact]
    public void Two_earlier_values_belong_to_the_two_findings_before_and_are_no_statement()
    {
        const string Text = "46% of nurses want a ban, while 13% own a robot. This compares with 54% and 10%, respectively, in last year's survey.";
        var facts = FactExtractor.Extract(InventedArticle.Of(null, Text)).Proposals.Select(proposal => proposal.Fact).ToList();

        facts.OfType<Finding>().Select(finding => (finding.Value, finding.Before!.Value)).ShouldBe([(46, 54), (13, 10)]);
        facts.ShouldAllBe(fact => fact is Finding);
    }
}
