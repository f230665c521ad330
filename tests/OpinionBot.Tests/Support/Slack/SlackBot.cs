using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace OpinionBot.Support.Slack;

/// <summary>How Slack talks to the bot: signed requests, or envelopes over the socket.</summary>
internal sealed class SlackBot(LoopbackSlack slack, Uri? address) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    /// <summary>True brings everything over the socket.</summary>
    private bool UsesSocket => address is null;

    public Uri Address => address ?? throw new InvalidOperationException("The bot has no address: it came over the socket.");

    public void Dispose() => _http.Dispose();

    /// <summary>Somebody says something; Slack tells of it in as many events as it does in truth.</summary>
    public async Task<SlackPost> SayAsync(string user, string channel, string text, string? thread = null, JsonObject? file = null)
    {
        var post = slack.State.Add(new SlackPost { Channel = channel, Ts = slack.State.NextTs(), ThreadTs = thread, User = user, Text = text, File = file });

        foreach (var happened in Events(post))
        {
            (await EventAsync(happened)).Status.ShouldBe(200);
        }

        return post;
    }

    public static IEnumerable<JsonObject> Events(SlackPost post)
    {
        var isDirect = post.Channel.StartsWith('D');
        var message = post.ToJson();
        message["channel_type"] = isDirect ? "im" : "channel";

        if (post.File is { } file)
        {
            message["subtype"] = "file_share";
            message["files"] = new JsonArray(file.DeepClone());
        }

        yield return message;

        if (!isDirect && post.Text.Contains($"<@{SlackState.Bot}>", StringComparison.Ordinal))
        {
            var mention = post.ToJson();
            mention["type"] = "app_mention";

            yield return mention;
        }
    }

    /// <param name="happened">The inner event.</param>
    /// <param name="eventId">Null makes a new one.</param>
    public Task<SlackAcknowledgement> EventAsync(JsonObject happened, string? eventId = null, int retry = 0)
    {
        var envelope = new JsonObject
        {
            ["type"] = "event_callback",
            ["team_id"] = slack.State.Team,
            ["api_app_id"] = "A0APP",
            ["event_id"] = eventId ?? slack.State.NextEventId(),
            ["event_time"] = slack.Time.GetUtcNow().ToUnixTimeSeconds(),
            ["authorizations"] = new JsonArray(new JsonObject { ["team_id"] = slack.State.Team, ["user_id"] = SlackState.Bot, ["is_bot"] = true, ["is_enterprise_install"] = false }),
            ["event"] = happened.DeepClone(),
        };

        return SendAsync("events", "events_api", envelope, retry);
    }

    /// <summary>A slash command; its acknowledgement is shown to the asker as Slack shows it.</summary>
    public async Task<SlackAcknowledgement> CommandAsync(string user, string channel, string command, string text)
    {
        var responseUrl = slack.Responses.Issue(channel, user, null, null);
        var form = new JsonObject
        {
            ["command"] = command,
            ["text"] = text,
            ["team_id"] = slack.State.Team,
            ["team_domain"] = "harbour",
            ["channel_id"] = channel,
            ["channel_name"] = channel.StartsWith('D') ? "directmessage" : "general",
            ["user_id"] = user,
            ["user_name"] = user.ToLowerInvariant(),
            ["api_app_id"] = "A0APP",
            ["trigger_id"] = slack.State.NewTrigger(),
            ["response_url"] = responseUrl.AbsoluteUri,
        };
        var acknowledgement = await SendAsync("commands", "slash_commands", form);

        if (acknowledgement is { Status: 200, Body.Length: > 2 })
        {
            slack.Responses.ShowAcknowledgement(responseUrl, (string?)JsonNode.Parse(acknowledgement.Body)!["text"] ?? "");
        }

        return acknowledgement;
    }

    /// <summary>Somebody presses the button with this label, or gives thumbs <c>up</c> or <c>down</c>.</summary>
    public Task<SlackAcknowledgement> PressAsync(string user, SlackPost post, string label) => PressAsync(user, Action(post, label), post);

    /// <summary>Somebody presses a button of the Home page.</summary>
    public Task<SlackAcknowledgement> PressAtHomeAsync(string user, JsonObject button) => PressAsync(user, button, null);

    public Task<SlackAcknowledgement> ShortcutAsync(string user, SlackPost post)
    {
        var payload = Payload("message_action", user, post.Channel);
        payload["callback_id"] = "check_claim";
        payload["message"] = post.ToJson();
        payload["message_ts"] = post.Ts;
        payload["response_url"] = slack.Responses.Issue(post.Channel, user, post.ThreadTs, null).AbsoluteUri;

        return InteractAsync(payload);
    }

    /// <summary>Somebody submits a form.</summary>
    /// <param name="values">By block and action, which have the same names.</param>
    public Task<SlackAcknowledgement> SubmitAsync(string user, JsonObject view, params IReadOnlyList<(string Name, JsonObject Value)> values)
    {
        var payload = Payload("view_submission", user, null);
        var filled = (JsonObject)view.DeepClone();
        filled["state"] = new JsonObject { ["values"] = new JsonObject(values.Select(value => new KeyValuePair<string, JsonNode?>(value.Name, new JsonObject { [value.Name] = value.Value }))) };
        payload["view"] = filled;

        return InteractAsync(payload);
    }

    public Task<SlackAcknowledgement> InteractAsync(JsonObject payload) => SendAsync("interactivity", "interactive", payload);

    /// <summary>A request as anybody could send it.</summary>
    public async Task<SlackAcknowledgement> PostAsync(string path, string contentType, byte[] body, long? timestamp = null, string? signature = null, int retry = 0)
    {
        var sentAt = (timestamp ?? slack.Time.GetUtcNow().ToUnixTimeSeconds()).ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address, path)) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        request.Headers.TryAddWithoutValidation("X-Slack-Request-Timestamp", sentAt);
        request.Headers.TryAddWithoutValidation("X-Slack-Signature", signature ?? Sign(sentAt, body));

        if (retry > 0)
        {
            request.Headers.Add("X-Slack-Retry-Num", $"{retry}");
            request.Headers.Add("X-Slack-Retry-Reason", "http_timeout");
        }

        var started = slack.Time.GetTimestamp();
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);

        return new SlackAcknowledgement((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), slack.Time.GetElapsedTime(started));
    }

    public static string Sign(string timestamp, byte[] body) =>
        "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(LoopbackSlack.SigningSecret), (byte[])[.. Encoding.UTF8.GetBytes($"v0:{timestamp}:"), .. body]));

    private Task<SlackAcknowledgement> PressAsync(string user, JsonObject element, SlackPost? post)
    {
        var payload = Payload("block_actions", user, post?.Channel);
        var action = (JsonObject)element.DeepClone();
        action["action_ts"] = slack.State.NextTs();
        payload["actions"] = new JsonArray(action);

        if (post is null)
        {
            payload["container"] = new JsonObject { ["type"] = "view" };
        }
        else
        {
            payload["response_url"] = slack.Responses.Issue(post.Channel, user, post.ThreadTs, post.Ts).AbsoluteUri;
            payload["container"] = new JsonObject { ["type"] = "message", ["message_ts"] = post.Ts, ["channel_id"] = post.Channel, ["is_ephemeral"] = post.OnlyFor is not null };

            if (post.OnlyFor is null)
            {
                payload["message"] = post.ToJson();
            }
        }

        return InteractAsync(payload);
    }

    private JsonObject Payload(string type, string user, string? channel)
    {
        var payload = new JsonObject
        {
            ["type"] = type,
            ["team"] = new JsonObject { ["id"] = slack.State.Team, ["domain"] = "harbour" },
            ["user"] = new JsonObject { ["id"] = user, ["username"] = user.ToLowerInvariant(), ["name"] = user.ToLowerInvariant(), ["team_id"] = slack.State.Team },
            ["api_app_id"] = "A0APP",
            ["trigger_id"] = slack.State.NewTrigger(),
        };

        if (channel is not null)
        {
            payload["channel"] = new JsonObject { ["id"] = channel, ["name"] = "general" };
        }

        return payload;
    }

    private static JsonObject Action(SlackPost post, string label)
    {
        if (label is "up" or "down")
        {
            var feedback = post.Blocks.Where(block => (string?)block!["type"] == "context_actions").Select(block => (JsonObject)block!["elements"]![0]!).Single();
            var voted = (JsonObject)feedback[label == "up" ? "positive_button" : "negative_button"]!;

            return new JsonObject { ["type"] = "feedback_buttons", ["action_id"] = (string?)feedback["action_id"], ["value"] = (string?)voted["value"] };
        }

        return post.Buttons.FirstOrDefault(button => button.Label.StartsWith(label, StringComparison.Ordinal)).Element
            ?? throw new InvalidOperationException($"There is no button {label} among {string.Join(", ", post.Buttons.Select(button => button.Label))}.");
    }

    private async Task<SlackAcknowledgement> SendAsync(string path, string type, JsonObject payload, int retry = 0)
    {
        if (UsesSocket)
        {
            var started = slack.Time.GetTimestamp();
            var answer = await slack.Socket.SendAsync(type, payload, acceptsPayload: type != "events_api", retry);

            return new SlackAcknowledgement(200, answer.Count == 0 ? "" : answer.ToJsonString(), slack.Time.GetElapsedTime(started));
        }

        var (contentType, body) = type switch
        {
            "events_api" => ("application/json; charset=utf-8", payload.ToJsonString()),
            "slash_commands" => ("application/x-www-form-urlencoded", string.Join('&', payload.Select(field => $"{field.Key}={Uri.EscapeDataString((string)field.Value!)}"))),
            _ => ("application/x-www-form-urlencoded", $"payload={Uri.EscapeDataString(payload.ToJsonString())}"),
        };

        return await PostAsync($"slack/{path}", contentType, Encoding.UTF8.GetBytes(body), retry: retry);
    }
}
