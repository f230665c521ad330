using System.Text.Json.Nodes;
using OpinionBot.Chat;
using OpinionBot.Conversation.Inbox;
using OpinionBot.Conversation.Outbox;

namespace OpinionBot.Discord.Rendering;

/// <summary>Turns a neutral reply into calls of Discord's API: what it looks like, where it goes and who sees it.</summary>
internal static class DiscordRenderer
{
    private const int Secondary = 2;
    private const int Primary = 1;
    private const int Danger = 4;
    private const int MaxLabel = 80;
    private const int ButtonsARow = 5;
    private const int MaxItemRows = 3;
    private const int MaxOptions = 25;
    private const int MaxDescription = 100;
    private const int MaxThreadName = 100;
    private const int MaxContent = 2_000;
    private const int MaxNotice = 900;

    public static IReadOnlyList<OutgoingMessage> Render(LeasedEntry leased, Reply reply)
    {
        var entry = leased.Entry;
        var to = DiscordReplyTo.Of(entry);
        var messages = DiscordLayout.Lay(reply, Rows(entry, reply, canShare: to is { IsPrivate: true, Guild: not null, IsVisitor: false }), Asked(entry));

        return [.. messages.Select((message, part) => Call(leased, to, message, part).ToMessage(Lane(entry, to)))];
    }

    /// <summary>An answer that only the asker has seen, for the channel, without the buttons of its first reader.</summary>
    public static IReadOnlyList<OutgoingMessage> RenderShared(InboxEntry entry, IReadOnlyList<OutboxEntry> answer)
    {
        var to = DiscordReplyTo.Of(entry) with { IsPrivate = false, Message = null };
        var calls = answer.Select(message => DiscordCall.Read(message.Body) with { Way = DiscordWay.Channel, To = to, Asker = entry.AskerId, ThreadName = null, Replaces = null }).ToList();

        foreach (var call in calls)
        {
            call.Body.Remove("components");
            call.Body["flags"] = ((int?)call.Body["flags"] ?? 0) & ~DiscordCall.Ephemeral;
        }

        if (calls.Count > 0)
        {
            var note = $"-# Shared by {DiscordText.Escape(entry.AskerName)}\n";
            var content = (string?)calls[0].Body["content"] ?? "";
            calls[0].Body["content"] = note.Length + content.Length > 2_000 ? content : note + content;
        }

        return
        [
            .. calls.Select(call => call.ToMessage(to.Channel)),
            .. calls.Count == 0 ? Array.Empty<OutgoingMessage>() : [new DiscordCall(DiscordWay.Original, to, DiscordLayout.Lay(Reply.Of("Shared."), [])[0].Body) { Asker = entry.AskerId }.ToMessage(Lane(entry, DiscordReplyTo.Of(entry)))],
        ];
    }

    /// <summary>The message as it stands, under a notice; of a text that leaves no room for it, as much as fits. What only the asker sees cannot be edited later.</summary>
    public static IReadOnlyList<OutgoingMessage> RenderAmended(OutboxEntry posted, string notice)
    {
        var call = DiscordCall.Read(posted.Body);

        if (call.To.IsPrivate || posted.PostedAs?.Split('/') is not [var channel, _])
        {
            return [];
        }

        var said = $"⚠ {DiscordText.Escape(TextSplitter.Split(notice, MaxNotice, DiscordText.Cost)[0])}\n";
        var stood = (string?)call.Body["content"] ?? "";
        call.Body["content"] = said + (said.Length + stood.Length <= MaxContent ? stood : TextSplitter.Split(stood, MaxContent - said.Length - 1)[0] + "…");

        return [(call with { Way = DiscordWay.Amendment, Replaces = posted.PostedAs, ThreadName = null }).ToMessage(channel)];
    }

    private static DiscordCall Call(LeasedEntry leased, DiscordReplyTo to, LaidMessage laid, int part)
    {
        var way = to.Token is null ? DiscordWay.Channel : part == 0 ? DiscordWay.Original : DiscordWay.FollowUp;
        var showsProgress = part == 0 && way == DiscordWay.Channel && !to.BeginsThread;

        return new DiscordCall(way, to, laid.Body)
        {
            // What was overheard is owed to nobody.
            Asker = leased.Entry.IsAddressed ? leased.Entry.AskerId : null,
            Files = laid.Files,
            ThreadName = to.BeginsThread ? ThreadName(leased.Entry) : null,
            Replaces = showsProgress && leased.Progress is { Length: > 0 } message ? message : null,
            StrayNonce = showsProgress && leased.Progress == LeasedEntry.UnknownProgress ? DiscordCall.NonceOfProgress(leased.Entry) : null,
        };
    }

    // Discord shows that a command was used and not with which words; under a message the question stands above.
    private static string? Asked(InboxEntry entry) => entry.Request switch
    {
        InboxRequest.Command { Name: "ask" or "check" } command => command.Values.Values.FirstOrDefault(),
        InboxRequest.Line { Text: var line } when line.StartsWith(Reply.AskCommand, StringComparison.Ordinal) => line[Reply.AskCommand.Length..],
        _ => null,
    };

    private static string ThreadName(InboxEntry entry)
    {
        var question = entry.Request is InboxRequest.Question asked ? asked.Text.ReplaceLineEndings(" ") : "";

        return question.Length == 0 ? "OpinionBot" : TextSplitter.Split(question, MaxThreadName)[0];
    }

    // What only the asker sees keeps no order with others' messages.
    private static string Lane(InboxEntry entry, DiscordReplyTo to) => to.Token is null ? to.Channel : $"to {entry.AskerId} {entry.Id}";

    private static JsonArray Rows(InboxEntry entry, Reply reply, bool canShare)
    {
        List<JsonObject> buttons = EvidenceMenu(reply) is { } menu ? [menu] : [.. reply.Buttons.Select((button, at) => Button(Named(button, reply), at)).OfType<JsonObject>().Take(ButtonsARow * (reply.Items.Count > 0 ? 1 : 3))];
        List<JsonObject> closing =
        [
            .. reply.IsShareable && canShare ? [Button("Share with the channel", $"{DiscordIds.Share}{entry.Id}", Secondary)] : Array.Empty<JsonObject>(),
            .. reply.IsAnswer ? [Button("Helpful", $"{DiscordIds.VoteUp}{entry.Id}", Secondary), Button("Not helpful", $"{DiscordIds.VoteDown}{entry.Id}", Secondary)] : Array.Empty<JsonObject>(),
        ];

        return [.. ItemRows(reply.Items).Concat(buttons.Chunk(ButtonsARow)).Append([.. closing]).Where(row => row.Length > 0).Select(row => new JsonObject { ["type"] = 1, ["components"] = new JsonArray([.. row]) })];
    }

    // A message has five rows: one for each of the first items, one of its own buttons, one that closes it. Each says what it is about where there are several.
    private static IEnumerable<JsonObject[]> ItemRows(IReadOnlyList<ReplyItem> items) => items.Take(MaxItemRows).Select(item =>
        item.Buttons.Select((button, at) => Button(items.Count == 1 ? button : button with { Label = $"{button.Label} {item.Name}" }, at)).OfType<JsonObject>().Take(ButtonsARow).ToArray());

    // What cites more facts than it has buttons offers all of them in a menu instead.
    private static JsonObject? EvidenceMenu(Reply reply)
    {
        var cited = reply.EvidenceToPick.Take(MaxOptions).ToList();

        return cited.Count == 0 || DiscordLayout.IsCard(reply) ? null : new JsonObject
        {
            ["type"] = 3,
            ["custom_id"] = DiscordIds.Pick,
            ["placeholder"] = "Evidence: the exact words behind a fact",
            ["options"] = new JsonArray([.. cited.Select(citation => new JsonObject
            {
                ["label"] = $"[{citation.Number}] {citation.Fact.Id}",
                ["value"] = Reply.EvidenceCommand + citation.Fact.Id,
                ["description"] = TextSplitter.Split(citation.Fact.Fact.Text, MaxDescription)[0],
            })]),
        };
    }

    // Readers know the facts by their marks.
    private static ReplyButton Named(ReplyButton button, Reply reply) =>
        reply.Citations.FirstOrDefault(citation => button.Command == Reply.EvidenceCommand + citation.Fact.Id) is { } cited ? button with { Label = $"Evidence [{cited.Number}]" } : button;

    // A command line that ends in an ellipsis wants words: it opens a form. One that is too long to be carried is left out.
    private static JsonObject? Button(ReplyButton button, int at)
    {
        var id = button.Command.EndsWith('…') ? DiscordIds.Edit + button.Command.TrimEnd('…').TrimEnd() : DiscordIds.Run + button.Command;

        return id.Length > DiscordIds.MaxLength ? null
            : Button(button.Label, id, button.Label.StartsWith("Approve", StringComparison.Ordinal) && at == 0 ? Primary : button.Label.StartsWith("Reject", StringComparison.Ordinal) ? Danger : Secondary);
    }

    private static JsonObject Button(string label, string id, int style) =>
        new() { ["type"] = 2, ["style"] = style, ["label"] = label.Length <= MaxLabel ? label : label[..(MaxLabel - 1)] + "…", ["custom_id"] = id };
}
