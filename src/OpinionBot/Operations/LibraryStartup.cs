using Microsoft.Extensions.Options;
using OpinionBot.Curation.Review;
using OpinionBot.Search;
using OpinionBot.Search.Vectors;

namespace OpinionBot.Operations;

/// <summary>Makes the library ready for its first question: starter library installed or upgraded, index built.</summary>
/// <param name="vectors">Null when no embedding model is configured.</param>
internal sealed class LibraryStartup(StarterInstaller installer, FactIndexFollower follower, IOptions<LibraryOptions> options, VectorFollower? vectors = null)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Starter)
        {
            await installer.InstallAsync(cancellationToken);
        }

        await follower.CatchUpAsync(cancellationToken);

        if (vectors is not null)
        {
            await vectors.LoadAsync(cancellationToken);

            // What is new is made in the background.
            await vectors.StartAsync(cancellationToken);
        }
    }
}
