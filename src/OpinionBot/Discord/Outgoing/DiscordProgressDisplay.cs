using System.Text.Json.Nodes;
using OpinionBot.Chat;
using OpinionBot.Conversation;
using OpinionBot.Conversation.Inbox;
using OpinionBot.Discord.Rendering;

namespace OpinionBot.Discord.Outgoing;

/// <summary>Shows sentences as they are checked, by edits: of the deferral, or of a message in the channel. The first failure ends it; the answer comes all the same.</summary>
internal sealed class DiscordProgressDisplay(DiscordClient client, LeasedEntry leased, TimeProvider time) : IProgressDisplay
{
    private static readonly TimeSpan BetweenEdits = TimeSpan.FromSeconds(1);

    // An answer never waits for its own progress.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(0.5);

    private readonly DiscordReplyTo _to = DiscordReplyTo.Of(leased.Entry);
    private string _text = "";
    private string? _message = string.IsNullOrEmpty(leased.Progress) ? null : leased.Progress;
    private bool _isUnknown = leased.Progress == LeasedEntry.UnknownProgress;
    private bool _isOver;
    private DateTimeOffset _nextEdit;

    /// <summary>A deferral shows by itself that the bot is thinking; elsewhere it types.</summary>
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        if (_to.Token is null)
        {
            await client.CallAsync(HttpMethod.Post, $"channels/{_to.Channel}/typing", null, cancellationToken, Patience);
        }
    }

    public async Task<string?> ShowAsync(string sentence, CancellationToken cancellationToken)
    {
        // In a thread that is still to be begun there is nothing to edit yet.
        if (_isOver || _to.BeginsThread)
        {
            return Shown();
        }

        _text = _text.Length == 0 ? sentence : $"{_text} {sentence}";

        if (_nextEdit - time.GetUtcNow() is var wait && wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, cancellationToken);
        }

        _nextEdit = time.GetUtcNow() + BetweenEdits;
        var result = await SendAsync(DiscordLayout.Lay(Reply.Of(_text), [])[0].Body, cancellationToken);
        _isOver = result is not DiscordResult.Ok;

        if (result is DiscordResult.Ok ok && _to.Token is null)
        {
            _message ??= $"{_to.Channel}/{ok.Body.GetProperty("id").GetString()}";
        }

        _isUnknown |= result is DiscordResult.Unreachable;

        return Shown();
    }

    private string? Shown() => _message ?? (_isUnknown && _to.Token is null ? LeasedEntry.UnknownProgress : null);

    private Task<DiscordResult> SendAsync(JsonObject body, CancellationToken cancellationToken)
    {
        if (_to.Token is { } token)
        {
            return client.CallAsync(HttpMethod.Patch, $"webhooks/{client.ApplicationId}/{token}/messages/@original", body, cancellationToken, Patience);
        }

        if (_message is { } shown)
        {
            return client.CallAsync(HttpMethod.Patch, $"channels/{shown.Split('/')[0]}/messages/{shown.Split('/')[1]}", body, cancellationToken, Patience);
        }

        body["nonce"] = DiscordCall.NonceOfProgress(leased.Entry);
        body["enforce_nonce"] = true;

        return client.CallAsync(HttpMethod.Post, $"channels/{_to.Channel}/messages", body, cancellationToken, Patience);
    }
}
