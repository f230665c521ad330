using OpinionBot.Support.Discord.State;

namespace OpinionBot.Scenarios.Discord.Gateway;

/// <summary>The same conversations over the gateway.</summary>
public sealed class DiscordConversationOverGatewayTests : DiscordConversationTests
{
    private protected override bool UsesGateway => true;
}

/// <summary>What only the gateway brings: mentions, threads, direct messages; and what lines do.</summary>
public sealed class DiscordGatewayTests : DiscordScenario
{
    private protected override bool UsesGateway => true;

    [Fact]
    public async Task A_mention_is_answered_in_a_thread_and_followed_up_there()
    {
        var question = Discord.Mention(Home.Uma, Home.General, Japan);
        var answer = await SeeAsync(message => message.Content.Contains("23%", StringComparison.Ordinal), "the answer");
        answer.Channel.Id.ShouldBe(question.Id, "a thread under a message has its id");

        Discord.Mention(Home.Uma, answer.Channel, "and in Brazil?");
        (await SeeAsync(message => message.Content.Contains("Brazil", StringComparison.Ordinal), "the follow-up")).Channel.ShouldBe(answer.Channel);

        Discord.Say(Home.Uma, answer.Channel, "and in Sweden?", answer);
        (await SeeAsync(message => message.Content.Contains("Sweden", StringComparison.Ordinal), "the answer to a reply")).Channel.ShouldBe(answer.Channel);
        Discord.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Direct_messages_are_answered_and_talk_among_others_is_not()
    {
        Discord.Say(Home.Uma, Home.General, Japan);
        Discord.Say(Home.Uma, Home.General, $"<@{Home.Mo.Id}> {Japan}");
        Discord.DirectMessage(Home.Uma, Japan);
        await SeeAsync(message => message.Channel.Type == ChannelType.Direct && message.Content.Contains("23%", StringComparison.Ordinal), "the answer");

        Discord.Ledger.BotMessages.Count.ShouldBe(1);
    }

    [Fact]
    public async Task After_a_reconnect_and_a_cut_line_the_session_goes_on_without_a_new_identification()
    {
        var before = Discord.Ledger.Gateway.Count;
        Discord.Gateway.AskToReconnect();
        await WaitAsync(ledger => ledger.Gateway.Skip(before).FirstOrDefault(frame => frame.Event == "RESUMED"), "the resumed session");

        before = Discord.Ledger.Gateway.Count;
        Discord.Gateway.CutAll();
        await WaitAsync(ledger => ledger.Gateway.Skip(before).FirstOrDefault(frame => frame.Event == "RESUMED"), "the resumed session after the cut");

        Discord.Mention(Home.Uma, Home.General, Japan);
        await SeeAsync(message => message.Content.Contains("23%", StringComparison.Ordinal), "the answer");
        Discord.Ledger.Identifies.ShouldBe(1);
    }

    private Task<DiscordMessage> SeeAsync(Func<DiscordMessage, bool> which, string what) => WaitAsync(ledger => ledger.BotMessages.FirstOrDefault(which), what);
}
