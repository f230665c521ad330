using OpinionBot.Support.Discord;
using OpinionBot.Support.Discord.Rest;
using OpinionBot.Support.Discord.State;

namespace OpinionBot.Scenarios.Discord;

/// <summary>An answer that takes its time is seen growing by edits; here every answer counts as slow, and everybody sees it.</summary>
public class DiscordStreamTests : DiscordScenario
{
    private readonly MovableClock _discordsClock = MovableClock.Running();

    private const string Edit = "PATCH /webhooks/{application}/{token}/messages/@original";

    private protected override IEnumerable<(string Name, string Value)> More => [("Inbox__ShowProgressAfter", "00:00:00")];

    [Fact]
    public async Task A_slow_answer_grows_by_edits_and_ends_with_its_sources()
    {
        await AnsweredAsync(await Discord.CommandAsync(Home.Mo, Home.General, "settings", With(("visibility", "channel")), Token));
        var asked = await AskAsync(Home.Uma, Japan);
        var answer = await WaitAsync(_ => asked.Message is { } message && message.Content.Contains("1 of 1 figure checked", StringComparison.Ordinal) ? message : null, "the whole answer");

        answer.IsEphemeral.ShouldBeFalse();
        answer.Edits.ShouldBeGreaterThan(1);
        Discord.Ledger.BotMessages.Count(message => message.Content.Contains("23%", StringComparison.Ordinal)).ShouldBe(1);
        Discord.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task When_the_interaction_is_over_the_answer_comes_to_the_channel()
    {
        await AnsweredAsync(await Discord.CommandAsync(Home.Mo, Home.General, "settings", With(("visibility", "channel")), Token));

        await AskUntilOverAsync();

        var answer = await WaitAsync(ledger => ledger.BotMessages.FirstOrDefault(message => message.Interaction is null && message.Content.Contains("23%", StringComparison.Ordinal)), "the answer in the channel");
        answer.Channel.ShouldBe(Home.General);
        answer.Nonce.ShouldNotBeNull();
    }

    [Fact]
    public async Task When_the_interaction_is_over_and_the_bot_may_not_post_the_answer_comes_to_the_asker()
    {
        await AnsweredAsync(await Discord.CommandAsync(Home.Mo, Home.General, "settings", With(("visibility", "channel")), Token));
        Home.General.Deny(Discord.World.Bot, Permission.SendMessages);
        await AskUntilOverAsync();

        var answer = await WaitAsync(ledger => ledger.BotMessages.FirstOrDefault(message => message.Interaction is null && message.Content.Contains("23%", StringComparison.Ordinal)), "the answer to the asker");
        answer.Channel.Type.ShouldBe(ChannelType.Direct);
        answer.Content.ShouldContain("has to give me Send Messages there");
    }

    [Fact]
    public async Task Refused_in_the_middle_of_an_answer_it_comes_whole_and_once_when_Discord_takes_it()
    {
        await AnsweredAsync(await Discord.CommandAsync(Home.Mo, Home.General, "settings", With(("visibility", "channel")), Token));
        Discord.Script.Next(Edit, new ScriptedFault.TooMany(TimeSpan.FromSeconds(0.3)), times: 2);
        var asked = await AskAsync(Home.Uma, Japan);
        var answer = await WaitAsync(_ => asked.Message is { } message && message.Content.Contains("1 of 1 figure checked", StringComparison.Ordinal) ? message : null, "the whole answer");

        answer.Content.ShouldContain("23% of adults in Japan");
        Discord.Ledger.BotMessages.Count(message => message.Content.Contains("23%", StringComparison.Ordinal)).ShouldBe(1);
        Discord.Ledger.Requests.Count(request => request is { Route: Edit, Status: 429 }).ShouldBe(2);
        Discord.Faults.ShouldBeEmpty();
    }

    // Discord breaks at each edit until the interaction's fifteen minutes are over.
    private async Task AskUntilOverAsync()
    {
        Discord.World.Options.TokenLifetime.ShouldBe(TimeSpan.FromMinutes(15));
        Discord.Script.Next(Edit, new ScriptedFault.Broken(500), times: 3);
        var before = Discord.Ledger.Requests.Count;
        await AskAsync(Home.Uma, Japan);
        await WaitAsync(ledger => ledger.Requests.Skip(before).Count(request => request is { Route: Edit, Status: 500 }) == 3 ? ledger : null, "three edits in vain");
        _discordsClock.Advance(TimeSpan.FromMinutes(15));
    }

    private protected override LoopbackDiscordOptions Options => base.Options with { Time = _discordsClock };
}
