using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.Extensions.AI;
using OpinionBot.Prompts;
using Polly.CircuitBreaker;

namespace OpinionBot.Llm;

/// <summary>
/// The configured models as one: the first that answers, in their order, within one total timeout. Once words have come from one, no other
/// is asked. Every way to fail ends in a <see cref="ModelUnavailableException"/>.
/// </summary>
internal sealed partial class ModelChain(IReadOnlyList<ModelLine> lines, Uri endpoint, LlmOptions options, CallBudget budget, TimeProvider time, ILogger<ModelChain> logger) : IChatClient
{
    private readonly ChatClientMetadata _metadata = new("openai", endpoint, lines[0].Name);

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? chat = null, CancellationToken cancellationToken = default) =>
        await GetStreamingResponseAsync(messages, chat, cancellationToken).ToChatResponseAsync(cancellationToken);

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? chat = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var updates = Channel.CreateUnbounded<ChatResponseUpdate>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var asking = AskAsync(messages, chat ?? new ChatOptions(), updates.Writer, leaving.Token);

        try
        {
            await foreach (var update in updates.Reader.ReadAllAsync(cancellationToken))
            {
                yield return update;
            }
        }
        finally
        {
            await leaving.CancelAsync();
            await asking;
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(ChatClientMetadata) ? _metadata : serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
    }

    // Never throws: how it ended stands in the channel.
    private async Task AskAsync(IEnumerable<ChatMessage> messages, ChatOptions chat, ChannelWriter<ChatResponseUpdate> updates, CancellationToken cancellationToken)
    {
        using var total = new CancellationTokenSource(TimeFor(chat), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, total.Token);

        try
        {
            updates.TryComplete(await TryInOrderAsync(messages, Limited(chat), updates, either.Token) is { } fault ? new ModelUnavailableException(fault) : null);
        }
        catch (OperationCanceledException) when (total.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            LogFailed(lines[0].Name, ModelFault.TooSlow);
            updates.TryComplete(new ModelUnavailableException(ModelFault.TooSlow));
        }
        catch (OperationCanceledException exception)
        {
            updates.TryComplete(exception);
        }
    }

    private async Task<ModelFault?> TryInOrderAsync(IEnumerable<ChatMessage> messages, ChatOptions chat, ChannelWriter<ChatResponseUpdate> updates, CancellationToken cancellationToken)
    {
        var isAsked = false;
        var hasBegun = false;
        var fault = ModelFault.Resting;
        budget.CountNeeded();

        foreach (var line in lines)
        {
            if (isAsked && !budget.TryTakeExtra())
            {
                break;
            }

            try
            {
                await line.AskAsync(messages, chat, Pass, cancellationToken);

                return null;
            }
            catch (BrokenCircuitException)
            {
                // No call was made: the next model is the first that is asked.
            }
            catch (ModelAttemptException exception)
            {
                LogFailed(line.Name, exception.Fault);
                fault = exception.Fault;
                isAsked = true;

                if (hasBegun)
                {
                    break;
                }
            }
        }

        return fault;

        void Pass(ChatResponseUpdate update)
        {
            hasBegun = true;
            updates.TryWrite(update);
        }
    }

    private TimeSpan TimeFor(ChatOptions chat) =>
        ModelCall.IsPatient(chat) ? options.ArticleTimeout : ModelCall.CallerOf(chat)?.Patience?.Left(options.TotalTimeout, time) ?? options.TotalTimeout;

    private ChatOptions Limited(ChatOptions chat)
    {
        var limited = chat.Clone();
        limited.MaxOutputTokens ??= ModelCall.IsPatient(chat) ? options.MaxOutputTokens * 3 : options.MaxOutputTokens;

        return limited;
    }

    [LoggerMessage(LogLevel.Warning, "The model {Model} was of no use: {Fault}")]
    private partial void LogFailed(string model, ModelFault fault);
}
