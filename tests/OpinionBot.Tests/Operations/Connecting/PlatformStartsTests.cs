using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using OpinionBot.Console;
using OpinionBot.Support;

namespace OpinionBot.Operations.Connecting;

public sealed class PlatformStartsTests
{
    private static readonly StartCheck Passed = new StartCheck.Passed();
    private static readonly StartCheck Refused = new StartCheck.Refused("The token is wrong.");
    private static readonly StartCheck Unanswered = new StartCheck.Unanswered("Nobody answers");

    private readonly FakeTimeProvider _time = new(A.Now);
    private readonly FatalFault _fatal = new(new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_platform_that_refuses_the_settings_ends_the_start()
    {
        var starts = Starts(new ScriptedStart([Refused], []));

        (await Should.ThrowAsync<BadInputException>(() => starts.CheckAsync(Token))).Message.ShouldBe("The token is wrong.");
    }

    [Fact]
    public async Task A_platform_in_trouble_is_asked_again_after_growing_pauses_and_then_told()
    {
        var start = new ScriptedStart([Unanswered, Unanswered, Passed], [Unanswered, Passed]);
        var starts = Starts(start);
        await starts.CheckAsync(Token);
        var finishing = starts.FinishAsync(Token);

        start.Asked.ShouldBe(["check"]);
        Pass(1);
        start.Asked.ShouldBe(["check", "check"]);
        Pass(1);
        start.Asked.Count.ShouldBe(2, "the second pause is two seconds");
        Pass(1);
        start.Asked.ShouldBe(["check", "check", "check", "finish"]);
        finishing.IsCompleted.ShouldBeFalse();
        Pass(1);
        await finishing;
        start.Asked[^1].ShouldBe("finish");
        _fatal.Sentence.ShouldBeNull();
    }

    [Fact]
    public async Task A_refusal_that_comes_late_stops_the_bot_and_the_platform_is_told_nothing()
    {
        var start = new ScriptedStart([Unanswered, Refused], []);
        var starts = Starts(start);
        await starts.CheckAsync(Token);
        var finishing = starts.FinishAsync(Token);
        Pass(1);
        await finishing;

        _fatal.Sentence.ShouldBe("The token is wrong.");
        start.Asked.ShouldBe(["check", "check"]);
    }

    [Fact]
    public async Task One_platform_does_not_wait_for_another()
    {
        var well = new ScriptedStart([Passed], [Passed]);
        var starts = Starts(new ScriptedStart([Unanswered], []), well);
        await starts.CheckAsync(Token);
        using var stopping = new CancellationTokenSource();
        var finishing = starts.FinishAsync(stopping.Token);

        well.Asked.ShouldBe(["check", "finish"]);
        finishing.IsCompleted.ShouldBeFalse();
        await stopping.CancelAsync();
        await finishing;
    }

    private void Pass(int seconds) => _time.Advance(TimeSpan.FromSeconds(seconds));

    private PlatformStarts Starts(params IPlatformStart[] starts) => new(starts, _fatal, _time, NullLogger<PlatformStarts>.Instance);

    private sealed class ScriptedStart(StartCheck[] checks, StartCheck[] finishes) : IPlatformStart
    {
        private readonly Queue<StartCheck> _checks = new(checks);
        private readonly Queue<StartCheck> _finishes = new(finishes);

        public List<string> Asked { get; } = [];

        public Task<StartCheck> CheckAsync(CancellationToken cancellationToken) => NextAsync("check", _checks);

        public Task<StartCheck> FinishAsync(CancellationToken cancellationToken) => NextAsync("finish", _finishes);

        private Task<StartCheck> NextAsync(string step, Queue<StartCheck> answers)
        {
            Asked.Add(step);

            return Task.FromResult(answers.Dequeue());
        }
    }
}
