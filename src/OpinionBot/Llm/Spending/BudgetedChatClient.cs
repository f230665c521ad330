using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using OpinionBot.Prompts;

namespace OpinionBot.Llm.Spending;

/// <summary>Reserves what a call may cost before it is made, and settles what it did cost when it is over, however it ends.</summary>
internal sealed class BudgetedChatClient(IChatClient inner, IModelUseStore store, LlmOptions options, TimeProvider time) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? chat = null, CancellationToken cancellationToken = default) =>
        await GetStreamingResponseAsync(messages, chat, cancellationToken).ToChatResponseAsync(cancellationToken);

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? chat = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        IReadOnlyList<ChatMessage> sent = [.. messages];
        var day = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var accounts = ModelAccount.Of(ModelCall.CallerOf(chat), options.Budget);
        var input = sent.Sum(message => (long)message.Text.Length) / ModelUse.CharactersPerToken;
        var reserved = Use(input, ModelCall.IsPatient(chat) ? options.MaxOutputTokens * 3 : options.MaxOutputTokens);

        if (await store.TryReserveAsync(day, accounts, reserved, cancellationToken) is { } spent)
        {
            throw new ModelUnavailableException(spent);
        }

        var started = time.GetTimestamp();
        var written = 0L;
        UsageDetails? usage = null;

        try
        {
            await foreach (var update in base.GetStreamingResponseAsync(sent, chat, cancellationToken))
            {
                written += update.Text.Length;
                usage = update.Contents.OfType<UsageContent>().LastOrDefault()?.Details ?? usage;

                yield return update;
            }
        }
        finally
        {
            var used = usage is not null ? Use(usage.InputTokenCount ?? input, usage.OutputTokenCount ?? written / ModelUse.CharactersPerToken)
                : written > 0 ? Use(input, written / ModelUse.CharactersPerToken)
                // A call that somebody gave up is charged for by its server all the same; one that failed at once is not.
                : cancellationToken.IsCancellationRequested || time.GetElapsedTime(started) >= options.AttemptTimeout ? Use(input, 0)
                : default;

            // Also when whoever asked has gone: the call has cost what it has cost.
            await store.SettleAsync(day, accounts, used - reserved, CancellationToken.None);
        }
    }

    private ModelUse Use(long input, long output) => new(input + output, ModelUse.Millionths(options.Budget.Price(input, output)));
}
