namespace OpinionBot.Facts.StarterLibrary;

/// <summary>Where the starter library is installed, under <see cref="WorkspaceId.Starter"/>.</summary>
public interface IStarterStore
{
    /// <summary>The installed version; null when none is.</summary>
    Task<int?> InstalledVersionAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Brings the installed library to this version in one transaction: a fact whose key is new is added, one whose content changed is
    /// superseded by the new one, one whose key is gone is retracted, and all others keep their id untouched.
    /// </summary>
    Task InstallAsync(int version, IReadOnlyList<StarterSource> sources, DateTimeOffset at, CancellationToken cancellationToken);
}
