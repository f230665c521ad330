using OpinionBot.Language;

namespace OpinionBot.Facts.Sources;

/// <summary>What is known of an article or report: found in the document or given by the moderator, never by a model.</summary>
public sealed record SourceDetails
{
    public required string Title
    {
        get;
        init
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value);
            field = value;
        }
    }

    public string? Author { get; init; }

    public string? Publisher { get; init; }

    public PartialDate? Published { get; init; }

    /// <summary>BCP 47: <c>en</c>. Null when unknown.</summary>
    public string? Language { get; init; }

    /// <summary>Normalised: scheme and host in lower case, no fragment, no tracking parameters. Null for a file or pasted text.</summary>
    public Uri? Url { get; init; }
}
