using Microsoft.Extensions.Options;
using OpinionBot.Curation;
using OpinionBot.Curation.Review;
using OpinionBot.Meaning;
using OpinionBot.Search;
using OpinionBot.Search.Vectors;

namespace OpinionBot.Operations;

/// <summary>Makes the library ready: starter library installed or upgraded, index built, and for questions the vectors loaded.</summary>
/// <param name="vectors">Null when search goes by words alone.</param>
/// <param name="model">Null when another model makes the vectors, or none.</param>
internal sealed class LibraryStartup(StarterInstaller installer, FactIndexFollower follower, IOptions<LibraryOptions> options, VectorFollower? vectors = null, EmbeddedModel? model = null)
{
    /// <summary>For whoever curates and asks nothing.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Starter)
        {
            await installer.InstallAsync(cancellationToken);
        }

        await follower.CatchUpAsync(cancellationToken);
    }

    /// <summary>For questions. The embedded model is loaded meanwhile and may be there later; new vectors are made in the background.</summary>
    public async Task RunForQuestionsAsync(CancellationToken cancellationToken)
    {
        model?.Warm();
        await RunAsync(cancellationToken);

        if (vectors is not null)
        {
            await vectors.LoadAsync(cancellationToken);
            await vectors.StartAsync(cancellationToken);
        }
    }
}
