using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;
using OpinionBot.Conversation;
using OpinionBot.Conversation.Outbox;
using OpinionBot.Facts;
using OpinionBot.Slack.Rendering;
using OpinionBot.Support.Slack;
using OpinionBot.Support.Slack.Ledger;
using OpinionBot.Support.Slack.State;
using OpinionBot.Support.Slack.WebApi;
using Message = OpinionBot.Support.Slack.State.SlackMessage;
using SlackCall = OpinionBot.Slack.Rendering.SlackCall;
using SlackMessage = OpinionBot.Slack.Rendering.SlackMessage;

namespace OpinionBot.Slack.Outgoing;

/// <summary>The outbound client against the loopback Slack, with a clock of the test's.</summary>
public sealed class SlackPosterTests : IAsyncLifetime
{
    private static readonly SlackWorkspace Harbour = new("T0001", "U0BOT", "xoxb-loopback");

    private readonly HandTime _clock = new(TimeProvider.System.GetUtcNow());
    private readonly FakeLogger<SlackSender> _log = new();
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private LoopbackSlack _slack = null!;
    private SlackPoster _poster = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A channel that the bot is not in.</summary>
    private static SlackChannel Elsewhere { get; } = new("C0ELSE", "T0001", "elsewhere", SlackChannelKind.Public) { Members = ["U0UMA"] };

    private IReadOnlyList<Message> ForUma => _slack.World.Messages.EphemeralsOf(_slack.Uma.Id);

    private IReadOnlyList<Message> InGeneral => _slack.World.Messages.In(_slack.General.Id);

    public async ValueTask InitializeAsync()
    {
        _slack = await LoopbackSlack.StartAsync(new SlackSettings { Time = _clock, Pace = SlackPace.Unlimited }, Token);
        _slack.World.Add(Elsewhere);
        var options = Options.Create(new SlackOptions { ApiBaseUrl = _slack.ApiBaseUrl, BotToken = Harbour.Token });
        var sender = new SlackSender(new SlackClient(_http, options, new SlackPacing(TimeProvider.System)), _log);
        _poster = new SlackPoster(sender, new PostedMessages(sender));
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _slack.DisposeAsync();
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("<p>We are moving house.</p>", true)]
    [InlineData("{\"ok\":true}", false)]
    [InlineData("{\"ok\":true}", true)]
    public async Task A_post_whose_answer_is_not_Slacks_is_looked_for_and_stands_there_once(string body, bool isDone)
    {
        _slack.Disturb("chat.postMessage", new SlackFailure.Page(body, isDone));
        var entry = Entry(InChannel(_slack.General.Id));

        (await PostAsync(entry)).ShouldBeOfType<Delivery.Later>().WasNotPosted.ShouldBeFalse();
        (await PostAsync(entry with { Attempt = 2, MayBePosted = true })).ShouldBeOfType<Delivery.Posted>().As.ShouldNotBeNull();

        InGeneral.ShouldHaveSingleItem().Text.ShouldBe("Most of them.");
        _slack.Ledger.All<SlackEntry.Request>().ShouldContain(request => request.Method == "conversations.history");
    }

    [Theory]
    [InlineData("invalid_blocks", 1)]
    [InlineData("msg_blocks_too_long", 1)]
    [InlineData("invalid_blocks_format", 2)]
    [InlineData("msg_too_long", 2)]
    public async Task What_Slack_does_not_take_in_its_form_comes_plainer_and_the_log_says_so(string error, int times)
    {
        _slack.Disturb("chat.postMessage", new SlackFailure.Error(error), times);

        (await PostAsync(Entry(InChannel(_slack.General.Id)))).ShouldBeOfType<Delivery.Posted>();

        var posted = InGeneral.ShouldHaveSingleItem();
        posted.Text.ShouldBe("Most of them.");
        posted.Buttons.ShouldBeEmpty();
        (posted.Blocks is null).ShouldBe(times == 2);
        _log.Collector.GetSnapshot().ShouldAllBe(line => line.Message.Contains(error, StringComparison.Ordinal));
        _log.Collector.Count.ShouldBe(times);
    }

    [Fact]
    public async Task A_stream_whose_ending_Slack_does_not_take_becomes_the_answer_all_the_same()
    {
        var question = _slack.Write(_slack.Uma, _slack.General, "How many?");
        using var caller = new SlackCaller(_slack);
        var started = await caller.CallAsync("chat.startStream", new { channel = _slack.General.Id, thread_ts = question.Ts, markdown_text = "Most of them.", recipient_team_id = "T0001", recipient_user_id = "U0UMA" }, Token);
        var call = InChannel(_slack.General.Id) with { Replaces = new SlackProgress(started.GetProperty("ts").GetString()!, IsStream: true, Shown: 13), ShownInFull = true };
        call.Arguments["thread_ts"] = question.Ts;
        _slack.Disturb("chat.stopStream", new SlackFailure.Error("invalid_blocks"));

        (await PostAsync(Entry(call))).ShouldBeOfType<Delivery.Posted>();

        var answer = InGeneral.Single(message => message.ThreadTs == question.Ts);
        answer.IsStreaming.ShouldBeFalse();
        answer.AllText.ShouldContain("Most of them.");
    }

    [Fact]
    public async Task An_expired_response_URL_ends_in_the_channel_for_the_asker_alone()
    {
        var call = Response(_slack.General, out _);
        _clock.Advance(TimeSpan.FromMinutes(31));

        (await PostAsync(Entry(call))).ShouldBeOfType<Delivery.Posted>();

        var shown = ForUma.ShouldHaveSingleItem();
        (shown.Channel, shown.Text).ShouldBe((_slack.General.Id, "Most of them."));
        shown.Buttons.ShouldNotBeEmpty();
        _slack.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_used_response_URL_where_the_bot_is_not_ends_in_a_direct_message()
    {
        var call = Response(Elsewhere, out var url);

        for (var use = 0; use < 5; use++)
        {
            await _http.PostAsync(new Uri(url), new StringContent("""{"text":"Looking…"}""", System.Text.Encoding.UTF8, "application/json"), Token);
        }

        (await PostAsync(Entry(call))).ShouldBeOfType<Delivery.Posted>();

        var direct = _slack.World.Messages.In(_slack.World.DirectMessage(_slack.Uma).Id).ShouldHaveSingleItem();
        direct.Text.ShouldBe("Most of them.");
        _slack.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_response_URL_that_is_answered_by_a_page_is_tried_again()
    {
        _slack.Disturb("response_url", new SlackFailure.Page());
        var entry = Entry(Response(_slack.General, out _));

        (await PostAsync(entry)).ShouldBeOfType<Delivery.Later>();
        (await PostAsync(entry with { Attempt = 2, MayBePosted = true })).ShouldBeOfType<Delivery.Posted>();

        ForUma.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_command_is_answered_where_the_bot_has_no_token()
    {
        var entry = Entry(Response(_slack.General, out _));

        (await _poster.PostAsync(null, entry, Token)).ShouldBeOfType<Delivery.Posted>();
        (await _poster.PostAsync(null, Entry(InChannel(_slack.General.Id)), Token)).ShouldBeNull();

        ForUma.ShouldHaveSingleItem();
        InGeneral.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_whose_channel_takes_none_goes_to_the_asker_and_what_was_overheard_to_nobody()
    {
        (await PostAsync(Entry(InChannel(Elsewhere.Id)))).ShouldBeOfType<Delivery.Posted>();
        (await PostAsync(Entry(InChannel(Elsewhere.Id) with { Asker = null }))).ShouldBeOfType<Delivery.Never>().Fault.ShouldContain("/invite");

        _slack.World.Messages.In(_slack.World.DirectMessage(_slack.Uma).Id).ShouldHaveSingleItem().Text.ShouldBe("Most of them.");
    }

    [Fact]
    public async Task Whoever_waits_in_vain_can_be_told_so_directly()
    {
        var sorry = new SlackMessage([SlackBlocks.Section("Sorry, slack-9.")], "Sorry, slack-9.");

        (await _poster.TellAskerAsync(Harbour, Entry(Response(_slack.General, out _)), sorry, Token)).ShouldBeTrue();
        (await _poster.TellAskerAsync(Harbour, Entry(InChannel(_slack.General.Id) with { Asker = null }), sorry, Token)).ShouldBeFalse();

        _slack.World.Messages.In(_slack.World.DirectMessage(_slack.Uma).Id).ShouldHaveSingleItem().Text.ShouldBe("Sorry, slack-9.");
    }

    private static SlackCall InChannel(string channel)
    {
        var arguments = Content();
        arguments["channel"] = channel;

        return new SlackCall(SlackMethod.PostMessage.Name, arguments) { Asker = "U0UMA" };
    }

    private SlackCall Response(SlackChannel channel, out string url)
    {
        url = _slack.Command(_slack.Uma, channel, "/ask", "How many?").ResponseUrl;
        var arguments = Content();
        arguments["response_type"] = "ephemeral";
        arguments["replace_original"] = false;

        return new SlackCall(SlackCall.Response, arguments) { ResponseUrl = new Uri(url), Asker = "U0UMA", AskedIn = channel.Id };
    }

    private static JsonObject Content() =>
        new SlackMessage([SlackBlocks.Section("Most of them."), SlackBlocks.Feedback(4)], "Most of them.").Arguments();

    private async Task<Delivery> PostAsync(OutboxEntry entry) => (await _poster.PostAsync(Harbour, entry, Token))!;

    private OutboxEntry Entry(SlackCall call) =>
        new(70, 7, 0, "slack", new WorkspaceId("slack:T0001"), "lane", call.ToMessage("lane").Body, _clock.GetUtcNow(), "me", 1, MayBePosted: false, null);
}
