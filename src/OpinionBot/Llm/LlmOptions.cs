using Microsoft.Extensions.AI;
using OpinionBot.Operations.Settings;

namespace OpinionBot.Llm;

/// <summary>The language model, behind any endpoint that speaks as OpenAI does. Without <see cref="Model"/> the bot answers by rules.</summary>
internal sealed class LlmOptions
{
    public const string Section = "Llm";

    private const string OpenAI = "https://api.openai.com/v1";

    /// <summary>Up to and with its version: <c>http://127.0.0.1:11434/v1</c>. Null is OpenAI's own.</summary>
    public string? Endpoint { get; init; }

    /// <summary>Only from variables, user secrets or files; never printed. Null for servers that ask for none.</summary>
    [OneWord]
    public string? ApiKey { get; init; }

    /// <summary>Writes answers, reads questions that the rules cannot, and proposes facts. Null: no model.</summary>
    public string? Model { get; init; }

    /// <summary>Models of the same endpoint that are asked in this order when the first one fails.</summary>
    public IReadOnlyList<string> FallbackModels { get; init; } = [];

    /// <summary>Makes vectors of facts and questions. Null: search by words only.</summary>
    public string? EmbeddingModel { get; init; }

    /// <summary>Null is <see cref="Endpoint"/>.</summary>
    public string? EmbeddingEndpoint { get; init; }

    /// <summary>Null is <see cref="ApiKey"/>, but never for another endpoint.</summary>
    [OneWord]
    public string? EmbeddingApiKey { get; init; }

    /// <summary>How many facts are sent at a time.</summary>
    public int EmbeddingBatch { get; init; } = 64;

    /// <summary>How long a question waits for its vector.</summary>
    public TimeSpan EmbeddingTimeout { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>From the question to the last word of the model, retries and fallback models included.</summary>
    public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromSeconds(7);

    /// <summary>The longest silence of one attempt: before the first word, and between two.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>As <see cref="TotalTimeout"/>, for a part of an article that is added.</summary>
    public TimeSpan ArticleTimeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The most that a model may write for one answer, thrice as much for a part of an article; what a budget reserves.</summary>
    public int MaxOutputTokens { get; init; } = 2_500;

    /// <summary>How much a model that reasons may think before it writes. Null: little, for models whose name tells that they do.</summary>
    public ReasoningEffort? ReasoningEffort { get; init; }

    /// <summary>How long a written answer may be given again to the same question on the same facts.</summary>
    public TimeSpan CacheFor { get; init; } = TimeSpan.FromHours(6);

    /// <summary>What may be used in a day.</summary>
    public LlmBudget Budget { get; init; } = new();

    /// <summary>The prompts; null is the folder <c>prompts</c> beside the program.</summary>
    public string? PromptFolder { get; init; }

    internal bool UsesModel => !string.IsNullOrWhiteSpace(Model);

    internal bool UsesEmbeddings => !string.IsNullOrWhiteSpace(EmbeddingModel);

    internal TimeSpan LongestTimeout => ArticleTimeout > TotalTimeout ? ArticleTimeout : TotalTimeout;

    internal Uri EndpointUri => new(string.IsNullOrWhiteSpace(Endpoint) ? OpenAI : Endpoint);

    internal Uri EmbeddingUri => string.IsNullOrWhiteSpace(EmbeddingEndpoint) ? EndpointUri : new Uri(EmbeddingEndpoint);

    // A key goes to the server it was given for and to no other.
    internal string? EmbeddingKey => !string.IsNullOrWhiteSpace(EmbeddingApiKey) ? EmbeddingApiKey : EmbeddingUri == EndpointUri ? ApiKey : null;

    internal string Prompts => PromptFolder ?? Path.Combine(AppContext.BaseDirectory, "prompts");

    /// <summary>All models in the order in which they are asked.</summary>
    internal IReadOnlyList<string> Models => [Model!, .. FallbackModels.Where(model => model != Model)];

    /// <summary>Models that reason think longer than anybody waits unless they are asked not to; others refuse to be asked.</summary>
    internal ReasoningEffort? EffortOf(string model) =>
        ReasoningEffort ?? (model[(model.LastIndexOf('/') + 1)..] is ['o', >= '1' and <= '9', ..] or ['g', 'p', 't', '-', '5', ..] ? Microsoft.Extensions.AI.ReasoningEffort.Low : null);

    /// <summary>One sentence for each fault; none repeats what was set, since people put keys in the wrong places.</summary>
    public IEnumerable<string> Faults()
    {
        var isEndpoint = !string.IsNullOrWhiteSpace(Endpoint);

        foreach (var (name, address) in new[] { ("Endpoint", Endpoint), ("EmbeddingEndpoint", EmbeddingEndpoint) })
        {
            if (!string.IsNullOrWhiteSpace(address) && !IsAddress(address))
            {
                yield return $"Llm:{name} must be an http:// or https:// address without a name, a key or a query in it, for example http://127.0.0.1:11434/v1.";
            }
        }

        if ((isEndpoint || !string.IsNullOrWhiteSpace(ApiKey) || FallbackModels.Count > 0) && !UsesModel && !UsesEmbeddings)
        {
            yield return "Llm:Model must name the model to use, as the endpoint calls it.";
        }

        if (!isEndpoint && ((UsesModel && string.IsNullOrWhiteSpace(ApiKey)) || (UsesEmbeddings && string.IsNullOrWhiteSpace(EmbeddingEndpoint) && string.IsNullOrWhiteSpace(EmbeddingKey))))
        {
            yield return "Llm:ApiKey must be set to use OpenAI's own endpoint; set Llm:Endpoint to use another server.";
        }

        if ((!string.IsNullOrWhiteSpace(EmbeddingEndpoint) || !string.IsNullOrWhiteSpace(EmbeddingApiKey)) && !UsesEmbeddings)
        {
            yield return "Llm:EmbeddingModel must name the embedding model to use, as the endpoint calls it.";
        }

        if (FallbackModels.Any(string.IsNullOrWhiteSpace))
        {
            yield return "Llm:FallbackModels must not have an empty name.";
        }

        foreach (var fault in Limits().Concat(Budget.Faults()))
        {
            yield return fault;
        }
    }

    private static bool IsAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0 && uri.Query.Length == 0;

    private IEnumerable<string> Limits()
    {
        if (TotalTimeout < TimeSpan.FromSeconds(0.5) || TotalTimeout > TimeSpan.FromMinutes(10))
        {
            yield return "Llm:TotalTimeout must be between 00:00:00.5 and 00:10:00.";
        }

        if (ArticleTimeout < TimeSpan.FromSeconds(0.5) || ArticleTimeout > TimeSpan.FromMinutes(10))
        {
            yield return "Llm:ArticleTimeout must be between 00:00:00.5 and 00:10:00.";
        }

        if (AttemptTimeout < TimeSpan.FromSeconds(0.2) || AttemptTimeout > TotalTimeout)
        {
            yield return "Llm:AttemptTimeout must be at least 00:00:00.2 and not longer than Llm:TotalTimeout.";
        }

        if (EmbeddingTimeout < TimeSpan.FromSeconds(0.1) || EmbeddingTimeout > TotalTimeout)
        {
            yield return "Llm:EmbeddingTimeout must be at least 00:00:00.1 and not longer than Llm:TotalTimeout.";
        }

        if (EmbeddingBatch is < 1 or > 2_048)
        {
            yield return "Llm:EmbeddingBatch must be between 1 and 2048.";
        }

        if (MaxOutputTokens is < 100 or > 100_000)
        {
            yield return "Llm:MaxOutputTokens must be between 100 and 100000.";
        }

        if (CacheFor < TimeSpan.Zero || CacheFor > TimeSpan.FromDays(7))
        {
            yield return "Llm:CacheFor must be between 00:00:00, which caches nothing, and 7.00:00:00.";
        }
    }
}
