namespace OpinionBot.Curation.Extraction.Grammar;

public sealed class BracketGrammarTests
{
    [Theory]
    [InlineData("Women (54%) were keener on robots than men (41%).", "54% / Women / keener on robots; 41% / men / keener on robots")]
    [InlineData("Women (27%) were less likely than men (42%) to accept a robot nurse.", "27% / Women / accept a robot nurse; 42% / men / accept a robot nurse")]
    [InlineData("Most Norwegians (72%) trust the ferry robot.", "72% / Norwegians / trust the ferry robot")]
    [InlineData("Conservatives and liberals (58%) want a ban.", "58% / Conservatives and liberals / want a ban")]
    [InlineData(
        "Residents of the Northeast (58%) and the Midwest (57%) want a ban.",
        "58% / Residents of the Northeast / want a ban; 57% / the Midwest / want a ban")]
    [InlineData("Norway (58%), Malta (57%) and Japan (55%) want a ban.", "58% / Norway / want a ban; 57% / Malta / want a ban; 55% / Japan / want a ban")]
    [InlineData("Robots came first among dockers, ahead of pilots (28%).", "28% / pilots / Robots")]
    [InlineData("Pilots would sooner sail with a robot (61%).", "61% / Pilots / would sooner sail with a robot")]
    public void People_before_a_bracket_are_whom_it_is_of(string sentence, string parsed) => GrammarText.Parsed(sentence).ShouldBe(parsed);

    [Theory]
    [InlineData("Support was highest in Malta (91%) and lowest in Norway (34%).", "91% / Malta / Support; 34% / Norway / Support")]
    [InlineData("Support for a ban was stronger among women (61%) than among men (44%).", "61% / women / Support for a ban; 44% / men / Support for a ban")]
    [InlineData("The ban is popular in Norway (61%) and Sweden (55%).", "61% / Norway / The ban; 55% / Sweden / The ban")]
    [InlineData("Majorities could live with a robot in Norway (68%) and Malta (66%).", "68% / Norway / could live with a robot; 66% / Malta / could live with a robot")]
    [InlineData("The outlier is Norway (52%).", "52% / Norway / -")]
    [InlineData("Use was most widespread in Ardport (48%).", "48% / Ardport / Use")]
    public void What_is_strong_among_them_is_the_subject(string sentence, string parsed) => GrammarText.Parsed(sentence).ShouldBe(parsed);

    [Theory]
    [InlineData("A majority of Americans (54 percent) think cranes are loud.", "54 percent / Americans / think cranes are loud")]
    [InlineData("A vast majority (78 percent) say the cranes are loud.", "78 percent / - / say the cranes are loud")]
    [InlineData("A plurality of voters (41%) want a ban.", "41% / voters / want a ban")]
    public void A_majority_is_of_the_people_behind_the_word(string sentence, string parsed) => GrammarText.Parsed(sentence).ShouldBe(parsed);

    [Theory]
    [InlineData(
        "Respondents named a loud crane (61%), night work (25%) and lower pay (12%).",
        "61% / Respondents / a loud crane; 25% / Respondents / night work; 12% / Respondents / lower pay")]
    [InlineData("Voters cited noise (61%) and dust (25%).", "61% / Voters / noise; 25% / Voters / dust")]
    [InlineData(
        "Teachers named loud cranes (61%), night work (25%) and lower pay (12%).",
        "61% / Teachers / loud cranes; 25% / Teachers / night work; 12% / Teachers / lower pay")]
    public void The_answers_of_a_list_are_of_those_who_named_them(string sentence, string parsed) => GrammarText.Parsed(sentence).ShouldBe(parsed);

    [Theory]
    [InlineData(
        "Gen Z: very much (19 percent), a fair bit (48 percent), not much (33 percent)",
        "19 percent / Gen Z / very much; 48 percent / Gen Z / a fair bit; 33 percent / Gen Z / not much")]
    [InlineData("Boomers: a great deal (7 percent), not much (61 percent)", "7 percent / Boomers / a great deal; 61 percent / Boomers / not much")]
    [InlineData("Women in Norway: yes (41%), no (44%)", "41% / Women in Norway / yes; 44% / Women in Norway / no")]
    public void People_before_a_colon_gave_the_answers_behind_it(string sentence, string parsed) => GrammarText.Parsed(sentence).ShouldBe(parsed);

    [Theory]
    [InlineData("A great deal (7 percent)", "7 percent / - / A great deal")]
    [InlineData("A lot of noise (44%)", "44% / - / A lot of noise")]
    [InlineData("Mum or dad (19%)", "19% / - / Mum or dad")]
    [InlineData("Fewer nights at sea (31%)", "31% / - / Fewer nights at sea")]
    public void Words_alone_before_a_bracket_are_the_answer(string sentence, string parsed) =>
        GrammarText.Parsed(sentence, hasPeopleBefore: true).ShouldBe(parsed);

    [Theory]
    [InlineData("Pilots believe it should be limited to keeping dockers safe (67%) rather than replacing dockers (16%).", "67% / Pilots / keeping dockers safe; 16% / Pilots / replacing dockers")]
    [InlineData("Among pilots who own a robot, the usual tasks are mooring (41%) and painting (39%).",
        "41% / pilots who own a robot / the usual tasks are mooring; 39% / pilots who own a robot / painting")]
    [InlineData("It is common at sea, with the highest share in deep-sea ports (44%).", "44% / deep-sea ports / -")]
    [InlineData("Those aged 65+ (44%) want a ban.", "44% / Those aged 65+ / want a ban")]
    [InlineData("They agreed too (65% of captains and 64% of mates).", "65% / captains / -; 64% / mates / -")]
    [InlineData("Only a fraction (13%) of the dockers say they own one.", "13% / the dockers / they own one")]
    [InlineData("Fewer (25%) would sail at night.", "25% / - / would sail at night")]
    [InlineData("Many dockers (37%) want a ban.", "37% / dockers / want a ban")]
    [InlineData("The dockers believe that pilots will lose their jobs (61%).", "61% / The dockers / believe that pilots will lose their jobs")]
    [InlineData("Younger dockers aged 15 to 24 are keener on robots (71%).", "71% / Younger dockers aged 15 to 24 / keener on robots")]
    public void Whom_it_is_of_is_told_from_what_is_done(string sentence, string parsed) => GrammarText.Parsed(sentence).ShouldBe(parsed);

    [Theory]
    [InlineData("Loud cranes (58%) and salt (42%) came first, followed by noise (37%).", "58% / - / Loud cranes; 42% / - / salt; 37% / - / noise")]
    [InlineData("The most doubtful nation is Norway (32%), followed by Malta (25%).",
        "32% / Norway / The most doubtful nation; 25% / Malta / The most doubtful nation")]
    [InlineData("A slightly smaller share, compared to five years ago (72%).", "72% / earlier")]
    public void A_list_in_brackets_may_begin_with_its_superlative(string sentence, string parsed) => GrammarText.Parsed(sentence).ShouldBe(parsed);

    [Fact]
    public void A_label_before_a_colon_is_whom_the_line_is_of() =>
        GrammarText.Parsed("Young dockers (born after 1996): very often (17%), just now and then (50%)", hasPeopleBefore: true)
            .ShouldBe("17% / Young dockers / very often; 50% / Young dockers / just now and then");
}
