using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OpinionBot.Answering.Summarizing;
using OpinionBot.Answering.Understanding;
using OpinionBot.Conversation.Inbox;
using OpinionBot.Curation.Extraction;
using OpinionBot.Curation.Extraction.ByModel;
using OpinionBot.Llm.Spending;
using OpinionBot.Llm.Vectors;
using OpinionBot.Prompts;
using OpinionBot.Search;
using OpinionBot.Search.Vectors;

namespace OpinionBot.Llm;

internal static class LlmServices
{
    /// <summary>Spans and metrics of model calls, by OpenTelemetry's conventions for generative AI.</summary>
    public const string TelemetrySource = "OpinionBot.Llm";

    // A question that waits for the model takes no processor.
    private const int WaitingForModel = 64;

    private const int CacheBytes = 32_000_000;

    /// <summary>Registers what is configured; nothing of it is made before the first question.</summary>
    public static IServiceCollection AddLlm(this IServiceCollection services, LlmOptions configured)
    {
        services.AddOptions<LlmOptions>().BindConfiguration(LlmOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<LlmOptions>, LlmOptionsValidator>();

        if (configured.UsesModel)
        {
            services.AddModel();
        }

        return services;
    }

    private static void AddModel(this IServiceCollection services)
    {
        services.AddSingleton<CallBudget>();
        services.AddSingleton(CreateModel);
        services.AddMemoryCache(cache => cache.SizeLimit = CacheBytes);
        services.AddHybridCache();
        services.AddSingleton<HybridSummaryCache>();
        services.AddSingleton<ISummaryCache>(provider => provider.GetRequiredService<HybridSummaryCache>());
        services.AddSingleton<IFactWatcher>(provider => provider.GetRequiredService<HybridSummaryCache>());
        services.AddSingleton(provider => new PromptLibrary(provider.GetRequiredService<IOptions<LlmOptions>>().Value.Prompts, provider.GetRequiredService<ILogger<PromptLibrary>>()));
        services.AddSingleton<ModelInterpreter>();
        services.AddSingleton<SummaryWriter>();
        services.Replace(ServiceDescriptor.Singleton<IFactExtractor, ModelFactExtractor>());
        services.PostConfigure<InboxOptions>(inbox => inbox.Workers ??= WaitingForModel);
    }

    /// <summary>Registers the embedding model that is set.</summary>
    public static void AddEmbeddings(this IServiceCollection services)
    {
        services.AddSingleton(CreateEmbeddings);
        services.AddSingleton(provider => RecipeOf(provider.GetRequiredService<IOptions<LlmOptions>>().Value));
    }

    private static VectorRecipe RecipeOf(LlmOptions options) => new(options.EmbeddingModel!, options.EmbeddingBatch);

    // What is charged, what is measured, what is tried: from the outside in.
    private static IChatClient CreateModel(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<LlmOptions>>().Value;
        var endpoint = new OpenAIEndpoint(options.EndpointUri, options.ApiKey, options.LongestTimeout);
        var budget = provider.GetRequiredService<CallBudget>();
        var time = provider.GetRequiredService<TimeProvider>();
        IReadOnlyList<ModelLine> lines = [.. options.Models.Select(model => new ModelLine(model, endpoint.Chat(model), options, budget, time))];

        var chain = new ModelChain(lines, options.EndpointUri, options, budget, time, provider.GetRequiredService<ILogger<ModelChain>>());

        return new BudgetedChatClient(Measure(chain), provider.GetRequiredService<IModelUseStore>(), options, time);
    }

    private static IEmbeddingGenerator<string, Embedding<float>> CreateEmbeddings(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<LlmOptions>>().Value;
        var endpoint = new OpenAIEndpoint(options.EmbeddingUri, options.EmbeddingKey, options.LongestTimeout);
        var time = provider.GetRequiredService<TimeProvider>();

        return new BudgetedEmbeddings(Measure(new EmbeddingLine(endpoint.Embeddings(options.EmbeddingModel!), options, time)), provider.GetRequiredService<IModelUseStore>(), options, time);
    }

    /// <summary>The model with its spans and metrics, which never hold what was asked or said.</summary>
    internal static IChatClient Measure(IChatClient model) =>
        new ChatClientBuilder(model).UseOpenTelemetry(sourceName: TelemetrySource, configure: telemetry => telemetry.EnableSensitiveData = false).Build();

    internal static IEmbeddingGenerator<string, Embedding<float>> Measure(IEmbeddingGenerator<string, Embedding<float>> model) =>
        new EmbeddingGeneratorBuilder<string, Embedding<float>>(model).UseOpenTelemetry(sourceName: TelemetrySource, configure: telemetry => telemetry.EnableSensitiveData = false).Build();
}
