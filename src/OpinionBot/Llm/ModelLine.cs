using Microsoft.Extensions.AI;
using OpenAI.Chat;
using OpinionBot.Prompts;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using ChatFinishReason = Microsoft.Extensions.AI.ChatFinishReason;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace OpinionBot.Llm;

/// <summary>One model with what is known of its health: one more try within the call budget, a circuit breaker, and the rest that its server asked for.</summary>
internal sealed class ModelLine
{
    // A bot sees a call every few seconds: four failures of one minute are enough to stop, and a probe every fifteen seconds to begin again.
    private const int FailuresToOpen = 4;
    private static readonly TimeSpan Sampled = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    private readonly IChatClient _client;
    private readonly LlmOptions _options;
    private readonly TimeProvider _time;
    private readonly ResiliencePipeline _pipeline;
    private long _restUntil;
    private bool _isWithoutSchema;
    private bool _hasTriedWithoutSchema;

    public ModelLine(string name, IChatClient client, LlmOptions options, CallBudget budget, TimeProvider time)
    {
        Name = name;
        _client = client;
        _options = options;
        _time = time;
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = 1,
                Delay = RetryDelay,
                UseJitter = true,
                ShouldHandle = args => ValueTask.FromResult(args.AttemptNumber == 0 && args.Outcome.Exception is ModelAttemptException failed
                    && (failed.MayBeOfSchema ? TryWithoutSchema() : failed.IsTransient && !(failed.RetryAfter > LongestWait) && budget.TryTakeExtra())),
                DelayGenerator = args => ValueTask.FromResult(args.Outcome.Exception is ModelAttemptException { MayBeOfSchema: true } ? TimeSpan.Zero : (args.Outcome.Exception as ModelAttemptException)?.RetryAfter),
            })
            .AddCircuitBreaker(Breaker())
            .Build();
    }

    public string Name { get; }

    /// <summary>Opens after four failures, and lets a probe through every fifteen seconds.</summary>
    public static CircuitBreakerStrategyOptions Breaker() => new()
    {
        FailureRatio = 0.5,
        MinimumThroughput = FailuresToOpen,
        SamplingDuration = Sampled,
        BreakDuration = Rest,
        ShouldHandle = args => ValueTask.FromResult(args.Outcome.Exception is ModelAttemptException),
    };

    /// <summary>Passes every piece of the answer on as it comes.</summary>
    /// <exception cref="ModelAttemptException">It failed.</exception>
    /// <exception cref="BrokenCircuitException">It has been failing: no call was made.</exception>
    public async Task AskAsync(IEnumerable<ChatMessage> messages, ChatOptions options, Action<ChatResponseUpdate> pass, CancellationToken cancellationToken)
    {
        if (_time.GetUtcNow().UtcTicks < Volatile.Read(ref _restUntil))
        {
            throw new BrokenCircuitException("The server asked to be left alone.");
        }

        var mine = options.Clone();
        mine.ModelId = Name;
        mine.Reasoning = _options.EffortOf(Name) is { } effort ? new ReasoningOptions { Effort = effort } : null;

        try
        {
            await _pipeline.ExecuteAsync(async token => await AttemptAsync(messages, mine, pass, token), cancellationToken);
        }
        catch (ModelAttemptException exception) when (exception.RetryAfter is { } after)
        {
            Volatile.Write(ref _restUntil, (_time.GetUtcNow() + after).UtcTicks);

            throw;
        }
    }

    // Some servers know JSON but no schema, or no word for reasoning. Found out once, by one call more than the question needs; the prompt describes the JSON as well.
    private bool TryWithoutSchema()
    {
        if (Interlocked.Exchange(ref _hasTriedWithoutSchema, true))
        {
            // It was not the schema.
            Volatile.Write(ref _isWithoutSchema, false);

            return false;
        }

        Volatile.Write(ref _isWithoutSchema, true);

        return true;
    }

    private async Task AttemptAsync(IEnumerable<ChatMessage> messages, ChatOptions options, Action<ChatResponseUpdate> pass, CancellationToken cancellationToken)
    {
        var longest = ModelCall.IsPatient(options) ? _options.ArticleTimeout : _options.AttemptTimeout;
        using var silence = new CancellationTokenSource(longest, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, silence.Token);
        var hasBegun = false;

        if (Volatile.Read(ref _isWithoutSchema))
        {
            options.ResponseFormat = options.ResponseFormat is ChatResponseFormatJson ? Microsoft.Extensions.AI.ChatResponseFormat.Json : options.ResponseFormat;
            options.Reasoning = null;
        }

        try
        {
            await foreach (var update in _client.GetStreamingResponseAsync(messages, options, either.Token))
            {
                hasBegun = true;
                silence.CancelAfter(longest);
                pass(Read(update));
            }
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
        catch (Exception) when (silence.IsCancellationRequested)
        {
            throw new ModelAttemptException(ModelFault.TooSlow);
        }
        catch (Exception exception)
        {
            // The edge to a foreign library and a foreign server: whatever it was, it is one of the known ways to fail.
            throw ModelAttemptException.From(exception, hasBegun, _time);
        }
    }

    private ChatResponseUpdate Read(ChatResponseUpdate update)
    {
        update.ModelId = Name;

        // The adapter keeps a streamed refusal to itself.
        if (update.RawRepresentation is StreamingChatCompletionUpdate { RefusalUpdate.Length: > 0 })
        {
            update.Contents.Add(new ErrorContent("The model declined to answer.") { ErrorCode = "Refusal" });
            update.FinishReason ??= ChatFinishReason.ContentFilter;
        }

        return update;
    }
}
