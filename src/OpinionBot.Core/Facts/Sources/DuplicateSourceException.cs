namespace OpinionBot.Facts.Sources;

/// <summary>The same content is already in the workspace's library.</summary>
public sealed class DuplicateSourceException(SourceId existing)
    : Exception($"The same text is already in the library as {existing}.")
{
    public SourceId Existing { get; } = existing;
}
