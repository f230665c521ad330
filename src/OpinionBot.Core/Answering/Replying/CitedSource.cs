using OpinionBot.Chat;

namespace OpinionBot.Answering.Replying;

/// <summary>An entry of the list of sources: what the citations of one source, study and fieldwork have in common, said once.</summary>
/// <param name="Citations">In the order of their marks.</param>
/// <param name="Name">Who asked or wrote it, and what it is called.</param>
/// <param name="Details">Fieldwork, n and population, or publisher and date; n per mark where it differs. Empty when nothing is known.</param>
/// <param name="Link">The address, at the exact words where there are any; null when there is none.</param>
public sealed record CitedSource(IReadOnlyList<Citation> Citations, string Name, string Details, string? Link)
{
    public string Marks => string.Join(' ', Citations.Select(citation => $"[{citation.Number}]"));

    public string Facts => string.Join(' ', Citations.Select(citation => citation.Fact.Id));

    /// <summary>The sources of the citations, in the order of their first marks.</summary>
    public static IReadOnlyList<CitedSource> Of(IReadOnlyList<Citation> citations) =>
        [.. citations.GroupBy(citation => (Key: CitationLine.Describe(citation.Fact) with { Sample = null }, Link: CitationLine.Link(citation.Fact))).Select(source => Of([.. source], source.Key.Key, source.Key.Link))];

    private static CitedSource Of(IReadOnlyList<Citation> citations, CitationParts parts, string? link)
    {
        var samples = citations.GroupBy(citation => CitationLine.Describe(citation.Fact).Sample).ToList();
        var sample = samples switch
        {
            [{ Key: null }] => null,
            [var only] => $"n = {only.Key}",
            _ => $"n = {string.Join(", ", samples.Where(one => one.Key is not null).Select(one => $"{one.Key} {string.Join("", one.Select(citation => $"[{citation.Number}]"))}"))}",
        };

        return new CitedSource(citations, parts.Name, parts.Print(sample), link);
    }
}

/// <summary>What is known of where a fact is from, in parts.</summary>
/// <param name="Sample">The number of people asked, in words; null when there is none to tell.</param>
public sealed record CitationParts(string Name, string? Fieldwork, string? Sample, string? Population, string? Published)
{
    /// <param name="sample">How n is said.</param>
    public string Print(string? sample) =>
        string.Join(", ", new[] { Fieldwork is null ? null : $"Fieldwork {Fieldwork}", sample, Population, Published }.Where(part => !string.IsNullOrEmpty(part)));
}
