using System.Globalization;
using OpinionBot.Support;
using OpinionBot.Support.Discord;
using OpinionBot.Support.Discord.Recording;
using OpinionBot.Support.Discord.State;

namespace OpinionBot.Scenarios.Discord;

/// <summary>
/// Signed interactions at a steady pace, whatever the bot does with them: each is acknowledged, and each that is acknowledged is
/// answered. Small in the ordinary tests and never a matter of time; <c>OPINIONBOT_LOAD=300x60</c> sends 300 a second for 60
/// seconds and prints how long the acknowledgements took.
/// </summary>
public sealed class DiscordLoadTests : DiscordScenario
{
    private const int People = 200;

    private static readonly string? Ordered = Environment.GetEnvironmentVariable("OPINIONBOT_LOAD");
    private static readonly int[] Size = [.. (Ordered ?? "40x2").Split('x').Select(part => int.Parse(part, CultureInfo.InvariantCulture))];

    // Bodies are checked against Discord's description in the other tests; here the checking would compete with the bot.
    private protected override LoopbackDiscordOptions Options => base.Options with { RequestsPerSecond = 100_000, OpenApiPath = null };

    private protected override IEnumerable<(string Name, string Value)> More =>
        [("Inbox__PerAskerPerMinute", "100000"), ("Inbox__PerWorkspacePerMinute", "100000"), ("Inbox__Capacity", "100000"), ("Inbox__Lease", "00:00:30"), ("Outbox__Lease", "00:00:30")];

    [Fact]
    public async Task Every_interaction_of_a_steady_stream_is_acknowledged_and_answered()
    {
        var (rate, seconds) = (Size[0], Size[1]);
        var people = Enumerable.Range(0, People).Select(Person).ToList();
        await AnsweredAsync(await AskAsync(people[0], Japan));

        var sending = await SendAsync(people, rate, rate * seconds);
        var acks = await Task.WhenAll(sending);
        var answered = acks.Count(IsAnswered);
        var took = acks.Select(ack => ack.Elapsed.TotalMilliseconds).ToList();

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{acks.Length} interactions at {rate}/s, acknowledged in {Spread.Of(took)}, after the first ten seconds in {Spread.Of([.. took.Skip(rate * 10)])}; {answered} answered meanwhile ({answered / (double)seconds:F0}/s)"));
        acks.ShouldAllBe(ack => ack.Accepted && ack.Type == 5);

        if (Ordered is null)
        {
            await WaitAsync(_ => acks.All(IsAnswered) ? "" : null, "all answers");
        }

        Discord.Faults.ShouldBeEmpty();
    }

    private static bool IsAnswered(Acknowledgement called) => called.Message is { IsLoading: false } message && message.Content.Contains("23%", StringComparison.Ordinal);

    // Open loop: an interaction goes out when its time has come, whether those before it have been acknowledged or not.
    private async Task<List<Task<Acknowledgement>>> SendAsync(List<DiscordUser> people, int rate, int count)
    {
        var sending = new List<Task<Acknowledgement>>();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(1), TimeProvider.System);
        var started = TimeProvider.System.GetTimestamp();

        while (sending.Count < count && await timer.WaitForNextTickAsync(Token))
        {
            while (sending.Count < count && sending.Count < TimeProvider.System.GetElapsedTime(started).TotalSeconds * rate)
            {
                sending.Add(AskAsync(people[sending.Count % people.Count], Japan));
            }
        }

        return sending;
    }

    private DiscordUser Person(int at)
    {
        lock (Discord.World.Gate)
        {
            var user = Discord.World.AddUser($"member{at}");
            Home.Guild.AddMember(user);

            return user;
        }
    }
}
