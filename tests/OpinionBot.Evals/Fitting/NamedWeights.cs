using System.Globalization;
using System.Reflection;
using OpinionBot.DataSets;
using OpinionBot.Search;

namespace OpinionBot.Fitting;

/// <summary>The weights of <see cref="ScoringWeights"/> by their names, as the command line has them.</summary>
internal static class NamedWeights
{
    private static readonly Dictionary<string, PropertyInfo> Known = typeof(ScoringWeights).GetProperties()
        .Where(property => property.CanWrite && (property.PropertyType == typeof(double) || property.PropertyType == typeof(int)))
        .ToDictionary(property => property.Name, StringComparer.Ordinal);

    /// <summary>Today's weights with changes.</summary>
    /// <param name="changes"><c>NAME=VALUE,…</c>; null changes nothing.</param>
    /// <exception cref="UnusableDataException">There is no such weight, or it is no number.</exception>
    public static ScoringWeights Read(string? changes)
    {
        var weights = ScoringWeights.Default;

        foreach (var change in (changes ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (change.Split('=') is not [var name, var number] || !Known.ContainsKey(name)
                || !double.TryParse(number, CultureInfo.InvariantCulture, out var value))
            {
                throw new UnusableDataException($"'{change}' changes no weight; write NAME=VALUE with one of {string.Join(", ", Known.Keys)}.");
            }

            weights = With(weights, name, value);
        }

        return weights;
    }

    public static double Get(ScoringWeights weights, string name) => Convert.ToDouble(Known[name].GetValue(weights), CultureInfo.InvariantCulture);

    /// <summary>The weights with one of them changed.</summary>
    public static ScoringWeights With(ScoringWeights weights, string name, double value)
    {
        var changed = weights with { };
        Known[name].SetValue(changed, Convert.ChangeType(value, Known[name].PropertyType, CultureInfo.InvariantCulture));

        return changed;
    }
}
