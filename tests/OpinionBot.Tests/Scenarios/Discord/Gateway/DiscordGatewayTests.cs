using System.Text;
using OpinionBot.Support;
using OpinionBot.Support.Discord;
using OpinionBot.Support.Discord.Recording;
using OpinionBot.Support.Discord.State;

namespace OpinionBot.Scenarios.Discord.Gateway;

/// <summary>The same conversations over the gateway.</summary>
public sealed class DiscordConversationOverGatewayTests : DiscordConversationTests
{
    private protected override bool UsesGateway => true;
}

/// <summary>The same slow answers over the gateway.</summary>
public sealed class DiscordStreamOverGatewayTests : DiscordStreamTests
{
    private protected override bool UsesGateway => true;
}

/// <summary>The same hostile texts over the gateway.</summary>
public sealed class DiscordHostileOverGatewayTests : DiscordHostileTests
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
    public async Task Where_the_bot_may_not_post_nothing_is_worked_on_and_the_asker_is_told_once()
    {
        Discord.Change(Home.General, channel => channel.Deny(Discord.World.Bot, Permission.SendMessages));
        Discord.Mention(Home.Uma, Home.General, Japan);
        Discord.Mention(Home.Uma, Home.General, Japan);
        (await SeeAsync(message => message.Channel.Type == ChannelType.Direct, "the notice")).Content.ShouldBe("I cannot post in #general: whoever manages the server has to give me Send Messages there.");

        Discord.DirectMessage(Home.Uma, Japan);
        await SeeAsync(message => message.Content.Contains("23%", StringComparison.Ordinal), "the answer to a direct message");
        Discord.Ledger.BotMessages.Count.ShouldBe(2);
        Discord.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_the_bot_may_not_begin_threads_a_mention_is_answered_in_the_channel()
    {
        Discord.Change(Home.General, channel => channel.Deny(Discord.World.Bot, Permission.CreatePublicThreads));
        var question = Discord.Mention(Home.Uma, Home.General, Japan);
        var answer = await SeeAsync(message => message.Content.Contains("23%", StringComparison.Ordinal), "the answer");

        answer.Channel.ShouldBe(Home.General);
        answer.RepliesTo.ShouldBe(question);
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
    public async Task Every_file_of_a_message_is_added()
    {
        Discord.Say(
            Home.Mo,
            Home.General,
            $"{Discord.World.Bot.Mention} please add",
            null,
            new UploadedFile("files[0]", "clinics.txt", "text/plain", Encoding.UTF8.GetBytes(Articles.Clinics)),
            new UploadedFile("files[1]", "harbour.md", "text/markdown", "# Harbour\n\nOrla Finch said that AI is “a bridge, not a wall”. In a survey of 1,000 adults 41% agreed."u8.ToArray()));
        var first = await SeeAsync(message => message.Content.Contains("Northern towns", StringComparison.Ordinal), "the first article");
        var second = await SeeAsync(message => message.Content.Contains("Harbour", StringComparison.Ordinal), "the second article");

        second.Channel.ShouldBe(first.Channel, "both are answers to one message");
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

/// <summary>With the privileged intent the bot reads what does not speak to it: posts in a forum, and follow-ups.</summary>
public sealed class DiscordForumTests : DiscordScenario
{
    private protected override bool UsesGateway => true;

    private protected override LoopbackDiscordOptions Options => base.Options with { MessageContent = true };

    private protected override IEnumerable<(string Name, string Value)> More => [("Discord__ReadsMessages", "true")];

    [Fact]
    public async Task A_post_in_a_forum_is_answered_once_when_the_forum_is_set_so()
    {
        var before = Discord.ForumPost(Home.Mo, Home.Forum, "Before", "How many people in Italy were nervous about AI products in 2023?");
        await AnsweredAsync(await Discord.CommandAsync(Home.Mo, before.Channel, "settings", With(("answers", "every")), Token));

        var post = Discord.ForumPost(Home.Uma, Home.Forum, "Japan?", Japan);
        var answer = await SeeAsync(message => message.Content.Contains("in Japan", StringComparison.Ordinal), "the answer");
        answer.Channel.ShouldBe(post.Channel);

        // Talk is not commented on; a follow-up is answered.
        Discord.Say(Home.Mo, post.Channel, "Thanks, that is what I was looking for.");
        Discord.Say(Home.Uma, post.Channel, "and in Brazil?");
        await SeeAsync(message => message.Content.Contains("Brazil", StringComparison.Ordinal), "the follow-up");

        Discord.Ledger.BotMessages.Count(message => message.Channel == post.Channel).ShouldBe(2);
        Discord.Ledger.BotMessages.Where(message => message.Interaction is null).ShouldAllBe(message => message.Channel == post.Channel, "the forum was not set when the first post came, and talk elsewhere is not answered");
        Discord.Faults.ShouldBeEmpty();
    }

    private Task<DiscordMessage> SeeAsync(Func<DiscordMessage, bool> which, string what) => WaitAsync(ledger => ledger.BotMessages.FirstOrDefault(message => message.Interaction is null && which(message)), what);
}
