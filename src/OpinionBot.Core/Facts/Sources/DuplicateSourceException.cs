namespace OpinionBot.Facts.Sources;

/// <summary>The workspace is already answered from the same content.</summary>
public sealed class DuplicateSourceException(SourceId existing)
    : Exception($"The same text is already in the library as {existing}.")
{
    public SourceId Existing { get; } = existing;
}
