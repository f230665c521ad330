using System.Globalization;
using OpinionBot.Curation;
using OpinionBot.Curation.Extraction;

namespace OpinionBot.Chat.Commands.Curating;

/// <summary>Says what adding a document came to; at the terminal also who is answered from it.</summary>
public static class CuratedText
{
    public static IReadOnlyList<string> For(Curated curated, bool isAtTerminal) => curated switch
    {
        Curated.Added added => [.. Lines(added), .. isAtTerminal ? [WhoseText.Sentence(added.Source, added.Readers)] : Array.Empty<string>()],
        Curated.AlreadyThere { Source: var there } =>
        [
            $"This text is already in the library as {there.Id}, {there.Details.Title}; nothing was added.",
            .. isAtTerminal || there.IsShared ? [WhoseText.Sentence(there.Id, there.Readers)] : Array.Empty<string>(),
        ],
        Curated.Unusable unusable => [unusable.Reason],
        _ => [],
    };

    private static IEnumerable<string> Lines(Curated.Added added)
    {
        var counts = added.Counts;
        var total = counts.Figures + counts.Quotes + counts.Statements;
        var found = $"{Plural(counts.Figures, "figure")}, {Plural(counts.Quotes, "quote")}, {Plural(counts.Statements, "statement")}";
        var details = string.Join(", ", new[] { added.Details.Title, added.Details.Publisher, added.Details.Published?.ToLongString() }.Where(part => part is not null));

        yield return $"{(added.IsChanged ? "Refreshed" : "Added")} {added.Source}: {details}.";
        yield return total == 0 ? "It has no new facts."
            : added.IsApproved ? $"{Plural(total, "fact")} approved: {found}."
            : $"{Plural(total, "fact")} {(total == 1 ? "waits" : "wait")} for review: {found}. /review {added.Source} shows them.";

        foreach (var (fact, doubt) in added.IsApproved ? added.Contradicted : [])
        {
            yield return $"{fact} is approved, and {doubt}. Take it back with /fact retract {fact} if the table is right.";
        }

        if (counts.Dropped > 0)
        {
            yield return $"{Plural(counts.Dropped, "proposal")} dropped, since the words do not stand in the text.";
        }

        if (counts.TooLong > 0)
        {
            yield return $"{Plural(counts.TooLong, "sentence")} of more than {FactExtractor.MaxSentence.ToString("N0", CultureInfo.InvariantCulture)} characters {(counts.TooLong == 1 ? "was" : "were")} not read; add the part that matters with its sentences apart.";
        }

        if (added.NoLongerSaid.Count > 0)
        {
            yield return $"No longer in the text: {string.Join(", ", added.NoLongerSaid)}; take them back with /fact retract if they are no longer true.";
        }
    }

    private static string Plural(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
