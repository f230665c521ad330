using OpinionBot.Answering;
using OpinionBot.Answering.Replying;
using OpinionBot.Answering.Verification;
using OpinionBot.Conversation.Inbox;

namespace OpinionBot.Conversation;

/// <summary>
/// Lets the asker see that a slow answer is on its way, and then its sentences as they are checked. An answer that is made at
/// once shows nothing but itself.
/// </summary>
internal sealed class AnswerProgress : IAnswerProgress, IAsyncDisposable
{
    private readonly IChatPlatform _platform;
    private readonly IInbox _inbox;
    private readonly bool _isQuiet;
    private readonly TimeSpan _showAfter;
    private readonly TimeProvider _time;
    private readonly long _started;
    private readonly CancellationTokenSource _stopping = new();
    private readonly List<VerifiedSentence> _sentences = [];
    private readonly SemaphoreSlim _showing = new(1, 1);
    private readonly Task _beginning;
    private LeasedEntry _leased;
    private IProgressDisplay? _display;
    private int _shown;

    /// <param name="isQuiet">True when nothing but "it is being worked on" may be shown: what comes of it is for the asker alone, or no answer.</param>
    public AnswerProgress(IChatPlatform platform, LeasedEntry leased, IInbox inbox, bool isQuiet, TimeSpan showAfter, TimeProvider time)
    {
        (_platform, _leased, _inbox, _isQuiet, _showAfter, _time) = (platform, leased, inbox, isQuiet, showAfter, time);
        _started = time.GetTimestamp();
        _beginning = !leased.Entry.IsAddressed ? Task.CompletedTask : BeginAsync();
    }

    public async Task SentenceVerifiedAsync(VerifiedSentence sentence, CancellationToken cancellationToken)
    {
        _sentences.Add(sentence);

        if (!_isQuiet && _leased.Entry.IsAddressed && _time.GetElapsedTime(_started) >= _showAfter)
        {
            await ShowAsync(cancellationToken);
        }
    }

    /// <summary>Ends the display. The entry returned knows the message that shows the progress, for the reply to take its place.</summary>
    public async Task<LeasedEntry> FinishAsync()
    {
        await _stopping.CancelAsync();
        await _beginning;

        return _leased;
    }

    public async ValueTask DisposeAsync()
    {
        await FinishAsync();
        _stopping.Dispose();
        _showing.Dispose();
    }

    private async Task BeginAsync()
    {
        try
        {
            await Task.Delay(_showAfter, _time, _stopping.Token);
            await ShowAsync(_stopping.Token);
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        await _showing.WaitAsync(cancellationToken);

        try
        {
            _display ??= await _platform.BeginProgressAsync(_leased, cancellationToken);
            var texts = ReplyComposer.PlainText(_sentences);

            while (!_isQuiet && _shown < texts.Count)
            {
                if (_shown == 0 && _leased.Progress is null)
                {
                    _leased = _leased with { Progress = LeasedEntry.UnknownProgress };
                    await _inbox.SetProgressAsync(_leased, LeasedEntry.UnknownProgress, cancellationToken);
                }

                var message = await _display.ShowAsync(texts[_shown++], cancellationToken);
                var isNew = message is not null && message != _leased.Progress;
                _leased = _leased with { Progress = message };

                if (isNew)
                {
                    await _inbox.SetProgressAsync(_leased, message!, cancellationToken);
                }
            }
        }
        finally
        {
            _showing.Release();
        }
    }
}
