using System.ComponentModel.DataAnnotations;

namespace OpinionBot.Curation;

/// <summary>How large and how slow a document may be.</summary>
public sealed class CurationOptions
{
    public const string Section = "Curation";

    /// <summary>Bytes of a document, unpacked.</summary>
    [Range(1_000, 200_000_000)]
    public int MaxBytes { get; init; } = 20_000_000;

    /// <summary>From the first look-up to the last byte of a page, all redirects included.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan FetchTimeout { get; init; } = TimeSpan.FromSeconds(20);
}
