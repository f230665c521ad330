using Microsoft.Extensions.AI;
using OpinionBot.Answering.Retrieval;
using OpinionBot.Llm;
using OpinionBot.Search;
using OpinionBot.Search.Vectors;

namespace OpinionBot.Meaning;

internal static class MeaningServices
{
    private const int BatchSize = 64;

    /// <summary>Registers search by meaning; nothing of it is made before it is asked for.</summary>
    /// <param name="search">Whether there is to be any.</param>
    /// <param name="llm">Whether an embedding model is set, which takes the place of the program's own.</param>
    public static IServiceCollection AddMeaning(this IServiceCollection services, SearchOptions search, LlmOptions llm)
    {
        if (search.Meaning == SearchByMeaning.Off)
        {
            return services;
        }

        if (llm.UsesEmbeddings)
        {
            services.AddEmbeddings();
        }
        else
        {
            services.AddSingleton(provider => new EmbeddedModel(() => LoadedModel.From(ModelFile.Shipped), provider.GetRequiredService<ILogger<EmbeddedModel>>()));
            services.AddSingleton<IEmbeddingGenerator<string, Embedding<float>>>(provider => new KnownVectors(new EmbeddedGenerator(provider.GetRequiredService<EmbeddedModel>()), ShippedVectors.Starter));
            services.AddSingleton(_ => new VectorRecipe(EmbeddedModel.Name, BatchSize, ShippedVectors.Starter));
        }

        services.AddSingleton<QuestionVectors>();
        services.AddSingleton<VectorFollower>();

        return services;
    }
}
