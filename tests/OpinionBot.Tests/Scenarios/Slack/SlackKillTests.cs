using System.Globalization;
using Microsoft.Data.Sqlite;
using OpinionBot.Support;
using OpinionBot.Support.Slack;

namespace OpinionBot.Scenarios.Slack;

/// <summary>
/// The process dies at random moments under twenty questions in flight. Four deaths in the ordinary tests;
/// <c>OPINIONBOT_KILLS=100</c> sets another number.
/// </summary>
public sealed class SlackKillTests
{
    private const int InFlight = 20;

    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("OPINIONBOT_KILLS") ?? "4", CultureInfo.InvariantCulture);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_acknowledged_question_is_lost_and_no_answer_stands_there_twice()
    {
        using var folder = new TemporaryFolder();
        await using var slack = await LoopbackSlack.StartAsync();
        var random = new Random(7);
        var acknowledged = new List<SlackPost>();
        var settings = RunningBot.Settings(slack, folder.File("store.db"), RunningBot.FreeAddress());
        settings["OPINIONBOT_Inbox__Lease"] = settings["OPINIONBOT_Outbox__Lease"] = "00:00:01";
        settings["OPINIONBOT_Inbox__PerWorkspacePerMinute"] = "100000";

        for (var kill = 0; kill < Kills; kill++)
        {
            // Every other life streams its answers: a death then leaves half a message behind.
            settings["OPINIONBOT_Inbox__ShowProgressAfter"] = kill % 2 == 0 ? "00:00:01" : "00:00:00";
            await using var bot = await RunningBot.StartAsync(settings);
            using var say = new SlackBot(slack, bot.Address);
            var asking = Enumerable.Range(0, InFlight).Select(at => AskAsync(slack, say, $"{kill}-{at}")).ToList();

            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(0, 900)), TimeProvider.System, Token);
            await bot.KillAsync();
            acknowledged.AddRange((await Task.WhenAll(asking)).OfType<SlackPost>());
        }

        await using (await RunningBot.StartAsync(settings))
        {
            foreach (var question in acknowledged)
            {
                await slack.Ledger.WaitForAsync(() => slack.State.FromBot.Any(post => post.ThreadTs == question.Ts && post is { IsStreaming: false, Metadata: not null }) ? "" : null, $"the answer to {question.Text}");
            }
        }

        acknowledged.Count.ShouldBeGreaterThan(Kills);
        slack.State.FromBot.GroupBy(post => post.ThreadTs).Where(thread => thread.Count() > 1)
            .Select(thread => string.Join(" || ", thread.Select(post => $"{post.Ts} streamed {post.WasStreamed} streaming {post.IsStreaming} {post.Metadata?.ToJsonString()} {post.Text[..Math.Min(40, post.Text.Length)]}")))
            .ShouldBeEmpty();
        slack.State.FromBot.ShouldAllBe(post => post.Seen.Contains("23%", StringComparison.Ordinal));
        slack.Ledger.Faults.ShouldBeEmpty();
        Check(folder.File("store.db")).ShouldBe("ok");
    }

    /// <returns>The question when the bot has acknowledged it; null when it died before.</returns>
    private static async Task<SlackPost?> AskAsync(LoopbackSlack slack, SlackBot say, string name)
    {
        var post = slack.State.Add(new SlackPost
        {
            Channel = $"C1{name}",
            Ts = slack.State.NextTs(),
            User = $"U1{name}",
            Text = $"<@{SlackState.Bot}> How many people in Japan were nervous about AI products in 2023?",
        });

        try
        {
            return (await say.EventAsync(SlackBot.Events(post).Last())).Status == 200 ? post : null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static string Check(string store)
    {
        using var connection = new SqliteConnection($"Data Source={store};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";

        return (string)command.ExecuteScalar()!;
    }
}
