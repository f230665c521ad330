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
public sealed class DiscordPosterTests : IAsyncLifetime
{
    private readonly MovableClock _clock = MovableClock.Standing();
    private readonly HttpClient _http = new();
    private PendingAcknowledgements _acknowledgements = null!;
    private LoopbackDiscord _discord = null!;
    private DiscordPoster _poster = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private HomeGuild Home => _discord.Home;

    public async ValueTask InitializeAsync()
    {
        _discord = await LoopbackDiscord.StartAsync(new LoopbackDiscordOptions { Time = _clock }, Token);
        var options = Options.Create(new DiscordOptions { ApiBaseUrl = _discord.ApiBaseUrl, Token = _discord.Token, ApplicationId = _discord.ApplicationId });
        _acknowledgements = new PendingAcknowledgements(_clock);
        var client = new DiscordClient(_http, options, new DiscordLimits(_clock, NullLogger<DiscordLimits>.Instance), _clock);
        _poster = new DiscordPoster(client, new PostedMessages(client), _acknowledgements, _clock);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _discord.DisposeAsync();
    }

    [Fact]
    public async Task Until_fifteen_minutes_are_over_an_interaction_is_answered_by_an_edit_and_then_in_the_channel_once()
    {
        var first = await DeferAsync();
        _clock.Advance(TimeSpan.FromMinutes(14.9));
        (await PostAsync(Answer(first))).ShouldBeOfType<Delivery.Posted>();
        first.Original!.Content.ShouldBe("23%");

        var second = await DeferAsync();
        _clock.Advance(TimeSpan.FromMinutes(15.1));
        var entry = Entry(Answer(second), attempt: 2, mayBePosted: true);
        (await _poster.PostAsync(entry, Token)).ShouldBeOfType<Delivery.Posted>();
        (await _poster.PostAsync(entry, Token)).ShouldBeOfType<Delivery.Posted>();
        Home.General.Visible.Count(message => message.Interaction is null && message.Content == "23%").ShouldBe(1);

        // Discord has forgotten the nonce by now.
        _clock.Advance(TimeSpan.FromHours(1));
        (await _poster.PostAsync(entry, Token)).ShouldBeOfType<Delivery.Posted>();
        Home.General.Visible.Count(message => message.Interaction is null && message.Content == "23%").ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_that_is_ready_before_its_acknowledgement_arrived_waits_for_it()
    {
        var asked = _discord.NewCall(Home.Uma, Home.General);

        (await PostAsync(Answer(asked))).ShouldBeOfType<Delivery.Later>().WasNotPosted.ShouldBeTrue();
        await DeferAsync(asked);
        (await PostAsync(Answer(asked))).ShouldBeOfType<Delivery.Posted>();

        asked.Original!.Content.ShouldBe("23%");
        Home.General.Visible.Count(message => message.Interaction is null && message.Content == "23%").ShouldBe(0);
    }

    [Fact]
    public async Task While_an_acknowledgement_is_being_sent_its_answer_waits_and_Discord_is_not_asked()
    {
        var asked = _discord.NewCall(Home.Uma, Home.General);
        _acknowledgements.Begin(asked.Token);
        var posting = PostAsync(Answer(asked));
        posting.IsCompleted.ShouldBeFalse();

        await DeferAsync(asked);
        _acknowledgements.End(asked.Token);

        (await posting).ShouldBeOfType<Delivery.Posted>();
        asked.Original!.Content.ShouldBe("23%");
        _discord.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_interaction_that_nobody_acknowledged_is_answered_in_the_channel_after_a_while()
    {
        var entry = Entry(Answer(_discord.NewCall(Home.Uma, Home.General)));
        _clock.Advance(TimeSpan.FromSeconds(11));

        (await _poster.PostAsync(entry, Token)).ShouldBeOfType<Delivery.Posted>();

        Home.General.Visible.Single(message => message.Content == "23%").Interaction.ShouldBeNull();
    }

    [Fact]
    public async Task What_was_for_the_asker_alone_is_never_posted_to_the_channel()
    {
        var asked = await DeferAsync(isPrivate: true);
        _clock.Advance(TimeSpan.FromMinutes(16));
        (await PostAsync(Answer(asked, isPrivate: true))).ShouldBeOfType<Delivery.Posted>();

        Home.General.Visible.ShouldNotContain(message => message.Content.Contains("23%", StringComparison.Ordinal));
        _discord.World.DirectChannel(Home.Uma).Messages.Single().Content.ShouldBe("23%");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_a_message_of_progress_may_stand_unknown_the_answer_stands_there_once(bool stands)
    {
        var call = InChannel("Of those asked, 23% were nervous.") with { StrayNonce = "7.99.1" };

        if (stands)
        {
            await PostAsync(InChannel("Of those asked,") with { StrayNonce = "7.99.1" });
        }

        (await PostAsync(call)).ShouldBeOfType<Delivery.Posted>().As.ShouldNotBeNull();
        (await PostAsync(call)).ShouldBeOfType<Delivery.Posted>();

        Home.General.Visible.Where(message => message.Content.StartsWith("Of those", StringComparison.Ordinal)).ShouldHaveSingleItem().Content.ShouldBe("Of those asked, 23% were nervous.");
    }

    [Fact]
    public async Task The_same_words_said_before_are_not_taken_for_the_message()
    {
        (await PostAsync(InChannel("No."))).ShouldBeOfType<Delivery.Posted>();
        _clock.Advance(TimeSpan.FromMinutes(10));
        var entry = Entry(InChannel("No."), attempt: 2, mayBePosted: true);
        _clock.Advance(TimeSpan.FromMinutes(5));
        (await _poster.PostAsync(entry, Token)).ShouldBeOfType<Delivery.Posted>();

        Home.General.Visible.Count(message => message.Content == "No.").ShouldBe(2);
    }

    [Fact]
    public async Task An_answer_that_Discord_does_not_take_is_an_apology_and_not_a_wait_for_ever()
    {
        var asked = await DeferAsync();
        var delivery = await PostAsync(Answer(asked) with { Body = new JsonObject { ["content"] = new string('x', 2_001) } });

        delivery.ShouldBeOfType<Delivery.Never>();
        asked.Original!.IsLoading.ShouldBeFalse();
        asked.Original.Content.ShouldContain("the reference 7");
    }

    [Fact]
    public async Task A_file_goes_with_its_description_and_is_there_once_however_often_it_is_sent()
    {
        var asked = await DeferAsync();
        var call = WithFile(Answer(asked));
        await PostAsync(call);
        await PostAsync(call);

        var file = asked.Original!.Attachments.Single();
        (file.FileName, file.Description).ShouldBe(("table.csv", "A table of 2 rows."));
        file.Bytes.ShouldBe("a,b"u8.ToArray());
        _discord.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_files_or_replies_are_not_allowed_the_message_comes_without_them()
    {
        Home.General.Deny(_discord.World.Bot, Permission.AttachFiles | Permission.ReadMessageHistory);
        var question = _discord.Say(Home.Uma, Home.General, "How many?");
        (await PostAsync(WithFile(InChannel("23%", question)))).ShouldBeOfType<Delivery.Posted>();

        Home.General.Visible.Single(message => message.Content == "23%").Attachments.ShouldBeEmpty();
    }

    private Task<Interaction> DeferAsync(bool isPrivate = false) => DeferAsync(_discord.NewCall(Home.Uma, Home.General), isPrivate);

    private async Task<Interaction> DeferAsync(Interaction interaction, bool isPrivate = false)
    {
        using var callback = new StringContent(new JsonObject { ["type"] = 5, ["data"] = new JsonObject { ["flags"] = isPrivate ? 64 : 0 } }.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_discord.ApiBaseUrl, $"interactions/{interaction.Id}/{interaction.Token}/callback")) { Content = callback };
        request.Headers.TryAddWithoutValidation("User-Agent", "DiscordBot (https://example.org, 1.0)");
        (await _http.SendAsync(request, Token)).EnsureSuccessStatusCode();

        return interaction;
    }

    private DiscordCall Answer(Interaction asked, bool isPrivate = false) =>
        new(DiscordWay.Original, new DiscordReplyTo { Channel = $"{Home.General.Id}", Guild = $"{Home.Guild.Id}", Token = asked.Token, IsPrivate = isPrivate }, Body("23%")) { Asker = $"{Home.Uma.Id}" };

    private DiscordCall InChannel(string content, DiscordMessage? asked = null) =>
        new(DiscordWay.Channel, new DiscordReplyTo { Channel = $"{Home.General.Id}", Guild = $"{Home.Guild.Id}", Message = asked is null ? null : $"{asked.Id}" }, Body(content)) { Asker = $"{Home.Uma.Id}" };

    private static JsonObject Body(string content) => new() { ["content"] = content, ["flags"] = 4, ["allowed_mentions"] = new JsonObject { ["parse"] = new JsonArray() } };

    private static DiscordCall WithFile(DiscordCall call)
    {
        var file = new DiscordFile("table.csv", "text/csv", "A table of 2 rows.", "a,b"u8.ToArray());
        call.Body["attachments"] = new JsonArray(file.Describe(0));

        return call with { Files = [file] };
    }

    private Task<Delivery> PostAsync(DiscordCall call) => _poster.PostAsync(Entry(call), Token);

    private OutboxEntry Entry(DiscordCall call, int attempt = 1, bool mayBePosted = false) =>
        new(70, 7, 0, "discord", new WorkspaceId("discord:1"), "lane", call.ToMessage("lane").Body, _clock.GetUtcNow(), "me", attempt, mayBePosted, null);
}
