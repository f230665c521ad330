using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OpinionBot.Answering.Summarizing;
using OpinionBot.Answering.Understanding;
using OpinionBot.Curation.Extraction;
using OpinionBot.Curation.Extraction.ByModel;
using OpinionBot.Prompts;

namespace OpinionBot.Llm;

internal static class LlmServices
{
    /// <summary>Registers a language model when one is configured; nothing of it is made before the first question.</summary>
    public static IServiceCollection AddLlm(this IServiceCollection services, LlmOptions configured)
    {
        services.AddOptions<LlmOptions>().BindConfiguration(LlmOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<LlmOptions>, LlmOptionsValidator>();

        if (!configured.UsesModel)
        {
            return services;
        }

        services.AddSingleton(provider => new OpenAIEndpoint(provider.GetRequiredService<IOptions<LlmOptions>>().Value));
        services.AddSingleton<CallBudget>();
        services.AddSingleton(CreateChain);
        services.AddSingleton(provider => new PromptLibrary(provider.GetRequiredService<IOptions<LlmOptions>>().Value.Prompts, provider.GetRequiredService<ILogger<PromptLibrary>>()));
        services.AddSingleton<ModelInterpreter>();
        services.AddSingleton<SummaryWriter>();
        services.Replace(ServiceDescriptor.Singleton<IFactExtractor, ModelFactExtractor>());

        return services;
    }

    private static IChatClient CreateChain(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<LlmOptions>>().Value;
        var endpoint = provider.GetRequiredService<OpenAIEndpoint>();
        var budget = provider.GetRequiredService<CallBudget>();
        var time = provider.GetRequiredService<TimeProvider>();
        IReadOnlyList<ModelLine> lines = [.. options.Models.Select(model => new ModelLine(model, endpoint.Chat(model), options.AttemptTimeout, budget, time))];

        return new ModelChain(lines, options.EndpointUri, options, budget, time, provider.GetRequiredService<ILogger<ModelChain>>());
    }
}
