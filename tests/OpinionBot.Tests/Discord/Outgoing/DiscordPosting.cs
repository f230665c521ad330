using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using OpinionBot.Conversation;
using OpinionBot.Conversation.Outbox;
using OpinionBot.Discord.Rendering;
using OpinionBot.Facts;
using OpinionBot.Support.Discord;
using OpinionBot.Support.Discord.State;

namespace OpinionBot.Discord.Outgoing;

/// <summary>The outbound client against the loopback Discord, with a clock of the test's.</summary>
public abstract class DiscordPosting : IAsyncLifetime
{
    private readonly HttpClient _http = new();

    private protected MovableClock Clock { get; } = MovableClock.Standing();

    private protected PendingAcknowledgements Acknowledgements { get; private set; } = null!;

    private protected LoopbackDiscord Discord { get; private set; } = null!;

    private protected DiscordPoster Poster { get; private set; } = null!;

    private protected static CancellationToken Token => TestContext.Current.CancellationToken;

    private protected HomeGuild Home => Discord.Home;

    public async ValueTask InitializeAsync()
    {
        Discord = await LoopbackDiscord.StartAsync(new LoopbackDiscordOptions { Time = Clock }, Token);
        var options = Options.Create(new DiscordOptions { ApiBaseUrl = Discord.ApiBaseUrl, Token = Discord.Token, ApplicationId = Discord.ApplicationId });
        Acknowledgements = new PendingAcknowledgements(Clock);
        var client = new DiscordClient(_http, options, new DiscordLimits(Clock, NullLogger<DiscordLimits>.Instance), Clock);
        var posted = new PostedMessages(client);
        Poster = new DiscordPoster(new InteractionPoster(client, posted), new ChannelPoster(client, posted, Clock), Acknowledgements, Clock);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _http.Dispose();
        await Discord.DisposeAsync();
    }

    private protected Task<Interaction> DeferAsync(bool isPrivate = false) => DeferAsync(Discord.NewCall(Home.Uma, Home.General), isPrivate);

    private protected async Task<Interaction> DeferAsync(Interaction interaction, bool isPrivate = false)
    {
        using var callback = new StringContent(new JsonObject { ["type"] = 5, ["data"] = new JsonObject { ["flags"] = isPrivate ? 64 : 0 } }.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Discord.ApiBaseUrl, $"interactions/{interaction.Id}/{interaction.Token}/callback")) { Content = callback };
        request.Headers.TryAddWithoutValidation("User-Agent", "DiscordBot (https://example.org, 1.0)");
        (await _http.SendAsync(request, Token)).EnsureSuccessStatusCode();

        return interaction;
    }

    private protected async Task DeleteOriginalAsync(Interaction asked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, new Uri(Discord.ApiBaseUrl, $"webhooks/{Discord.ApplicationId}/{asked.Token}/messages/@original"));
        request.Headers.TryAddWithoutValidation("User-Agent", "DiscordBot (https://example.org, 1.0)");
        (await _http.SendAsync(request, Token)).EnsureSuccessStatusCode();
    }

    private protected DiscordCall Answer(Interaction asked, bool isPrivate = false) =>
        new(DiscordWay.Original, new DiscordReplyTo { Channel = $"{Home.General.Id}", Guild = $"{Home.Guild.Id}", Token = asked.Token, IsPrivate = isPrivate }, Body("23%")) { Asker = $"{Home.Uma.Id}" };

    private protected DiscordCall InChannel(string content, DiscordMessage? asked = null) =>
        new(DiscordWay.Channel, new DiscordReplyTo { Channel = $"{Home.General.Id}", Guild = $"{Home.Guild.Id}", Message = asked is null ? null : $"{asked.Id}" }, Body(content)) { Asker = $"{Home.Uma.Id}" };

    private protected static JsonObject Body(string content) => new() { ["content"] = content, ["flags"] = 4, ["allowed_mentions"] = new JsonObject { ["parse"] = new JsonArray() } };

    private protected static DiscordCall WithFile(DiscordCall call)
    {
        var file = new DiscordFile("table.csv", "text/csv", "A table of 2 rows.", "a,b"u8.ToArray());
        call.Body["attachments"] = new JsonArray(file.Describe(0));

        return call with { Files = [file] };
    }

    private protected Task<Delivery> PostAsync(DiscordCall call) => Poster.PostAsync(Entry(call), Token);

    private protected OutboxEntry Entry(DiscordCall call, int attempt = 1, bool mayBePosted = false) =>
        new(70, 7, 0, "discord", new WorkspaceId("discord:1"), "lane", call.ToMessage("lane").Body, Clock.GetUtcNow(), "me", attempt, mayBePosted, null);
}
