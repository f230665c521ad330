using OpinionBot.Answering.Replying;
using OpinionBot.Chat;
using OpinionBot.Facts;

namespace OpinionBot.Discord.Rendering;

/// <summary>The list of sources under a reply: one line for a source, with a link to the exact words behind each mark.</summary>
internal static class DiscordSources
{
    private const int MaxWords = 700;
    private const int MaxLink = 1_200;
    private const int MaxLine = 1_900;

    // Of more samples of one study the reply or the evidence tells each; here stands what they share.
    private const int MaxLinesOfStudy = 2;
    private const int MaxIds = 5;

    public static IEnumerable<string> Lay(IReadOnlyList<Citation> citations)
    {
        foreach (var study in citations.Select(citation => (Citation: citation, Words: Words(citation))).GroupBy(cited => (cited.Citation.Fact.Source.Id, (cited.Citation.Fact.Fact as Figure)?.Study?.Key)))
        {
            var said = study.Select(cited => cited.Words).Distinct().ToList();
            var shared = said.Count > MaxLinesOfStudy ? SharedParts(said) : null;

            foreach (var line in study.GroupBy(cited => shared ?? cited.Words, cited => cited.Citation).SelectMany(source => Lines(source.Key, [.. source])))
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<string> Lines(string words, List<Citation> cited)
    {
        var ids = cited.Count > MaxIds ? "" : $" {string.Join(' ', cited.Select(citation => citation.Fact.Id).Distinct())}";
        var line = $"-# {DiscordText.Cut($"{Marks(cited)} {words}{ids}", MaxWords)}";
        var links = cited.Select(citation => (citation.Number, Link: CitationLine.Link(citation.Fact))).Where(link => link.Link is { Length: <= MaxLink }).ToList();

        // In angle brackets, so that nothing is fetched.
        foreach (var (number, link) in links.DistinctBy(link => link.Link))
        {
            var name = links.TrueForAll(other => other.Link == link) ? "source" : $"words of {number}";
            var masked = $"[{name}](<{link!.Replace(">", "%3E", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)}>)";

            if (line.Length + masked.Length + 1 > MaxLine)
            {
                yield return line;
                line = "-#";
            }

            line = $"{line} {masked}";
        }

        yield return line;
    }

    // [1] [2], and [1] to [31] where they follow each other.
    private static string Marks(List<Citation> cited) => cited.Count > 3 && cited[^1].Number - cited[0].Number == cited.Count - 1
        ? $"[{cited[0].Number}] to [{cited[^1].Number}]"
        : string.Join(' ', cited.Select(citation => $"[{citation.Number}]"));

    private static string Words(Citation citation)
    {
        var words = CitationLine.Link(citation.Fact) is { } link ? citation.Line.Replace(link, "", StringComparison.Ordinal) : citation.Line;

        return (citation.Fact.Source.Details.Url is { } url ? words.Replace(url.AbsoluteUri, "", StringComparison.Ordinal) : words).TrimEnd();
    }

    // Whole parts only: what stands between a comma and a difference belongs to what differs.
    private static string? SharedParts(List<string> said)
    {
        var shortest = said.Min(words => words.Length);
        var beginning = Enumerable.Range(0, shortest).TakeWhile(at => said.TrueForAll(words => words[at] == said[0][at])).Count();
        var ending = Enumerable.Range(1, shortest - beginning).TakeWhile(back => said.TrueForAll(words => words[^back] == said[0][^back])).Count();
        var before = said[0].AsSpan(0, beginning);
        var until = Math.Max(before.LastIndexOf(", "), before.LastIndexOf(". "));
        var after = said[0].AsSpan(said[0].Length - ending);
        var from = after.IndexOf(", ");

        return until <= 0 ? null : $"{said[0][..until]}{(from < 0 ? "." : after[from..])}";
    }
}
