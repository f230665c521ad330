using Microsoft.Extensions.Time.Testing;
using OpinionBot.Support;

namespace OpinionBot.Slack.Outgoing;

public sealed class SlackPacingTests
{
    private static readonly SlackMethod Method = new("a.method", PerMinute: 60, Scope: null);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(0.5);

    private readonly FakeTimeProvider _time = new(A.Now);
    private readonly SlackPacing _pacing;

    public SlackPacingTests() => _pacing = new SlackPacing(_time);

    [Fact]
    public async Task Who_would_have_to_wait_too_long_gets_a_turn_of_their_own_and_is_let_through_at_it()
    {
        var turns = new List<TimeSpan>();

        while (turns.Count < 20)
        {
            if (await WaitAsync() is { } turn)
            {
                turns.Add(turn);
            }
        }

        turns.Zip(turns.Skip(1), (one, next) => next - one).ShouldAllBe(between => between == TimeSpan.FromSeconds(1));

        foreach (var turn in turns)
        {
            _time.SetUtcNow(A.Now + turn);
            (await WaitAsync()).ShouldBeNull();
        }
    }

    [Fact]
    public async Task A_turn_that_nobody_came_for_holds_up_nobody()
    {
        while (await WaitAsync() is null)
        {
        }

        await WaitAsync();
        _time.Advance(TimeSpan.FromMinutes(1));

        (await WaitAsync()).ShouldBeNull();
    }

    private Task<TimeSpan?> WaitAsync() => _pacing.WaitAsync("T1", Method, null, Patience, TestContext.Current.CancellationToken);
}
