using OpinionBot.Console;

namespace OpinionBot.Operations.Connecting;

/// <summary>Takes the platforms through the start. A platform in trouble holds nothing up: it is asked again, with a growing pause, while the bot runs.</summary>
internal sealed partial class PlatformStarts(IEnumerable<IPlatformStart> starts, FatalFault fatal, TimeProvider time, ILogger<PlatformStarts> logger)
{
    private readonly Dictionary<IPlatformStart, string> _unanswered = [];

    /// <summary>Asks each platform once, before anything listens.</summary>
    /// <exception cref="BadInputException">A platform refuses its settings; the message is one sentence.</exception>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        foreach (var start in starts)
        {
            switch (await start.CheckAsync(cancellationToken))
            {
                case StartCheck.Refused refused:
                    throw new BadInputException(refused.Sentence);
                case StartCheck.Unanswered unanswered:
                    _unanswered[start] = unanswered.Fault;
                    break;
            }
        }
    }

    /// <summary>Once the bot listens: ends when every platform has answered, when one refuses, or when the bot stops.</summary>
    public Task FinishAsync(CancellationToken stoppingToken) => Task.WhenAll(starts.Select(start => FinishAsync(start, stoppingToken)));

    private async Task FinishAsync(IPlatformStart start, CancellationToken stoppingToken)
    {
        var pauses = new GrowingPause();

        try
        {
            if (_unanswered.TryGetValue(start, out var fault))
            {
                await WaitAsync(fault, pauses, stoppingToken);

                if (!await HasPassedAsync(start.CheckAsync, pauses, stoppingToken))
                {
                    return;
                }
            }

            await HasPassedAsync(start.FinishAsync, pauses, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The next start asks again.
        }
    }

    private async Task<bool> HasPassedAsync(Func<CancellationToken, Task<StartCheck>> step, GrowingPause pauses, CancellationToken stoppingToken)
    {
        while (true)
        {
            switch (await step(stoppingToken))
            {
                case StartCheck.Refused refused:
                    fatal.Declare(refused.Sentence);

                    return false;
                case StartCheck.Unanswered unanswered:
                    await WaitAsync(unanswered.Fault, pauses, stoppingToken);
                    break;
                default:
                    pauses.Reset();

                    return true;
            }
        }
    }

    private Task WaitAsync(string fault, GrowingPause pauses, CancellationToken stoppingToken)
    {
        var pause = pauses.Next();
        LogUnanswered(fault, pause.TotalSeconds);

        return Task.Delay(pause, time, stoppingToken);
    }

    [LoggerMessage(LogLevel.Warning, "{Fault}; tried again in {Seconds} s")]
    private partial void LogUnanswered(string fault, double seconds);
}
