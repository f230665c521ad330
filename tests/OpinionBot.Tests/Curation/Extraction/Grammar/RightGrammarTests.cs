namespace OpinionBot.Curation.Extraction.Grammar;

public sealed class RightGrammarTests
{
    [Fact]
    public void What_they_are_compared_with_stands_between_them_and_their_answer() =>
        GrammarText.Parsed("55% of pilots, compared with 40% of dockers, trust no robot.").ShouldStartWith("55% / pilots / trust no robot; ");

    [Theory]
    [InlineData("61% of British workers use a robot every day.", "61% / British workers / use a robot every day")]
    [InlineData("Only 9% of voters have never sailed.", "9% / voters / have never sailed")]
    [InlineData("More than half of clerks fear for their jobs.", "half / clerks / fear for their jobs")]
    [InlineData("72% of the pilots who sail at night want a second lamp.", "72% / the pilots who sail at night / want a second lamp")]
    [InlineData("41% of women who have children want a ban.", "41% / women who have children / want a ban")]
    [InlineData("41% of women still do not own a robot.", "41% / women / still do not own a robot")]
    public void Of_whom_stands_behind_the_value_and_what_they_do_behind_them(string sentence, string parsed) => GrammarText.Parsed(sentence).ShouldBe(parsed);

    [Theory]
    [InlineData("One in three women are tired.", "One in three / women / are tired")]
    [InlineData("Roughly one in three teachers are tired.", "one in three / teachers / are tired")]
    [InlineData("Four in ten Norwegians trust the ferry robot.", "Four in ten / Norwegians / trust the ferry robot")]
    [InlineData("Four in ten riggers trust the ferry robot.", "Four in ten / riggers / trust the ferry robot")]
    [InlineData("Four in ten riggers (43%) trust the ferry robot.", "Four in ten / riggers / trust the ferry robot")]
    public void Of_whom_may_stand_right_behind_it(string sentence, string parsed) => GrammarText.Parsed(sentence).ShouldBe(parsed);

    [Theory]
    [InlineData("58% in Norway trust the ferry robot.", "58% / Norway / trust the ferry robot")]
    [InlineData("29% among pilots would sail with it.", "29% / pilots / would sail with it")]
    [InlineData("48% across Europe want a ban.", "48% / Europe / want a ban")]
    public void A_place_or_a_group_may_follow_another_small_word(string sentence, string parsed) => GrammarText.Parsed(sentence).ShouldBe(parsed);

    [Theory]
    [InlineData("18 percent of clerks said they would strike.", "18 percent / clerks / they would strike")]
    [InlineData("61% of teachers say the robots help.", "61% / teachers / the robots help")]
    [InlineData("61% of teachers said that they had slept.", "61% / teachers / they had slept")]
    public void What_was_said_stands_behind_the_word_for_saying(string sentence, string parsed) => GrammarText.Parsed(sentence).ShouldBe(parsed);

    [Theory]
    [InlineData("41% think the cranes are loud.", "41% / - / think the cranes are loud")]
    [InlineData("Between 60% and 65%, depending on the port, would strike.", "60% and 65% / - / would strike")]
    [InlineData("48% neither agree nor disagree.", "48% / - / neither agree nor disagree")]
    public void Whom_it_is_of_may_be_left_open(string sentence, string parsed) => GrammarText.Parsed(sentence).ShouldBe(parsed);

    [Theory]
    [InlineData("44% no and 37% yes.", "44% / - / no; 37% / - / yes")]
    [InlineData("What they use it for: 31% for mooring, 13% for painting.", "31% / - / for mooring; 13% / - / for painting")]
    [InlineData("41% in favor of a ban.", "41% / - / in favor of a ban")]
    [InlineData("Just over half using some form of it at sea.", "half / - / using some form of it at sea")]
    public void Words_without_a_verb_are_an_answer_too(string sentence, string parsed) => GrammarText.Parsed(sentence).ShouldBe(parsed);

    [Theory]
    [InlineData("29% of them would leave.", "would leave")]
    [InlineData("29% of these have children.", "have children")]
    [InlineData("29% of that group would leave.", "would leave")]
    public void Some_words_point_at_the_people_before(string sentence, string said)
    {
        var value = new ValueParser(GrammarText.Tokens(sentence), hasPeopleBefore: false).Read().ShouldHaveSingleItem();

        (value.PointsBack, value.Of, value.Said!.Value.In(sentence)).ShouldBe((true, null, said));
    }

    [Theory]
    [InlineData("A cargo ship is steered well, with 45% of pilots now using a robot.", "45% / pilots / now using a robot")]
    [InlineData("That is more than the 28% of dockers who own a robot.", "28% / dockers / own a robot")]
    [InlineData("The ban is known, with 90% of dockers aware of it.", "90% / dockers / aware of it")]
    [InlineData("The dockers are split, with 63% of them saying that robots help.", "63% / dockers / robots help")]
    [InlineData("The young like it, with 40% of those 18-34 saying they would sail with it.", "40% / those 18-34 / they would sail with it")]
    [InlineData("45% of women voters want a ban.", "45% / women voters / want a ban")]
    [InlineData("72% of the pilots working at night want a second lamp.", "72% / the pilots working at night / want a second lamp")]
    public void Where_no_verb_follows_what_they_do_is_in_their_own_phrase(string sentence, string parsed) => GrammarText.Parsed(sentence).ShouldBe(parsed);

    [Theory]
    [InlineData("A few, 3%, of the dockers own a robot.", "3% / the dockers / own a robot")]
    [InlineData("Nearly half, 46%, own a robot.", "half / - / own a robot")]
    [InlineData("Nearly half – 46% – own a robot.", "half / - / own a robot")]
    [InlineData("49% (down from 73%) would sail with it.", "49% / - / would sail with it; 73% / earlier")]
    public void An_aside_is_passed_over(string sentence, string parsed) => GrammarText.Parsed(sentence).ShouldBe(parsed);

    [Theory]
    [InlineData("12% of dockers use it to load, stow or lash.", "12% / dockers / use it to load, stow or lash")]
    [InlineData("12% of dockers use it to load, stow, or lash.", "12% / dockers / use it to load, stow, or lash")]
    [InlineData("7% of US dockers own a robot.", "7% / US dockers / own a robot")]
    [InlineData("55% of pilots trust it, compared to only 40% in poorer ports.", "55% / pilots / trust it; 40% / poorer ports / trust it")]
    [InlineData("34% want it and 16% more doubtful than before.", "34% / - / want it; 16% / - / more doubtful than before")]
    [InlineData("73% of dockers say they are very (20%) or somewhat (53%) worried.",
        "73% / dockers / they are very (20%) or somewhat (53%) worried; 20% / dockers / they are very; 53% / dockers / somewhat")]
    [InlineData("71% of pilots want a ban; 59% of dockers shared the same wish.", "71% / pilots / want a ban; 59% / dockers / want a ban")]
    public void The_words_around_a_value_are_read_as_they_are_meant(string sentence, string parsed) => GrammarText.Parsed(sentence).ShouldBe(parsed);
}
