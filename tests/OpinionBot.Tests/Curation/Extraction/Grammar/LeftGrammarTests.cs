namespace OpinionBot.Curation.Extraction.Grammar;

public sealed class LeftGrammarTests
{
    [Theory]
    [InlineData("The share of nurses who save time falls to 29%.", "29% / nurses / save time")]
    [InlineData("The share who want robots stopped is 52%.", "52% / - / want robots stopped")]
    [InlineData("The number of teachers using robots climbed to 12%.", "12% / teachers / using robots")]
    [InlineData("The share who want a ban falls to 29% among women.", "29% / women / want a ban")]
    [InlineData("The share of women who want a ban is 41%.", "41% / women / want a ban")]
    public void A_share_of_somebody_who_does_something_has_both_in_front(string sentence, string parsed) => GrammarText.Parsed(sentence).ShouldBe(parsed);

    [Theory]
    [InlineData("Very worried: 23%", "23% / - / Very worried")]
    [InlineData("Not worried at all — 41%", "41% / - / Not worried at all")]
    [InlineData("Men: 41%", "41% / Men / -")]
    [InlineData("My captain asked sailors before he bought one: 16%", "16% / - / My captain asked sailors before he bought one")]
    [InlineData("Nurses: 23%", "23% / Nurses / -")]
    public void A_label_says_whom_or_what(string sentence, string parsed) => GrammarText.Parsed(sentence).ShouldBe(parsed);

    [Theory]
    [InlineData("Nurses: 23%", "23% / - / Nurses")]
    [InlineData("Loud cranes: 44%", "44% / - / Loud cranes")]
    [InlineData("More men: 12%", "12% / - / More men")]
    public void In_a_list_of_known_people_a_label_is_an_answer(string sentence, string parsed) =>
        GrammarText.Parsed(sentence, hasPeopleBefore: true).ShouldBe(parsed);

    [Theory]
    [InlineData("Support for a ban stood at 42%.", "42% / - / Support for a ban")]
    [InlineData("Opposition to night work reached 63% among clerks.", "63% / clerks / Opposition to night work")]
    [InlineData("Trust in the harbour robots fell to 31% in Malta.", "31% / Malta / Trust in the harbour robots")]
    [InlineData("Approval of the ban hit 70% in Malta.", "70% / Malta / Approval of the ban")]
    [InlineData("In Norway, support for a ban stands at 55%.", "55% / Norway / support for a ban")]
    [InlineData("Support among pilots rose by 8 points.", "8 points / pilots / Support")]
    [InlineData("Support for a ban is up 12 points.", "12 points / - / Support for a ban")]
    [InlineData("Use of robots rose from 50 in 2024 to 64 percent.", "64 percent / - / Use of robots")]
    [InlineData("In their first years, trust in the crane is 45%.", "45% / - / trust in the crane")]
    public void The_subject_of_a_value_is_what_it_measures(string sentence, string parsed) => GrammarText.Parsed(sentence).ShouldBe(parsed);

    [Theory]
    [InlineData("Women come in at 42%.", "Women")]
    [InlineData("Teachers are at 31%.", "Teachers")]
    [InlineData("Women gained 8 points.", "Women")]
    [InlineData("For women, the share is 41%.", "women")]
    [InlineData("In shipping it was a mere 9%.", "shipping")]
    [InlineData("Under 35 it is 44%.", "Under 35")]
    [InlineData("Among people over eighty it's 26%.", "people over eighty")]
    public void People_as_the_subject_leave_what_they_said_to_the_sentence_before(string sentence, string of)
    {
        var value = new ValueParser(GrammarText.Tokens(sentence), hasPeopleBefore: false).Read().ShouldHaveSingleItem();

        (value.Of!.Value.In(sentence), value.Said, value.IsSaidBefore).ShouldBe((of, null, true));
    }

    [Theory]
    [InlineData("The figure is 52%.")]
    [InlineData("It is 52%.")]
    public void A_subject_that_names_nothing_points_at_the_answer_before(string sentence)
    {
        var value = new ValueParser(GrammarText.Tokens(sentence), hasPeopleBefore: false).Read().ShouldHaveSingleItem();

        (value.Of, value.Said, value.IsSaidBefore).ShouldBe((null, null, true));
    }

    [Theory]
    [InlineData("Refusal is at 52%.", true)]
    [InlineData("The level of concern climbs to 66%.", true)]
    [InlineData("Support for a ban stands at 55%.", false)]
    public void A_bare_noun_leans_on_the_answer_before(string sentence, bool leans) =>
        new ValueParser(GrammarText.Tokens(sentence), hasPeopleBefore: false).Read().ShouldHaveSingleItem().Leans.ShouldBe(leans);

    [Theory]
    [InlineData("Of the clerks, 15% would strike.", "15% / the clerks / would strike")]
    [InlineData("Among women, 41% want a ban.", "41% / women / want a ban")]
    [InlineData("Among women 41% want a ban.", "41% / women / want a ban")]
    [InlineData("In Norway, 41% want a ban.", "41% / Norway / want a ban")]
    [InlineData("Among those dockers who think that more ropes will be cut than tied, 65% want a ban.",
        "65% / those dockers who think that more ropes will be cut than tied / want a ban")]
    [InlineData("Among age groups, 41% want a ban.", "41% / - / want a ban")]
    [InlineData("In shipping only 23% own one.", "23% / shipping / own one")]
    [InlineData("In Norway 33% own one, in Malta 24%.", "33% / Norway / own one; 24% / Malta / own one")]
    [InlineData("8% own one; men 11%, women 5%.", "8% / - / own one; 11% / men / own one; 5% / women / own one")]
    public void Whom_the_clause_is_led_by_is_whom_the_value_is_of(string sentence, string parsed) => GrammarText.Parsed(sentence).ShouldBe(parsed);

    [Theory]
    [InlineData("Of those, 15% have left.", "15% / - / have left")]
    [InlineData("In the survey, 41% want a ban.", "41% / - / want a ban")]
    [InlineData("In May, 41% want a ban.", "41% / - / want a ban")]
    public void A_survey_a_date_or_a_word_that_points_back_is_nobody(string sentence, string parsed) => GrammarText.Parsed(sentence).ShouldBe(parsed);

    [Theory]
    [InlineData("In Norway the approval rate reaches 49%, and in Malta 42%.", "49% / Norway / approval rate; 42% / Malta / approval rate")]
    [InlineData("Robots were named by 9% of dockers.", "9% / dockers / Robots were named")]
    [InlineData("Noise is a worry for 12%.", "12% / - / Noise is a worry")]
    [InlineData("Most pilots said they would trust it, including 82% of women.", "82% / women / they would trust it")]
    [InlineData("Net worried stands at 60%.", "60% / - / Net worried")]
    public void What_they_did_may_stand_before_the_value(string sentence, string parsed) => GrammarText.Parsed(sentence).ShouldBe(parsed);

    [Theory]
    [InlineData("Malta leads at 49%, followed by Norway at 48% and the rest of the coast at 30%.", "49% / Malta / -; 48% / Norway / -; 30% / the rest of the coast / -")]
    [InlineData("The answer was loud cranes at 58%, followed by salt at 42% and thirdly noise at 37%.",
        "58% / - / The answer was loud cranes; 42% / - / salt; 37% / - / noise")]
    [InlineData("Norway is the least worried at 16%.", "16% / Norway / the least worried")]
    [InlineData("Malta emerges as the keenest nation, with an 85% rate.", "85% / Malta / emerges as the keenest nation")]
    public void A_list_goes_on_with_what_its_first_name_is(string sentence, string parsed) => GrammarText.Parsed(sentence).ShouldBe(parsed);
}
