using OpinionBot.Answering.Memory;
using OpinionBot.Answering.Replying;
using OpinionBot.Chat;
using OpinionBot.Facts;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Store.Sqlite.Conversation;
using OpinionBot.Store.Sqlite.Library;
using OpinionBot.Support;

namespace OpinionBot.Answering.SmallTalk;

public sealed class SmallTalkAnswererTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private SqliteAnswerStore Answers => new(_store.Database);

    private SqliteFactStore Facts => new(_store.Database, TimeProvider.System);

    private SqliteCaseStore Cases => new(_store.Database, TimeProvider.System);

    private SmallTalkAnswerer Talker => new(Answers, Facts);

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_question_is_left_to_the_library() => (await Talker.AnswerAsync(A.Question("How many Finns worry about AI?"), Token)).ShouldBeNull();

    [Theory]
    [InlineData("hello", "for example:")]
    [InlineData("are you a bot?", "a program")]
    [InlineData("what can you do", "/help")]
    [InlineData("source?", "under every answer")]
    [InlineData("that's wrong", "Which answer do you mean?")]
    [InlineData("Bist du ein Roboter?", "Programm")]
    [InlineData("merci !", "Je vous en prie")]
    public async Task Small_talk_gets_one_short_reply_without_sources_buttons_or_a_vote(string said, string reply)
    {
        var composed = await ReplyAsync(said);

        composed.Paragraphs.ShouldHaveSingleItem().ShouldContain(reply);
        composed.Citations.ShouldBeEmpty();
        composed.Buttons.ShouldBeEmpty();
        composed.IsAnswer.ShouldBeFalse();
    }

    [Fact]
    public async Task What_only_means_small_talk_is_met_and_is_no_gap()
    {
        const string Praise = "You must be the nicest little program I have chatted with in ages";
        var index = StarterIndex.Create();
        var answered = await new QuestionAnswerer(new(index, Answers), StarterIndex.Finder(index), new Summarizing.ExtractiveSummarizer(), smallTalk: Talker).AnswerAsync(A.Question(Praise), Token);

        SmallTalkReader.Read(Praise).ShouldBeNull("its words are those of no example");
        answered.Answer.ShouldBeOfType<Answer.SmallTalk>().Kind.ShouldBe(SmallTalkKind.Praise);
        answered.Query.ShouldBeNull();
    }

    [Fact]
    public async Task The_example_question_is_another_one_at_another_time()
    {
        var replies = new List<string>();

        for (var minutes = 0; minutes < 3; minutes++)
        {
            replies.Add(ReplyComposer.PlainText((await Talker.AnswerAsync(A.Question("hi") with { AskedAt = A.Now.AddMinutes(minutes) }, Token))!));
        }

        replies.Distinct().Count().ShouldBe(3);
        (await ReplyAsync("hi")).Paragraphs[0].ShouldBe(replies[0], "and the same at the same time");
    }

    [Fact]
    public async Task After_an_answer_its_sources_are_named_each_in_a_sentence()
    {
        await AnswerAsync(A.Approved(A.Figure(23, "JP")), A.Approved(A.Figure(52, "BR")), A.Approved(A.Statement()));

        var reply = await ReplyAsync("source?");

        reply.Paragraphs.ShouldHaveSingleItem().ShouldBe("That is from Harbour Institute, Harbour Survey (Fieldwork 26 May to 9 June 2023, n = about 1,000, adults 18 and over) [1] [2]. That is from Ida Berg, A day at the harbour (Harbour Review, 5 March 2026) [3].");
        reply.Citations.Select(citation => citation.Number).ShouldBe([1, 2, 3]);
        reply.Citations[0].Line.ShouldContain("https://harbour.example/");
    }

    [Fact]
    public async Task No_more_than_three_sources_are_named()
    {
        await AnswerAsync([.. Enumerable.Range(2019, 5).Select(year => A.Approved(A.Figure(year - 2000, year: year, study: $"harbour-{year}")))]);

        (await ReplyAsync("where is that from")).Citations.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_doubt_is_met_with_the_question_that_was_put_the_figure_and_n()
    {
        await AnswerAsync(A.Approved(A.Figure(52, "BR")), A.Approved(A.Figure(23, "JP")));

        var reply = await ReplyAsync("really?");

        reply.Paragraphs.ShouldHaveSingleItem().ShouldStartWith("It stands on a figure that was checked against its source: 23% (Japan) for “Worry about AI”, “Very worried” (Harbour Institute, Harbour Survey, Fieldwork 26 May to 9 June 2023, n = about 1,000, adults 18 and over) [1].");
        reply.Buttons[0].Command.ShouldBe($"/evidence {reply.Citations[0].Fact.Id}");
        (await Cases.ListAsync(A.Moderator().Workspace, 9, Token)).ShouldBeEmpty("nobody has said that it is wrong");
    }

    [Fact]
    public async Task What_an_article_says_is_shown_in_its_own_words()
    {
        await AnswerAsync(A.Approved(A.Statement("The Harbour Institute opened a test centre for AI.")));

        (await ReplyAsync("are you sure?")).Paragraphs[0].ShouldStartWith("It stands on these words of Ida Berg, A day at the harbour: “The Harbour Institute opened a test centre for AI.” [1].");
    }

    [Fact]
    public async Task Whoever_says_that_an_answer_is_wrong_opens_a_case_about_it_once()
    {
        await AnswerAsync(A.Approved(A.Figure(23, "JP")));
        var recording = new RecordingAnswerer(new QuestionAnswerer(new(StarterIndex.Create(), Answers), StarterIndex.Finder(StarterIndex.Create()), new Summarizing.ExtractiveSummarizer(), smallTalk: Talker), Answers, Cases, TimeProvider.System);

        await recording.AnswerAsync(A.Question("that's wrong"), Token);
        var answered = await recording.AnswerAsync(A.Question("no, that is not true"), Token);

        ReplyComposer.Compose(answered.Answer).Paragraphs[0].ShouldContain("I have told the moderators");
        answered.Outcome.ShouldBe(Outcome.SmallTalk);
        (await Cases.ListAsync(A.Moderator().Workspace, 9, Token)).ShouldHaveSingleItem().Question.ShouldBe("How many people in Japan worry?");
        (await Answers.StatisticsAsync(A.Moderator().Workspace, Token)).Asked.ShouldBe(1, "small talk is not kept");
    }

    [Fact]
    public async Task A_fact_that_was_taken_back_is_not_named_again()
    {
        var facts = await AnswerAsync(A.Approved(A.Figure(23, "JP")));
        await Facts.RetractAsync(facts[0], "misread", A.Moderator(), Token);

        (await ReplyAsync("source?")).Citations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_is_told_of_the_answers_of_others()
    {
        await AnswerAsync(A.Approved(A.Figure(23, "JP")));

        (await Talker.AnswerAsync(A.Question("source?", thread: "t2"), Token)).ShouldBeOfType<Answer.SmallTalk>();
        (await Talker.AnswerAsync(A.Question("source?") with { Asker = new Asker("u2", "Ugo", IsModerator: false) }, Token)).ShouldBeOfType<Answer.SmallTalk>();
    }

    [Fact]
    public async Task A_channel_that_is_set_to_a_language_is_answered_in_it() =>
        ReplyComposer.PlainText((await Talker.AnswerAsync(A.Question("thanks") with { Language = "es" }, Token))!).ShouldStartWith("De nada.");

    private async Task<Reply> ReplyAsync(string said) => ReplyComposer.Compose((await Talker.AnswerAsync(A.Question(said), Token)).ShouldNotBeNull());

    private async Task<IReadOnlyList<FactId>> AnswerAsync(params IReadOnlyList<ApprovedFact> facts)
    {
        var added = await new SqliteSourceStore(_store.Database, TimeProvider.System).AddAsync(A.Source(url: "https://harbour.example/day"), [], facts, A.Moderator(), Token);
        await Answers.RecordAsync(new AnswerRecord(A.Question("How many people in Japan worry?"), "How many people in Japan worry?", Outcome.Answered, "said", added.Approved, TimeSpan.Zero), Token);

        return added.Approved;
    }
}
