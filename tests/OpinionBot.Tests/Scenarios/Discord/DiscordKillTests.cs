using System.Globalization;
using OpinionBot.Support.Discord;
using OpinionBot.Support.Discord.Recording;
using OpinionBot.Support.Discord.State;

namespace OpinionBot.Scenarios.Discord;

/// <summary>The process dies at random moments under twenty questions in flight; <c>OPINIONBOT_KILLS=100</c> sets how often.</summary>
public sealed class DiscordKillTests : DiscordScenario
{
    private const int InFlight = 20;

    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("OPINIONBOT_KILLS") ?? "3", CultureInfo.InvariantCulture);

    private protected override IEnumerable<(string Name, string Value)> More => [("Inbox__Lease", "00:00:01"), ("Outbox__Lease", "00:00:01"), ("Inbox__PerWorkspacePerMinute", "100000")];

    private protected override LoopbackDiscordOptions Options => base.Options with { RequestsPerSecond = 1_000 };

    [Fact]
    public async Task No_acknowledged_question_is_lost_and_no_answer_stands_there_twice()
    {
        var random = new Random(11);
        var acknowledged = new List<Acknowledgement>();

        for (var kill = 0; kill < Kills; kill++)
        {
            var asking = Enumerable.Range(0, InFlight).Select(at => TryAskAsync($"k{kill}q{at}")).ToList();
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(0, 700)), TimeProvider.System, Token);
            await Bot.KillAsync();
            acknowledged.AddRange((await Task.WhenAll(asking)).Where(asked => asked is { Accepted: true, Type: 5 })!);
            await Bot.DisposeAsync();
            await StartBotAsync();
        }

        foreach (var asked in acknowledged)
        {
            Seen(await AnsweredAsync(asked)).ShouldContain("23%");
            asked.FollowUps.ShouldBeEmpty();
        }

        acknowledged.Count.ShouldBeGreaterThan(Kills);

        // What was stored but not acknowledged before a death is answered as well; nobody sees two answers.
        Discord.Ledger.BotMessages.Where(message => message.Content.Contains("23%", StringComparison.Ordinal))
            .GroupBy(message => message.Interaction?.User.Id ?? message.Channel.Id).Where(answers => answers.Count() > 1).ShouldBeEmpty();
    }

    private async Task<Acknowledgement?> TryAskAsync(string name)
    {
        var user = Somebody(name);

        return await AskAsync(user, Japan);
    }

    private DiscordUser Somebody(string name)
    {
        lock (Discord.World.Gate)
        {
            var user = Discord.World.AddUser(name);
            Home.Guild.AddMember(user);

            return user;
        }
    }
}
