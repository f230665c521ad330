using System.Globalization;
using OpinionBot.Support;
using OpinionBot.Support.Slack;
using OpinionBot.Support.Slack.State;

namespace OpinionBot.Scenarios.Slack;

/// <summary>
/// Events at a steady pace, whatever the bot does with them: each is acknowledged, and each that is acknowledged is answered or
/// told to try again. Small in the ordinary tests and never a matter of time; <c>OPINIONBOT_LOAD=300x60</c> sends 300 a second for
/// 60 seconds and prints how long the acknowledgements took.
/// </summary>
public sealed class SlackLoadTests
{
    private const int Channels = 200;

    private static readonly int[] Size = [.. (Environment.GetEnvironmentVariable("OPINIONBOT_LOAD") ?? "40x2").Split('x').Select(part => int.Parse(part, CultureInfo.InvariantCulture))];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_event_of_a_steady_stream_is_acknowledged_and_answered()
    {
        var (rate, seconds) = (Size[0], Size[1]);
        using var folder = new TemporaryFolder();
        await using var slack = await LoopbackSlack.StartAsync(new SlackSettings { Pace = SlackPace.Unlimited }, Token);
        var settings = RunningBot.Settings(slack, folder.File("store.db"), RunningBot.FreeAddress());
        settings["OPINIONBOT_Inbox__PerAskerPerMinute"] = settings["OPINIONBOT_Inbox__PerWorkspacePerMinute"] = "100000";
        settings["OPINIONBOT_Inbox__Lease"] = settings["OPINIONBOT_Outbox__Lease"] = "00:00:30";
        await using var bot = await RunningBot.StartAsync(settings);
        slack.BotAddress = bot.Address;
        var people = Enumerable.Range(0, Channels).Select(at => Person(slack, at)).ToList();
        await AskAsync(slack, people[0], -1);
        await AnsweredAsync(slack, 1);

        var sending = await SendAsync(slack, people, rate, rate * seconds);
        var acks = (await Task.WhenAll(sending)).Select(sent => sent.Ack).ToList();
        var answered = Answered(slack);
        var took = acks.Select(ack => ack.Elapsed.TotalMilliseconds).ToList();

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{acks.Count} events at {rate}/s, acknowledged in {Spread.Of(took)}, after the first ten seconds in {Spread.Of([.. took.Skip(rate * 10)])}; {answered} answered meanwhile ({answered / (double)seconds:F0}/s)"));
        acks.ShouldAllBe(ack => ack.Status == 200);
        await AnsweredAsync(slack, Environment.GetEnvironmentVariable("OPINIONBOT_LOAD") is null ? acks.Count + 1 : answered);
    }

    // Open loop: an event goes out when its time has come, whether those before it have been acknowledged or not.
    private static async Task<List<Task<OpinionBot.Support.Slack.Delivery.SlackSent>>> SendAsync(LoopbackSlack slack, List<(SlackUser, SlackChannel)> people, int rate, int count)
    {
        var sending = new List<Task<OpinionBot.Support.Slack.Delivery.SlackSent>>();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(1), TimeProvider.System);
        var started = TimeProvider.System.GetTimestamp();

        while (sending.Count < count && await timer.WaitForNextTickAsync(Token))
        {
            while (sending.Count < count && sending.Count < TimeProvider.System.GetElapsedTime(started).TotalSeconds * rate)
            {
                sending.Add(AskAsync(slack, people[sending.Count % people.Count], sending.Count));
            }
        }

        return sending;
    }

    private static Task<OpinionBot.Support.Slack.Delivery.SlackSent> AskAsync(LoopbackSlack slack, (SlackUser User, SlackChannel Channel) person, int at) =>
        slack.SendAsync(slack.EventsOf(slack.Write(person.User, person.Channel, $"<@U0BOT> How many people in Japan were nervous about AI products in 2023? ({at})"))[0], Token);

    private static (SlackUser, SlackChannel) Person(LoopbackSlack slack, int at)
    {
        var user = new SlackUser($"U1{at:D4}", "T0001", $"user{at}");
        var channel = new SlackChannel($"C1{at:D4}", "T0001", $"channel{at}", SlackChannelKind.Public) { Members = [user.Id, "U0BOT"] };
        slack.World.Add(user);
        slack.World.Add(channel);

        return (user, channel);
    }

    private static int Answered(LoopbackSlack slack) => slack.Ledger.All<OpinionBot.Support.Slack.Ledger.SlackEntry.Posted>().Count;

    private static Task<string> AnsweredAsync(LoopbackSlack slack, int count) => slack.Ledger.WaitUntilAsync(_ => Answered(slack) >= count ? "" : null, Token);
}
