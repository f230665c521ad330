using System.Text.Json.Nodes;
using OpinionBot.Conversation.Outbox;
using OpinionBot.Facts;
using OpinionBot.Support;

namespace OpinionBot.Discord.Rendering;

public sealed class DiscordAmendedTests
{
    [Theory]
    [InlineData(10, 10)]
    [InlineData(1_900, 500)]
    [InlineData(2_000, 20_000)]
    public void A_notice_over_a_message_stays_within_the_limit(int content, int notice)
    {
        var amended = DiscordRenderer.RenderAmended(Posted(new string('x', content)), string.Concat(Enumerable.Repeat("a_b ", notice / 4 + 1))).ShouldHaveSingleItem();

        var call = DiscordCall.Read(amended.Body);
        ((string)call.Body["content"]!).Length.ShouldBeLessThanOrEqualTo(2_000);
        ((string)call.Body["content"]!).ShouldStartWith(@"⚠ a\_b");
        call.Replaces.ShouldBe("7/8");
        amended.Lane.ShouldBe("7");
    }

    [Fact]
    public void What_only_the_asker_sees_and_what_nobody_knows_the_place_of_is_left()
    {
        DiscordRenderer.RenderAmended(Posted("x", isPrivate: true), "Amended.").ShouldBeEmpty();
        DiscordRenderer.RenderAmended(Posted("x") with { PostedAs = null }, "Amended.").ShouldBeEmpty();
    }

    private static OutboxEntry Posted(string content, bool isPrivate = false)
    {
        var call = new DiscordCall(DiscordWay.Channel, new DiscordReplyTo { Channel = "7", IsPrivate = isPrivate }, new JsonObject { ["content"] = content }) { Asker = "9" };

        return new OutboxEntry(1, 1, 0, "discord", new WorkspaceId("discord:5"), "7", call.ToMessage("7").Body, A.Now, "", 1, MayBePosted: false, PostedAs: "7/8");
    }
}
