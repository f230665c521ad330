using Microsoft.Extensions.Time.Testing;
using OpinionBot.Store.Sqlite.Conversation;
using OpinionBot.Support;

namespace OpinionBot.Discord;

public sealed class IdentifyBudgetTests
{
    [Fact]
    public async Task A_thousand_starts_in_a_day_identify_at_most_500_times()
    {
        using var store = new TemporaryStore();
        var time = new FakeTimeProvider(A.Now);
        var token = TestContext.Current.CancellationToken;
        var log = new SqliteIdentifyLog(store.Database);
        var identified = 0;

        // A crash every minute and a half, all day: whoever has to wait longer dies waiting.
        for (var start = 0; start < 1_000; start++)
        {
            var budget = new IdentifyBudget(log, time);
            var wait = await budget.WaitAsync(token);

            if (wait < TimeSpan.FromSeconds(86))
            {
                time.Advance(wait);
                await budget.CountAsync(token);
                identified++;
                time.Advance(TimeSpan.FromSeconds(86) - wait);
            }
            else
            {
                time.Advance(TimeSpan.FromSeconds(86));
            }
        }

        identified.ShouldBeInRange(100, 500);
    }

    [Fact]
    public async Task An_ordinary_day_waits_for_nothing()
    {
        using var store = new TemporaryStore();
        var time = new FakeTimeProvider(A.Now);
        var budget = new IdentifyBudget(new SqliteIdentifyLog(store.Database), time);

        for (var start = 0; start < 20; start++)
        {
            (await budget.WaitAsync(TestContext.Current.CancellationToken)).ShouldBe(TimeSpan.Zero);
            await budget.CountAsync(TestContext.Current.CancellationToken);
        }

        (await budget.WaitAsync(TestContext.Current.CancellationToken)).ShouldBeGreaterThan(TimeSpan.Zero);
        time.Advance(TimeSpan.FromDays(1));
        (await budget.WaitAsync(TestContext.Current.CancellationToken)).ShouldBe(TimeSpan.Zero);
    }
}
