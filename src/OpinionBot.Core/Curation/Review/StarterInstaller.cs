using OpinionBot.Facts.StarterLibrary;

namespace OpinionBot.Curation.Review;

/// <summary>Brings the starter library of a store to the version of this program: at first start, and after an update.</summary>
public sealed class StarterInstaller(IStarterStore store, ReviewDesk desk, TimeProvider time)
{
    /// <returns>True when something was installed. An installed library of a newer version stays.</returns>
    public async Task<bool> InstallAsync(CancellationToken cancellationToken)
    {
        if (await store.InstalledVersionAsync(cancellationToken) >= StarterLibraryReader.Version)
        {
            return false;
        }

        var content = StarterLibraryReader.Read();
        var sources = content.Publications
            .Select(publication => new StarterSource(publication.Key, publication.Details, [.. publication.Facts.Select(desk.ApproveBundled)]))
            .ToList();

        await store.InstallAsync(content.Version, sources, time.GetUtcNow(), cancellationToken);

        return true;
    }
}
