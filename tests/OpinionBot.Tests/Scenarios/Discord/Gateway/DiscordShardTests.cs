using OpinionBot.Support.Discord;
using OpinionBot.Support.Discord.State;

namespace OpinionBot.Scenarios.Discord.Gateway;

/// <summary>Discord asks for three shards: each has a connection, a session and a part of the servers.</summary>
public sealed class DiscordShardTests : DiscordScenario
{
    private const int Shards = 3;

    private protected override bool UsesGateway => true;

    private protected override LoopbackDiscordOptions Options => base.Options with { Shards = Shards };

    [Fact]
    public async Task Every_shard_answers_for_its_servers_and_goes_on_after_a_restart_without_an_identification()
    {
        var channels = Enumerable.Range(0, Shards).Select(ChannelOn).ToList();
        await WaitAsync(ledger => ledger.Gateway.Count(frame => frame.Event == "READY") == Shards ? ledger : null, "all shards");
        Discord.Ledger.Gateway.Where(frame => frame is { FromBot: true, Op: 2 }).Select(frame => frame.Frame["d"]!["shard"]!.ToJsonString()).ShouldBe([.. Enumerable.Range(0, Shards).Select(shard => $"[{shard},{Shards}]")], ignoreOrder: true);
        await AnsweredEverywhereAsync(channels, "Japan");
        Discord.DirectMessage(Home.Uma, "How many people in Italy were nervous about AI products in 2023?");
        await WaitAsync(ledger => ledger.BotMessages.FirstOrDefault(message => message.Channel.Type == ChannelType.Direct && message.Content.Contains("adults in Italy", StringComparison.Ordinal)), "the answer to a direct message");

        var before = Discord.Ledger.Gateway.Count;
        await Bot.StopAsync();
        await Bot.DisposeAsync();
        await StartBotAsync();
        await WaitAsync(ledger => ledger.Gateway.Skip(before).Count(frame => frame.Event == "RESUMED") == Shards ? ledger : null, "all sessions");
        await AnsweredEverywhereAsync(channels, "Brazil");

        Discord.Ledger.Identifies.ShouldBe(Shards);
        Discord.Faults.ShouldBeEmpty();
    }

    // A server belongs to the shard that its id says.
    private DiscordChannel ChannelOn(int shard)
    {
        for (var at = 0; ; at++)
        {
            DiscordGuild guild;

            lock (Discord.World.Gate)
            {
                guild = at == 0 ? Home.Guild : Discord.World.AddGuild($"server {shard}.{at}", withBot: false);
            }

            if ((long)((guild.Id.Value >> 22) % Shards) != shard)
            {
                continue;
            }

            if (guild == Home.Guild)
            {
                return Home.General;
            }

            lock (Discord.World.Gate)
            {
                guild.AddMember(Home.Uma);
            }

            Discord.Install(guild);

            return Discord.OpenChannel(guild, "general");
        }
    }

    private async Task AnsweredEverywhereAsync(List<DiscordChannel> channels, string place)
    {
        foreach (var channel in channels)
        {
            // A mention that comes before the library has taken in its server is lost, as it is with Discord: it is said again.
            for (var said = 0; said < 20 && !IsAnswered(channel, place); said++)
            {
                Discord.Mention(Home.Uma, channel, $"How many people in {place} were nervous about AI products in 2023?");
                using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
                patience.CancelAfter(TimeSpan.FromSeconds(6));

                try
                {
                    await Discord.Ledger.WaitForAsync(_ => IsAnswered(channel, place) ? channel : null, patience.Token);
                }
                catch (OperationCanceledException) when (!Token.IsCancellationRequested)
                {
                }
            }

            IsAnswered(channel, place).ShouldBeTrue($"the server {channel.Guild!.Id} is not answered on {place}");
        }
    }

    private bool IsAnswered(DiscordChannel channel, string place) =>
        Discord.Ledger.BotMessages.Any(message => message.Channel.Guild == channel.Guild && message.Content.Contains($"adults in {place}", StringComparison.Ordinal));
}
