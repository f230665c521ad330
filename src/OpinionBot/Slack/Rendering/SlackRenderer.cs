using System.Text.Json.Nodes;
using OpinionBot.Chat;
using OpinionBot.Conversation.Inbox;
using OpinionBot.Conversation.Outbox;
using OpinionBot.Slack.Outgoing;

namespace OpinionBot.Slack.Rendering;

/// <summary>Turns a neutral reply into calls of Slack's API: what it looks like, where it goes and who sees it.</summary>
internal static class SlackRenderer
{
    // A response URL takes five messages; one may have said that the question is being worked on.
    private const int MaxResponses = 4;
    private const int MaxButtons = 20;

    public static IReadOnlyList<OutgoingMessage> Render(LeasedEntry leased, Reply reply)
    {
        var to = SlackReplyTo.Of(leased.Entry);
        var isPrivate = reply.Visibility == Visibility.AskerOnly;
        var messages = SlackLayout.Lay(reply, [.. Closing(leased.Entry, reply, canShare: isPrivate && !to.IsDirect)]);

        return (to.ResponseUrl, isPrivate) switch
        {
            (not null, true) => [.. Shorten(messages).Select((message, at) => Response(leased.Entry, to, message, replaces: to.ReplacesOriginal && at == 0))],
            (not null, false) => [.. messages.Select(message => Post(leased.Entry, to, message) with { FallbackUrl = to.ResponseUrl }).Select(call => call.ToMessage(to.Channel))],
            (null, true) when !to.IsDirect => [.. messages.Select(message => Ephemeral(leased.Entry, to, message).ToMessage(to.Channel))],
            _ => [.. messages.Select((message, at) => (at == 0 ? First(leased, to, message, reply) : Post(leased.Entry, to, message)).ToMessage(to.Channel))],
        };
    }

    /// <summary>An answer that only the asker has seen, for the channel. The buttons of its first reader are left out.</summary>
    public static IReadOnlyList<OutgoingMessage> RenderShared(InboxEntry entry, IReadOnlyList<OutboxEntry> answer)
    {
        var to = SlackReplyTo.Of(entry);
        var answers = answer.Select(message => SlackCall.Read(message.Body)).Where(call => call.Arguments["blocks"] is not null).ToList();

        return [.. answers.Select((call, at) => Post(entry, to, Shared(call, at == 0 ? entry.AskerName : null)) with { FallbackUrl = to.ResponseUrl }).Select(call => call.ToMessage(to.Channel))];
    }

    /// <summary>The message as it stands, under a notice. What a response URL has posted cannot be edited.</summary>
    public static IReadOnlyList<OutgoingMessage> RenderAmended(OutboxEntry posted, string notice)
    {
        var call = SlackCall.Read(posted.Body);

        if (call.Method != SlackMethod.PostMessage.Name || SlackPosted.Read(posted.PostedAs, (string)call.Arguments["channel"]!) is not { } at)
        {
            return [];
        }

        var said = SlackLayout.Notice(notice);
        var edit = new JsonObject
        {
            ["channel"] = at.Channel,
            ["ts"] = at.Ts,
            ["text"] = $"{said.Text}\n{(string?)call.Arguments["text"]}",
            ["blocks"] = new JsonArray([.. said.Blocks.Concat(call.Arguments["blocks"]?.AsArray().OfType<JsonObject>() ?? []).Select(block => block.DeepClone())]),
        };

        return [new SlackCall(SlackMethod.Update.Name, edit).ToMessage(at.Channel)];
    }

    private static SlackMessage Shared(SlackCall call, string? sharedBy)
    {
        var blocks = call.Arguments["blocks"]!.AsArray().Select(block => block!.DeepClone().AsObject()).Where(block => (string?)block["block_id"] != SlackActions.Share).ToList();

        if (sharedBy is not null)
        {
            blocks.Insert(0, SlackBlocks.Context($"Shared by {SlackText.Escape(sharedBy)}"));
        }

        return new SlackMessage(blocks, (string?)call.Arguments["text"] ?? "");
    }

    private static IEnumerable<JsonObject> Closing(InboxEntry entry, Reply reply, bool canShare)
    {
        if (reply.EvidenceToPick is { Count: > 0 } cited)
        {
            yield return SlackBlocks.Actions(SlackBlocks.Menu(
                "Evidence: the exact words behind a fact",
                $"{SlackActions.Run}:pick",
                cited.Select(citation => ($"[{citation.Number}] {citation.Fact.Id}", citation.Fact.Fact.Text, Reply.EvidenceCommand + citation.Fact.Id))));
        }
        else if (reply.Buttons.Count > 0)
        {
            yield return SlackBlocks.Actions([.. reply.Buttons.Take(MaxButtons).Select(SlackButtons.Of)]);
        }

        if (reply.IsShareable && canShare)
        {
            var share = SlackBlocks.Actions(SlackBlocks.Button("Share with the channel", SlackActions.Share, $"{entry.Id}"));
            share["block_id"] = SlackActions.Share;

            yield return share;
        }

        if (reply.IsAnswer)
        {
            yield return SlackBlocks.Feedback(entry.Id);
        }
    }

    private static SlackCall Post(InboxEntry entry, SlackReplyTo to, SlackMessage message)
    {
        var arguments = message.Arguments();
        arguments["channel"] = to.Channel;

        if (to.Thread is { } thread)
        {
            arguments["thread_ts"] = thread;
        }

        return Owed(entry, to, SlackMethod.PostMessage.Name, arguments);
    }

    // What was overheard is owed to nobody.
    private static SlackCall Owed(InboxEntry entry, SlackReplyTo to, string method, JsonObject arguments) => new(method, arguments)
    {
        Asker = entry.IsAddressed ? entry.AskerId : null,
        AskedIn = to.ResponseUrl is null ? null : to.Channel,
    };

    private static SlackCall Ephemeral(InboxEntry entry, SlackReplyTo to, SlackMessage message)
    {
        var post = Post(entry, to, message);
        post.Arguments.Remove("unfurl_links");
        post.Arguments.Remove("unfurl_media");
        post.Arguments["user"] = entry.AskerId;

        return post with { Method = SlackMethod.PostEphemeral.Name };
    }

    // What has shown the progress becomes the answer; where a message may stand there unknown to us, it is looked for.
    private static SlackCall First(LeasedEntry leased, SlackReplyTo to, SlackMessage message, Reply reply)
    {
        var post = Post(leased.Entry, to, message);

        return SlackProgress.Read(leased.Progress) is { } progress
            ? post with { Replaces = progress, ShownInFull = reply.Paragraphs.Count == 1 && progress.Shown == reply.Paragraphs[0].Length }
            : post with { AdoptsStray = leased.Progress == LeasedEntry.UnknownProgress };
    }

    private static OutgoingMessage Response(InboxEntry entry, SlackReplyTo to, SlackMessage message, bool replaces)
    {
        var arguments = message.Arguments();
        arguments["response_type"] = "ephemeral";
        arguments["replace_original"] = replaces;

        // Without it, Slack shows the answer to a button of a threaded message in the channel.
        if (!replaces && to.Thread is { } thread)
        {
            arguments["thread_ts"] = thread;
        }

        return (Owed(entry, to, SlackCall.Response, arguments) with { ResponseUrl = to.ResponseUrl }).ToMessage(PrivateLane(entry));
    }

    private static string PrivateLane(InboxEntry entry) => $"to {entry.AskerId} {entry.Id}";

    private static IReadOnlyList<SlackMessage> Shorten(IReadOnlyList<SlackMessage> messages) => messages.Count <= MaxResponses
        ? messages
        : [.. messages.Take(MaxResponses - 1), SlackLayout.Lay(Reply.Of("The rest does not fit here; ask for less at a time."), [])[0]];
}
