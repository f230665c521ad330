using OpinionBot.Answering.Languages;
using OpinionBot.Language;

namespace OpinionBot.Answering.SmallTalk;

public sealed class SmallTalkReaderTests
{
    private static readonly IReadOnlyList<string[]> Rows = [.. DataFile.ReadRows("Answering/SmallTalk/smalltalk.tsv", columns: 3)];

    public static TheoryData<string> Kinds => [.. Rows.Select(row => row[0]).Distinct()];

    public static TheoryData<SmallTalkKind> Talk => [.. Enum.GetValues<SmallTalkKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_row_of_the_data_is_read_as_what_it_says(string kind) =>
        Rows.Where(row => row[0] == kind).Select(row => (Said: row[2], Read: SmallTalkReader.Read(row[2])?.Kind.ToString() ?? "none")).Where(row => row.Read != kind).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Talk))]
    public void Every_kind_has_examples_in_every_language(SmallTalkKind kind)
    {
        var examples = Rows.Where(row => row[0] == kind.ToString()).ToLookup(row => row[1]);

        examples["en"].Count().ShouldBeGreaterThanOrEqualTo(12);
        AnswerLanguage.All.ShouldAllBe(language => examples[language.Tag].Count() >= 3);
    }

    [Theory]
    [InlineData("Heeeello", SmallTalkKind.Greeting)]
    [InlineData("THAAANKS!!!", SmallTalkKind.Thanks)]
    [InlineData("hahahahaha", SmallTalkKind.Laugh)]
    [InlineData("kkkkkkkk", SmallTalkKind.Laugh)]
    [InlineData("okkkk", SmallTalkKind.Okay)]
    [InlineData("reeeally??", SmallTalkKind.Doubt)]
    public void Letters_repeated_for_emphasis_make_no_difference(string said, SmallTalkKind kind) => SmallTalkReader.Read(said)!.Kind.ShouldBe(kind);

    [Theory]
    [InlineData("thakns a lot", SmallTalkKind.Thanks)]
    [InlineData("thta is wrogn", SmallTalkKind.Wrong)]
    [InlineData("wehre is that from", SmallTalkKind.Source)]
    [InlineData("are yuo a robto", SmallTalkKind.AreYouABot)]
    [InlineData("yuo are stupidd", SmallTalkKind.Insult)]
    public void Forgives_a_wrong_letter_in_a_word(string said, SmallTalkKind kind) => SmallTalkReader.Read(said)!.Kind.ShouldBe(kind);

    [Theory]
    [InlineData("please, could you help me a little?", SmallTalkKind.WhatCanYouDo)]
    [InlineData("Wow, thanks so much for that!", SmallTalkKind.Thanks)]
    [InlineData("hello bot, what can you do?", SmallTalkKind.WhatCanYouDo)]
    [InlineData("thanks. bye!", SmallTalkKind.Thanks)]
    [InlineData("hmm, and the source?", SmallTalkKind.Source)]
    [InlineData("No, that's wrong.", SmallTalkKind.Wrong)]
    [InlineData("That's wrong, it was forty percent in my paper", SmallTalkKind.Wrong)]
    [InlineData("🤣🤣🤣", SmallTalkKind.Laugh)]
    public void Of_several_things_said_at_once_the_one_that_wants_most_counts(string said, SmallTalkKind kind) => SmallTalkReader.Read(said)!.Kind.ShouldBe(kind);

    [Theory]
    [InlineData("Muito obrigada!", "pt")]
    [InlineData("Woher stammt das?", "de")]
    [InlineData("¿Eres un robot?", "es")]
    [InlineData("C'est faux !", "fr")]
    [InlineData("thanks", "en")]
    public void Knows_in_which_language_it_is_said(string said, string language) => SmallTalkReader.Read(said)!.Language.Tag.ShouldBe(language);

    [Theory]
    [InlineData("hi! how many germans trust AI?", "how many germans trust AI?")]
    [InlineData("thanks, and in France?", "and in France?")]
    [InlineData("thanks and in France?", "and in France?")]
    [InlineData("Good morning, which country worries most about AI?", "which country worries most about AI?")]
    [InlineData("hey how many swedes use chatbots", "how many swedes use chatbots")]
    [InlineData("lol ok. do most people in the U.S. fear AI?", "do most people in the U.S. fear AI?")]
    [InlineData("How many Danes worry about AI? Thank you!", "How many Danes worry about AI?")]
    [InlineData("useless bot. what do turks think of AI?", "what do turks think of AI?")]
    public void A_message_that_greets_and_asks_is_the_question(string said, string question)
    {
        SmallTalkReader.Read(said).ShouldBeNull();
        SmallTalkReader.TakeOff(said).ShouldBe(question);
    }

    [Theory]
    [InlineData("How many people in Norway are okay with AI?")]
    [InlineData("Is trust in AI, in the long run, growing?")]
    [InlineData("Do people say thanks to AI?")]
    [InlineData("")]
    [InlineData("???")]
    public void A_question_without_small_talk_stays_as_it_is(string question)
    {
        SmallTalkReader.Read(question).ShouldBeNull();
        SmallTalkReader.TakeOff(question).ShouldBe(question);
    }
}
