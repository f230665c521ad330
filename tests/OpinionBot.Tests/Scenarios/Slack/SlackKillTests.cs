using System.Globalization;
using Microsoft.Data.Sqlite;
using OpinionBot.Support;
using OpinionBot.Support.Slack;
using OpinionBot.Support.Slack.State;

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
        await using var slack = await LoopbackSlack.StartAsync(new SlackSettings { Pace = SlackPace.Unlimited, EchoesBotMessages = true }, Token);
        var random = new Random(7);
        var acknowledged = new List<SlackMessage>();
        var settings = RunningBot.Settings(slack, folder.File("store.db"), RunningBot.FreeAddress());
        settings["OPINIONBOT_Inbox__Lease"] = settings["OPINIONBOT_Outbox__Lease"] = "00:00:01";
        settings["OPINIONBOT_Inbox__PerWorkspacePerMinute"] = "100000";
        // A hundred deaths take longer than a question stays fresh, and Slack lets only so many messages be looked for a minute.
        settings["OPINIONBOT_Inbox__MaxAge"] = settings["OPINIONBOT_Outbox__GiveUpAfter"] = "23:00:00";

        for (var kill = 0; kill < Kills; kill++)
        {
            // Every other life streams its answers: a death then leaves half a message behind.
            settings["OPINIONBOT_Inbox__ShowProgressAfter"] = kill % 2 == 0 ? "00:00:01" : "00:00:00";
            await using var bot = await RunningBot.StartAsync(settings);
            slack.BotAddress = bot.Address;
            var asking = Enumerable.Range(0, InFlight).Select(at => AskAsync(slack, $"{kill}{at:D2}")).ToList();

            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(0, 900)), TimeProvider.System, Token);
            await bot.KillAsync();
            acknowledged.AddRange((await Task.WhenAll(asking)).OfType<SlackMessage>());
        }

        await EachAnsweredOnceAsync(slack, settings, acknowledged);
        acknowledged.Count.ShouldBeGreaterThan(Kills);
        Check(folder.File("store.db")).ShouldBe("ok");
        TestContext.Current.TestOutputHelper?.WriteLine($"{Kills} kills, {acknowledged.Count} questions acknowledged, each answered once.");
    }

    [Fact]
    public async Task Told_to_stop_under_load_it_takes_nothing_more_in_ends_in_order_and_loses_nothing()
    {
        using var folder = new TemporaryFolder();
        await using var slack = await LoopbackSlack.StartAsync(new SlackSettings { Pace = SlackPace.Unlimited, EchoesBotMessages = true }, Token);
        var settings = RunningBot.Settings(slack, folder.File("store.db"), RunningBot.FreeAddress());
        settings["OPINIONBOT_Inbox__PerWorkspacePerMinute"] = "100000";
        await using var bot = await RunningBot.StartAsync(settings);
        slack.BotAddress = bot.Address;
        List<Task<SlackMessage?>> asking = [.. Enumerable.Range(0, InFlight * 3).Select(at => AskAsync(slack, $"S{at:D3}"))];
        await Task.WhenAny(asking);

        var stopping = bot.StopAsync();
        asking.AddRange(Enumerable.Range(0, InFlight).Select(at => AskAsync(slack, $"T{at:D3}")));
        var (exitCode, error) = await stopping;

        exitCode.ShouldBe(0, error);
        error.ShouldNotContain("Exception");
        var acknowledged = (await Task.WhenAll(asking)).OfType<SlackMessage>().ToList();
        acknowledged.ShouldNotBeEmpty();
        await EachAnsweredOnceAsync(slack, settings, acknowledged);
    }

    private static async Task EachAnsweredOnceAsync(LoopbackSlack slack, Dictionary<string, string> settings, List<SlackMessage> acknowledged)
    {
        await using (await RunningBot.StartAsync(settings))
        {
            foreach (var question in acknowledged)
            {
                await slack.Ledger.WaitUntilAsync(_ => slack.World.Messages.Thread(question.Channel, question.Ts).FirstOrDefault(IsAnswer), Token);
            }
        }

        acknowledged.Select(question => slack.World.Messages.Thread(question.Channel, question.Ts).Skip(1).ToList())
            .Where(answers => answers.Count != 1 || !answers[0].AllText.Contains("23%", StringComparison.Ordinal))
            .Select(answers => string.Join(" || ", answers.Select(answer => $"{answer.Ts} streaming {answer.IsStreaming} {answer.Metadata?.GetRawText()} {answer.AllText}")))
            .ShouldBeEmpty();
        slack.Faults.ShouldBeEmpty();
    }

    private static bool IsAnswer(SlackMessage message) => message is { BotId: not null, IsStreaming: false, Metadata: not null };

    /// <returns>The question when the bot has acknowledged it; null when it died before.</returns>
    private static async Task<SlackMessage?> AskAsync(LoopbackSlack slack, string name)
    {
        var user = new SlackUser($"U1{name}", "T0001", $"user{name}");
        var channel = new SlackChannel($"C1{name}", "T0001", $"channel{name}", SlackChannelKind.Public) { Members = [user.Id, "U0BOT"] };
        slack.World.Add(user);
        slack.World.Add(channel);
        var question = slack.Write(user, channel, "<@U0BOT> How many people in Japan were nervous about AI products in 2023?");

        return (await slack.SendAsync(slack.EventsOf(question)[0], Token)).Ack.IsOk ? question : null;
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
