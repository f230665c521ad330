using OpinionBot.Support.Llm;
using OpinionBot.Support.Slack.Ledger;

namespace OpinionBot.Scenarios.Slack;

/// <summary>A language model writes, and takes its time.</summary>
public sealed class SlackModelTests : SlackScenario
{
    private const string Written = "In Japan, {<0>} of adults said that AI products and services make them nervous [<0>].";

    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _mayAnswer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private LoopbackOpenAI? _model;
    private TimeSpan _wait;

    private protected override IEnumerable<(string Name, string Value)> More =>
        [("Inbox__Workers", "1"), ("Inbox__ShowProgressAfter", "00:00:00.2"), ("Llm__Endpoint", _model!.Endpoint.AbsoluteUri), ("Llm__ApiKey", "sk-test"), ("Llm__Model", "loopback-1"), ("Llm__TotalTimeout", "00:05:00"), ("Llm__AttemptTimeout", "00:05:00")];

    public override async ValueTask InitializeAsync()
    {
        var writes = Personalities.WritesOf(Written);
        _model = await LoopbackOpenAI.StartAsync(request =>
        {
            _asked.TrySetResult();

            return ((LlmTurn.Says)writes(request)) with { Wait = _wait };
        });
        _model.Pause = (_, cancellationToken) => _mayAnswer.Task.WaitAsync(cancellationToken);
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        _mayAnswer.TrySetResult();
        await base.DisposeAsync();
        await _model!.DisposeAsync();
    }

    [Fact]
    public async Task The_words_are_the_models_and_the_figures_the_facts()
    {
        var question = await SayAsync(Slack.Uma, Slack.General, $"{Mention} {Japan}");
        var answer = await AnswerInAsync(question.Ts);

        answer.AllText.ShouldContain("In Japan, 23% of adults said that AI products and services make them nervous");
        answer.AllText.ShouldContain("1 of 1 figure checked");
        _model!.Requests.ShouldHaveSingleItem();
        Slack.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_waits_for_the_only_worker_sees_that_the_question_arrived()
    {
        // Until the test is over.
        _wait = TimeSpan.FromMinutes(1);
        var first = await SayAsync(Slack.Uma, Slack.General, $"{Mention} {Japan}");
        await SeeStatusAsync(first.Ts);
        var second = await SayAsync(Slack.Mo, Slack.General, $"{Mention} {Brazil}");

        await SeeStatusAsync(second.Ts);

        FromBot.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_bot_that_is_told_to_stop_waits_for_the_model_and_posts_the_answer()
    {
        _wait = TimeSpan.FromMinutes(1);
        var question = await SayAsync(Slack.Uma, Slack.General, $"{Mention} {Japan}");
        await _asked.Task.WaitAsync(Token);

        var stopping = Bot.StopAsync();

        // Longer than the two seconds that a command line gives its program to stop.
        await Task.Delay(TimeSpan.FromSeconds(3), TimeProvider.System, Token);
        _mayAnswer.SetResult();
        var (exitCode, error) = await stopping;

        exitCode.ShouldBe(0, error);
        (await AnswerInAsync(question.Ts)).AllText.ShouldContain("In Japan, 23% of adults");
    }

    private Task<SlackEntry.Request> SeeStatusAsync(string thread) =>
        WaitAsync(() => Requests("assistant.threads.setStatus").FirstOrDefault(status => Argument(status, "thread_ts") == thread), $"a status in {thread}");
}
