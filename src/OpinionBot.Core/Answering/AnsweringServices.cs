using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using OpinionBot.Answering.Claims;
using OpinionBot.Answering.Linking;
using OpinionBot.Answering.Memory;
using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Answering.SmallTalk;
using OpinionBot.Answering.Summarizing;
using OpinionBot.Answering.Understanding;
using OpinionBot.Facts.Findings;
using OpinionBot.Search;

namespace OpinionBot.Answering;

public static class AnsweringServices
{
    public static IServiceCollection AddAnswering(this IServiceCollection services)
    {
        // In the order a question meets them.
        services.AddSingleton<SmallTalkAnswerer>();
        services.AddSingleton<QuestionInterpreter>();
        services.AddSingleton(ScoringWeights.Default);
        services.AddSingleton(provider => new ItemFinder(provider.GetRequiredService<FactIndex>(), provider.GetService<IEmbeddingGenerator<string, Embedding<float>>>(), provider.GetRequiredService<ScoringWeights>()));
        services.AddSingleton<EvidenceFinder>();
        services.AddSingleton<TablesFirst>();
        services.AddSingleton<ISummarizer, ExtractiveSummarizer>();
        services.AddSingleton<QuestionAnswerer>();
        services.AddSingleton<RecordingAnswerer>();
        services.AddSingleton<ClaimChecker>();
        services.AddSingleton<ICellLinks, CellLinker>();

        return services;
    }
}
