using OpinionBot.Language;

namespace OpinionBot.Facts.Places;

/// <summary>Which countries lie in a named group: a question for the most in Europe is one among the countries of Europe.</summary>
public static class Regions
{
    private static readonly Lazy<Dictionary<string, HashSet<string>>> Loaded = new(() =>
        DataFile.ReadRows("Facts/Places/regions.tsv", columns: 2).ToDictionary(row => row[0], row => row[1].Split('|').ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal));

    /// <summary>True for a group of which the countries are known.</summary>
    public static bool IsKnown(Place group) => Loaded.Value.ContainsKey(group.Code);

    /// <summary>True when the country lies in the group.</summary>
    public static bool Has(Place group, Place country) => Loaded.Value.TryGetValue(group.Code, out var countries) && countries.Contains(country.Code);
}
