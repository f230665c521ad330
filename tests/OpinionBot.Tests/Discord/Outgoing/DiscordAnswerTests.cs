using System.Net;
using System.Text.Json;

namespace OpinionBot.Discord.Outgoing;

public sealed class DiscordAnswerTests
{
    private const string Original = "webhooks/7/token/messages/@original";

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"ok\":true}")]
    [InlineData("{\"id\":\"\"}")]
    [InlineData("{\"id\":null}")]
    [InlineData("{\"id\":7}")]
    [InlineData("[{\"id\":\"7\"}]")]
    public void A_message_that_Discord_has_not_confirmed_with_an_id_may_or_may_not_stand_there(string body)
    {
        Read(HttpMethod.Post, "channels/7/messages", HttpStatusCode.OK, body).ShouldBeOfType<DiscordResult.Unreachable>();
        Read(HttpMethod.Patch, Original, HttpStatusCode.Created, body).ShouldBeOfType<DiscordResult.Unreachable>();
    }

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.NoContent)]
    [InlineData(HttpStatusCode.Found)]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.BadGateway)]
    public void What_is_no_JSON_is_not_Discords_word(HttpStatusCode status) =>
        Read(HttpMethod.Post, "channels/7/messages", status, null).ShouldBeOfType<DiscordResult.Unreachable>();

    [Fact]
    public void What_is_made_or_changed_is_shown_with_its_id()
    {
        Read(HttpMethod.Post, "channels/7/messages", HttpStatusCode.OK, """{"id":"71","channel_id":"7"}""").ShouldBeOfType<DiscordResult.Ok>();
        Read(HttpMethod.Patch, Original, HttpStatusCode.OK, """{"id":"71"}""").ShouldBeOfType<DiscordResult.Ok>();
        Read(HttpMethod.Post, "users/@me/channels", HttpStatusCode.OK, """{"id":"8"}""").ShouldBeOfType<DiscordResult.Ok>();
    }

    [Fact]
    public void Some_things_are_done_without_a_word_but_not_with_somebody_elses()
    {
        foreach (var (method, path) in new[] { (HttpMethod.Post, "channels/7/typing"), (HttpMethod.Post, "interactions/7/token/callback"), (HttpMethod.Delete, Original) })
        {
            Read(method, path, HttpStatusCode.NoContent, null).ShouldBeOfType<DiscordResult.Ok>();
            Read(method, path, HttpStatusCode.OK, null).ShouldBeOfType<DiscordResult.Unreachable>();
        }
    }

    [Fact]
    public void A_list_is_a_list()
    {
        Read(HttpMethod.Get, "channels/7/messages?limit=100", HttpStatusCode.OK, "[]").ShouldBeOfType<DiscordResult.Ok>();
        Read(HttpMethod.Get, "channels/7/messages?limit=100", HttpStatusCode.OK, "{}").ShouldBeOfType<DiscordResult.Unreachable>();
        Read(HttpMethod.Put, "applications/7/commands", HttpStatusCode.OK, "[]").ShouldBeOfType<DiscordResult.Ok>();
    }

    [Fact]
    public void A_refusal_is_Discords_own_word()
    {
        Read(HttpMethod.Patch, Original, HttpStatusCode.NotFound, """{"message":"Unknown Message","code":10008}""").ShouldBeOfType<DiscordResult.Refused>().Code.ShouldBe(DiscordFault.UnknownMessage);
        Read(HttpMethod.Patch, Original, HttpStatusCode.BadRequest, """{"embeds":["0"]}""").ShouldBeOfType<DiscordResult.Refused>().Code.ShouldBe(0);
    }

    private static DiscordResult Read(HttpMethod method, string path, HttpStatusCode status, string? body) =>
        DiscordAnswer.Read(method, path, path, status, body is null ? default : JsonElement.Parse(body));
}
