using OpinionBot.Facts.Places;
using OpinionBot.Language;

namespace OpinionBot.Answering.Understanding.Names;

/// <summary>Who holds which office, so that a question for <c>the head of the Chinese state</c> finds what is stored under a name. Never printed.</summary>
public static class OfficeHolders
{
    private static readonly Lazy<IReadOnlyList<Holder>> All = new(() =>
        [.. DataFile.ReadRows("Answering/Understanding/Names/office-holders.tsv", columns: 5)
            .Select(row => new Holder(row[0], [.. row[1].Split(' ')], row[2].Length == 0 ? null : Gazetteer.Default.ByCode(row[2])))]);

    /// <summary>The people whose office the words name; for an office of a state, only those of the given places.</summary>
    public static IReadOnlyList<Holder> Find(IReadOnlyCollection<string> words, IReadOnlyList<Place> places)
    {
        var folded = words.Select(Words.Fold).ToHashSet(StringComparer.Ordinal);

        return [.. All.Value.Where(holder => holder.Place is null
            ? holder.Offices.Count(folded.Contains) >= 2
            : places.Contains(holder.Place) && holder.Offices.Any(folded.Contains))];
    }

    /// <param name="Offices">The words that name the office.</param>
    /// <param name="Place">Of which state; null for a company.</param>
    public sealed record Holder(string Name, IReadOnlyList<string> Offices, Place? Place);
}
