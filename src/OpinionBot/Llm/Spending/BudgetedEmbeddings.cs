using Microsoft.Extensions.AI;
using OpinionBot.Prompts;

namespace OpinionBot.Llm.Spending;

/// <summary>As <see cref="BudgetedChatClient"/>, for vectors. Those of facts are nobody's: only the day is charged.</summary>
internal sealed class BudgetedEmbeddings(IEmbeddingGenerator<string, Embedding<float>> inner, IModelUseStore store, LlmOptions options, TimeProvider time)
    : DelegatingEmbeddingGenerator<string, Embedding<float>>(inner)
{
    public override async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? embedding = null, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<string> texts = [.. values];
        var day = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var accounts = ModelAccount.Of(ModelCall.CallerOf(embedding), options.Budget);
        var reserved = Use(texts.Sum(text => (long)text.Length) / ModelUse.CharactersPerToken + texts.Count);

        if (await store.TryReserveAsync(day, accounts, reserved, cancellationToken) is { } spent)
        {
            throw new ModelUnavailableException(spent);
        }

        var used = default(ModelUse);

        try
        {
            var made = await base.GenerateAsync(texts, embedding, cancellationToken);
            used = made.Usage?.InputTokenCount is { } tokens ? Use(tokens) : reserved;

            return made;
        }
        finally
        {
            await store.SettleAsync(day, accounts, used - reserved, CancellationToken.None);
        }
    }

    private ModelUse Use(long tokens) => new(tokens, ModelUse.Millionths(tokens * options.Budget.EmbeddingPrice / 1_000_000));
}
