namespace OpinionBot.Answering.Surroundings;

public sealed class QuestionTextTests
{
    private const string Asked = "What share of adults in Peru trust AI?";

    [Theory]
    [InlineData("What share of adults in Peru trust AI? :eyes:")]
    [InlineData(":wave::skin-tone-4: What share of adults in Peru trust AI? :+1: :100:")]
    [InlineData(":wave:What share of adults in Peru trust AI?:eyes::eyes:")]
    [InlineData("What share of adults in Peru:flag-pe: trust AI?")]
    [InlineData("🙏🏽 What share of adults in Peru trust AI? 🇵🇪👩‍💻 1️⃣ ℹ️")]
    public void Emoji_and_their_codes_are_taken_off(string said) => QuestionText.Of(said).ShouldBe(Asked);

    [Theory]
    [InlineData("Who was asked at 10:30:00?")]
    [InlineData("What did people say in 2023:now or later: never?")]
    public void Colons_of_times_and_words_stay(string said) => QuestionText.Of(said).ShouldBe(said);

    [Theory]
    [InlineData("What share of adults in Peru trust AI? https://harbour.example/a_(b)?c=d")]
    [InlineData("<http://harbour.example> What share of adults in Peru trust AI? www.harbour.example/x")]
    [InlineData("What share of adults in Peru trust AI? orla.finch@harbour.example")]
    public void Addresses_are_taken_off(string said) => QuestionText.Of(said).ShouldBe(Asked);

    [Theory]
    [InlineData("**What share of adults in _Peru_ trust AI?**")]
    [InlineData("What share of ||adults|| in ~~Peru~~ trust `AI`?")]
    [InlineData("```text\nWhat share of adults in Peru trust AI?\n```")]
    [InlineData("“What share of adults in Peru trust AI?”")]
    public void Marks_of_emphasis_go_and_the_words_stay(string said) => QuestionText.Of(said).ShouldBe(Asked);

    [Theory]
    [InlineData("Is 2*3*4 more than snake_case_names and ~62% to ~65%?")]
    [InlineData("What do people <18 and >65 say?")]
    public void What_only_looks_like_a_mark_stays(string said) => QuestionText.Of(said).ShouldBe(said);

    [Theory]
    [InlineData("What share of adults in Peru trust AI?\n\n-- \nOrla Finch\nHarbour Institute, Lima")]
    [InlineData("What share of adults in Peru trust AI?\n--\nOrla")]
    [InlineData("What share of adults in Peru trust AI?\n-- Orla")]
    [InlineData("What share of adults in Peru trust AI?\n— Orla Finch")]
    [InlineData("What share of adults in Peru trust AI?\n\nKind regards,\nOrla Finch\nHarbour Institute")]
    [InlineData("What share of adults in Peru trust AI?\n\nSent from my tablet")]
    [InlineData("What share of adults in Peru trust AI?\n\nOrla Finch")]
    [InlineData("What share of adults in Peru trust AI?\n\nThanks\nOrla\n\nSent from my tablet")]
    [InlineData("What share of adults in Peru trust AI?\n_____________\nOrla Finch, Lima 2024")]
    [InlineData("What share of adults in Peru trust AI?\n***\nOrla, Chile desk")]
    [InlineData("What share of adults in Peru trust AI?\n\nMany thanks\nOrla Finch, Chile")]
    [InlineData("What share of adults in Peru trust AI?\nCheers!")]
    [InlineData("What share of adults in Peru trust AI?\n\nOrla Finch | Harbour Institute | +56 2 5550100")]
    [InlineData("What share of adults in Peru trust AI?\n\nVon meinem Tablet gesendet")]
    public void A_signature_is_taken_off(string said) => QuestionText.Of(said).ShouldBe(Asked);

    [Theory]
    [InlineData("How many trust AI?\nIn Peru,\nand in Chile")]
    [InlineData("How many trust AI?\nSince,\nsay, 2019")]
    [InlineData("How many trust AI?\nIn Peru")]
    [InlineData("How many trust AI?\nOnly women")]
    [InlineData("How many trust AI?\n* women")]
    [InlineData("Who answered best\nin Peru?")]
    [InlineData("-- How many trust AI?")]
    public void Lines_that_belong_to_the_question_are_no_signature(string said) => QuestionText.Of(said).ShouldBe(said);

    [Theory]
    [InlineData("> 90% of people in Chile fear AI\nWhat share of adults in Peru trust AI?")]
    [InlineData("What share of adults in Peru trust AI?\n>>> I think that\nnobody in Chile does\nat all")]
    [InlineData("On Monday, 5 January 2026 at 10:00, Orla <orla@harbour.example> wrote:\n> Chile?\n>> Brazil?\n\nWhat share of adults in Peru trust AI?")]
    [InlineData("What share of adults in Peru trust AI?\n\nAm 5. Januar 2026 um 10:00 schrieb Orla Finch\n<orla@harbour.example>:\n>\n> Und in Chile?")]
    [InlineData("What share of adults in Peru trust AI?\n\nOn 5 January 2026 Orla wrote:\nWhat about Chile?")]
    [InlineData("What share of adults in Peru trust AI?\n\nFrom: Orla Finch\nSent: Monday, 5 January 2026 10:00\nSubject: Chile\n\nWhat about Chile?")]
    [InlineData("What share of adults in Peru trust AI?\nVon: Orla\nAn: Kim\n\nUnd in Chile?")]
    [InlineData("What share of adults in Peru trust AI?\n-----Original Message-----\nFrom: Orla\nWhat about Chile?")]
    public void Earlier_messages_are_taken_off(string said) => QuestionText.Of(said).ShouldBe(Asked);

    [Theory]
    [InlineData("> What share of adults in Peru trust AI?")]
    [InlineData(">> What share of adults in Peru trust AI?\n>")]
    [InlineData(">>> What share of adults in Peru trust AI?")]
    public void What_is_only_quoted_is_what_is_said(string said) => QuestionText.Of(said).ShouldBe(Asked);

    [Theory]
    [InlineData(">65 only")]
    [InlineData("> 65 only")]
    [InlineData("  >= 65 only")]
    public void Ages_at_the_start_of_a_line_are_no_quotation(string line) => QuestionText.Of($"How many in Peru trust AI?\n{line}").ShouldBe($"How many in Peru trust AI?\n{line.Trim()}");

    [Fact]
    public void A_quotation_is_kept_for_whoever_looks_at_what_is_shown() =>
        QuestionText.WithQuotations("Is this so?\n> 41% of adults in Peru trust AI :eyes:").ShouldBe("Is this so?\n41% of adults in Peru trust AI");

    [Theory]
    [InlineData("@orla @kim: What share of adults in Peru trust AI? @everyone")]
    [InlineData("What share of adults in Peru trust AI? cc @orla, @kim and @sam")]
    [InlineData("What share of adults in Peru trust AI?\ncc: Orla Finch, Kim")]
    [InlineData("What share of adults in Peru trust AI? (cc")]
    [InlineData("cc @kim What share of adults in Peru trust AI?")]
    [InlineData("FYI @kim: What share of adults in Peru trust AI?")]
    [InlineData("/cc @kim\nWhat share of adults in Peru trust AI?")]
    [InlineData("Hi team, What share of adults in Peru trust AI?")]
    [InlineData("Dear all -\nWhat share of adults in Peru trust AI?")]
    [InlineData("@orla hello! What share of adults in Peru trust AI?")]
    [InlineData("What share of adults in Peru trust AI? FYI @orla")]
    public void Who_else_is_spoken_to_is_taken_off(string said) => QuestionText.Of(said).ShouldBe(Asked);

    [Theory]
    [InlineData("Hi, all in all, are people nervous?", "all in all, are people nervous?")]
    [InlineData("Hi how many are nervous?", "Hi how many are nervous?")]
    public void A_greeting_ends_with_its_sign(string said, string asked) => QuestionText.Of(said).ShouldBe(asked);

    [Theory]
    [InlineData("")]
    [InlineData(":eyes:")]
    [InlineData("👀 https://harbour.example/a")]
    [InlineData("@orla cc @kim")]
    public void Of_what_only_stands_around_nothing_is_left(string said) => QuestionText.Of(said).ShouldBeEmpty();

    [Theory]
    [InlineData("@orla **:eyes: ||What|| share?** cc @kim\n> quoted\n-- \nSam")]
    [InlineData("> > “*_:a::b:_*” https://harbour.example\nSent from my desk")]
    [InlineData("cc cc @a @b\n@c")]
    public void Of_itself_it_is_the_same_again(string said)
    {
        var once = QuestionText.Of(said);

        QuestionText.Of(once).ShouldBe(once);
    }

    [Fact]
    public void A_hostile_text_is_read_in_linear_time()
    {
        foreach (var part in new[] { "*", ">", ":a", "_a_ ", "@a ", "<", "`", "||", "cc ", "-\n", ">\n", "\u200d😀", "http://", "a,\n", "a?\n\nB\n", "- a\n", "On 5 May 2026 a:\n" })
        {
            var said = string.Concat(Enumerable.Repeat(part, 40_000 / part.Length));
            var started = TimeProvider.System.GetTimestamp();
            QuestionText.Of(said).Length.ShouldBeLessThanOrEqualTo(said.Length);
            TimeProvider.System.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(10), part);
        }
    }
}
