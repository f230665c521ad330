using Microsoft.Extensions.Options;
using OpinionBot.Curation.Review;
using OpinionBot.Search;

namespace OpinionBot.Operations;

/// <summary>Makes the library ready for its first question: starter library installed or upgraded, index built.</summary>
internal sealed class LibraryStartup(StarterInstaller installer, FactIndexFollower follower, IOptions<LibraryOptions> options)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Starter)
        {
            await installer.InstallAsync(cancellationToken);
        }

        await follower.CatchUpAsync(cancellationToken);
    }
}
