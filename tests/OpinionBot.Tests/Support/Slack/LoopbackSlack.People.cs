using System.Text.Json.Nodes;
using OpinionBot.Support.Slack.Delivery;
using OpinionBot.Support.Slack.Ledger;
using OpinionBot.Support.Slack.State;

namespace OpinionBot.Support.Slack;

/// <summary>A message that a person wrote, and what the bot was sent about it: nothing where it is not subscribed or not a member.</summary>
internal sealed record SlackSaid(SlackMessage Message, IReadOnlyList<SlackSent> Sent)
{
    /// <summary>The acknowledgement of the first event.</summary>
    public SlackAck Ack => Sent[0].Ack;
}

/// <summary>A command, and the address and the trigger it came with.</summary>
internal sealed record SlackCommanded(SlackSent Sent, string ResponseUrl, string TriggerId)
{
    public SlackAck Ack => Sent.Ack;
}

/// <summary>What people do: write, run commands, open the Home, start an assistant thread.</summary>
internal sealed partial class LoopbackSlack
{
    public Task<SlackSaid> SayAsync(SlackUser user, SlackChannel channel, string text, CancellationToken cancellationToken) =>
        SayAsync(user, channel, text, threadTs: null, cancellationToken);

    public Task<SlackSaid> SayAsync(SlackUser user, SlackChannel channel, string text, string? threadTs, CancellationToken cancellationToken) =>
        SayAsync(user, channel, text, threadTs, [], cancellationToken);

    /// <summary>The user writes; the text is as Slack sends it: escaped, with mentions as &lt;@U0BOT&gt;.</summary>
    public async Task<SlackSaid> SayAsync(SlackUser user, SlackChannel channel, string text, string? threadTs, IReadOnlyList<SlackFile> files, CancellationToken cancellationToken)
    {
        var message = Write(user, channel, text, threadTs, files);
        var sent = new List<SlackSent>();

        foreach (var delivery in EventsOf(message))
        {
            sent.Add(await SendAsync(delivery, cancellationToken));
        }

        return new SlackSaid(message, sent);
    }

    /// <summary>The same without telling the bot yet: send its <see cref="EventsOf"/> as the test likes.</summary>
    public SlackMessage Write(SlackUser user, SlackChannel channel, string text, string? threadTs = null, IReadOnlyList<SlackFile>? files = null)
    {
        var message = new SlackMessage
        {
            Team = user.Team,
            Channel = channel.Id,
            Ts = World.NextTs(),
            User = user.Id,
            Text = text,
            ThreadTs = threadTs,
            Files = files ?? [],
        };

        World.Messages.Add(message);

        return message;
    }

    /// <summary>The events the bot gets about the message, by its subscriptions and its membership.</summary>
    public IReadOnlyList<SlackDelivery> EventsOf(SlackMessage message)
    {
        var channel = World.Channel(message.Channel)!;
        var team = World.Team(channel.Team)!;
        var events = new List<SlackDelivery>();

        if (!channel.Members.Contains(team.BotUser))
        {
            return events;
        }

        if (Settings.Subscriptions.Contains("app_mention") && message.BotId is null && message.Text.Contains($"<@{team.BotUser}>", StringComparison.Ordinal))
        {
            events.Add(_payloads.Event(team.Id, _payloads.Message(message, channel, isMention: true)));
        }

        if (Settings.Subscriptions.Contains(channel.Kind is SlackChannelKind.Im ? "message.im" : $"message.{channel.Type}s"))
        {
            events.Add(_payloads.Event(team.Id, _payloads.Message(message, channel, isMention: false)));
        }

        return events;
    }

    /// <summary>Sends over the transport in use, and writes down what came back.</summary>
    public async Task<SlackSent> SendAsync(SlackDelivery delivery, CancellationToken cancellationToken)
    {
        var ack = Transport is SlackTransport.Http ? await _line.SendAsync(delivery, cancellationToken) : await _sockets.SendAsync(delivery, cancellationToken);
        var sent = new SlackSent(delivery, ack);
        Ledger.Write(new SlackEntry.Acknowledged(sent));

        return sent;
    }

    /// <summary>An event of any other kind.</summary>
    public Task<SlackSent> SendEventAsync(SlackTeam team, JsonObject inner, CancellationToken cancellationToken) => SendAsync(_payloads.Event(team.Id, inner), cancellationToken);

    public Task<SlackSent> VerifyUrlAsync(string challenge, CancellationToken cancellationToken) => SendAsync(SlackPayloads.UrlVerification(challenge), cancellationToken);

    public Task<SlackSent> LimitAppAsync(SlackTeam team, CancellationToken cancellationToken) => SendAsync(_payloads.AppRateLimited(team.Id), cancellationToken);

    /// <summary>Runs a command such as "/ask"; what the bot acknowledges it with is shown to the user.</summary>
    public async Task<SlackCommanded> CommandAsync(SlackUser user, SlackChannel channel, string command, string text, CancellationToken cancellationToken)
    {
        var (delivery, responseUrl, triggerId) = Command(user, channel, command, text);
        var sent = await SendAsync(delivery, cancellationToken);

        if (sent.Ack is { IsOk: true, Body.Length: > 0 })
        {
            _responses.AnswerInline(responseUrl, sent.Ack.Body);
        }

        return new SlackCommanded(sent, responseUrl, triggerId);
    }

    /// <summary>A command that is not sent yet, with its response_url and its trigger_id.</summary>
    public (SlackDelivery Delivery, string ResponseUrl, string TriggerId) Command(SlackUser user, SlackChannel channel, string command, string text)
    {
        var responseUrl = _responses.Create("commands", user, channel);
        var trigger = World.NewTrigger(user);

        return (_payloads.Command(user, channel, command, text, trigger.Id, responseUrl), responseUrl, trigger.Id);
    }

    public Task<SlackSent> OpenHomeAsync(SlackUser user, CancellationToken cancellationToken)
    {
        var opened = new JsonObject { ["type"] = "app_home_opened", ["user"] = user.Id, ["channel"] = World.DirectMessage(user).Id, ["tab"] = "home" };

        if (World.Home(user.Id) is { } home)
        {
            opened["view"] = home.ToJson(Settings.AppId, World.Team(user.Team)!.BotId);
        }

        return SendEventAsync(World.Team(user.Team)!, opened, cancellationToken);
    }

    /// <summary>The user opens the assistant, looking at the channel if one is given; the answer says in which thread.</summary>
    public async Task<SlackSaid> StartAssistantAsync(SlackUser user, SlackChannel? seen, CancellationToken cancellationToken)
    {
        var team = World.Team(user.Team)!;
        var channel = World.DirectMessage(user);
        var root = new SlackMessage { Team = team.Id, Channel = channel.Id, Ts = World.NextTs(), User = team.BotUser, BotId = team.BotId, Text = "New Assistant Thread" };
        World.Messages.Add(root);

        var context = seen is null ? new JsonObject() : new JsonObject { ["channel_id"] = seen.Id, ["team_id"] = seen.Team, ["enterprise_id"] = null };

        var sent = await SendEventAsync(team, new JsonObject
        {
            ["type"] = "assistant_thread_started",
            ["assistant_thread"] = new JsonObject { ["user_id"] = user.Id, ["context"] = context, ["channel_id"] = channel.Id, ["thread_ts"] = root.Ts },
        }, cancellationToken);

        return new SlackSaid(root, [sent]);
    }

    /// <summary>The app is removed from the team: its tokens are refused from now on, and it is told so twice.</summary>
    public async Task<IReadOnlyList<SlackSent>> UninstallAsync(SlackTeam team, CancellationToken cancellationToken)
    {
        World.RefuseTokens(team.Id, "account_inactive");

        var revoked = new JsonObject { ["type"] = "tokens_revoked", ["tokens"] = new JsonObject { ["oauth"] = new JsonArray(), ["bot"] = new JsonArray(team.BotUser) } };

        return
        [
            await SendEventAsync(team, revoked, cancellationToken),
            await SendEventAsync(team, new JsonObject { ["type"] = "app_uninstalled" }, cancellationToken),
        ];
    }

    private async Task EchoAsync(CancellationToken cancellationToken)
    {
        var seen = 0;

        try
        {
            while (true)
            {
                var from = seen;
                await Ledger.WaitForAsync<SlackEntry>(_ => true, from, cancellationToken);
                var entries = Ledger.Entries.Skip(from).ToList();
                seen = from + entries.Count;

                foreach (var delivery in entries.OfType<SlackEntry.Posted>().SelectMany(posted => EventsOf(posted.Message)))
                {
                    await SendAsync(delivery, cancellationToken);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }
}
