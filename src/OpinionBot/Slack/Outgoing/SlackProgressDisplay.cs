using System.Text.Json.Nodes;
using OpinionBot.Conversation;
using OpinionBot.Conversation.Inbox;
using OpinionBot.Slack.Rendering;

namespace OpinionBot.Slack.Outgoing;

/// <summary>Shows sentences as they are checked: as a stream in a thread, by edits where there is no thread. The first failure ends it; the answer comes all the same.</summary>
internal sealed class SlackProgressDisplay(SlackClient client, SlackWorkspace workspace, LeasedEntry leased, TimeProvider time) : IProgressDisplay
{
    private static readonly TimeSpan BetweenEdits = TimeSpan.FromSeconds(1);

    // An answer never waits for its own progress: when Slack's limits are near, there is none.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(0.5);

    private readonly SlackReplyTo _to = SlackReplyTo.Of(leased.Entry);

    // After a crash a message may stand there already; only the answer itself may look for it.
    private bool _isOver = leased.Progress is not null;
    private bool _isUnknown;
    private string? _ts;
    private string _text = "";
    private DateTimeOffset _nextEdit;

    /// <summary>Says that it is being worked on: to the asker of a command alone, else under the question.</summary>
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        if (_to.ResponseUrl is { } url)
        {
            await client.RespondAsync(url, new JsonObject { ["response_type"] = "ephemeral", ["text"] = "Looking it up…", ["replace_original"] = false }, cancellationToken);
        }
        else if (_to.Thread is { } thread)
        {
            var status = new JsonObject { ["channel_id"] = _to.Channel, ["thread_ts"] = thread, ["status"] = "is looking it up…" };
            await client.CallAsync(workspace.TeamId, workspace.Token, SlackMethod.SetStatus, status, Patience, cancellationToken);
        }
    }

    public async Task<string?> ShowAsync(string sentence, CancellationToken cancellationToken)
    {
        if (_isOver)
        {
            return Shown();
        }

        var isFirst = _text.Length == 0;
        _text = isFirst ? sentence : $"{_text} {sentence}";
        _isOver = !await (_to.Thread is null ? EditAsync(cancellationToken) : StreamAsync(isFirst ? sentence : $" {sentence}", cancellationToken));

        return Shown();
    }

    private string? Shown() => _ts is not null ? new SlackProgress(_ts, _to.Thread is not null, _isOver ? 0 : _text.Length).ToString()
        : _isUnknown ? LeasedEntry.UnknownProgress
        : leased.Progress;

    private async Task<bool> StreamAsync(string more, CancellationToken cancellationToken)
    {
        var arguments = new JsonObject { ["channel"] = _to.Channel, ["markdown_text"] = SlackText.EscapeMarkdown(more) };

        if (_ts is null)
        {
            arguments["thread_ts"] = _to.Thread;
            arguments["recipient_team_id"] = workspace.TeamId;
            arguments["recipient_user_id"] = leased.Entry.AskerId;
        }
        else
        {
            arguments["ts"] = _ts;
        }

        return await CallAsync(_ts is null ? SlackMethod.StartStream : SlackMethod.AppendStream, arguments, cancellationToken);
    }

    private async Task<bool> EditAsync(CancellationToken cancellationToken)
    {
        var wait = _nextEdit - time.GetUtcNow();

        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, cancellationToken);
        }

        _nextEdit = time.GetUtcNow() + BetweenEdits;
        var arguments = new JsonObject { ["channel"] = _to.Channel, ["text"] = SlackText.Escape(_text), ["unfurl_links"] = false, ["unfurl_media"] = false };

        if (_ts is null)
        {
            return await CallAsync(SlackMethod.PostMessage, arguments, cancellationToken);
        }

        arguments.Remove("unfurl_links");
        arguments.Remove("unfurl_media");
        arguments["ts"] = _ts;

        return await CallAsync(SlackMethod.Update, arguments, cancellationToken);
    }

    private async Task<bool> CallAsync(SlackMethod method, JsonObject arguments, CancellationToken cancellationToken)
    {
        var result = await client.CallAsync(workspace.TeamId, workspace.Token, method, arguments, Patience, cancellationToken);

        if (result is not SlackResult.Ok ok)
        {
            _isUnknown = result is SlackResult.Unreachable;

            return false;
        }

        _ts ??= ok.Body.GetProperty("ts").GetString();

        return true;
    }
}
