namespace OpinionBot.Operations.Settings;

/// <summary>Tells which setting somebody may have meant.</summary>
internal static class NearestSetting
{
    /// <returns>Null when no name is anywhere near.</returns>
    public static string? Of(string written)
    {
        // A part too many, or too few.
        if (KnownSettings.All.Keys.Where(known => Contains(written, known) || Contains(known, written)).Take(2).ToList() is [var only])
        {
            return only;
        }

        var letters = Letters(written);
        var (name, distance) = KnownSettings.All.Keys
            .Select(known => (known, Distance: Math.Min(Distance(letters, Letters(known)), Distance(letters, Letters(known[known.LastIndexOf(':')..])))))
            .MinBy(known => known.Distance);

        return distance < letters.Length && distance <= Math.Max(2, letters.Length / 3) ? name : null;
    }

    private static bool Contains(string name, string parts) => $":{name}:".Contains($":{parts}:", StringComparison.OrdinalIgnoreCase);

    // One underscore for two, a hyphen or another case is no other name.
    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    // Letters to add, to leave out or to change (Levenshtein).
    private static int Distance(string left, string right)
    {
        var before = Enumerable.Range(0, right.Length + 1).ToArray();

        for (var at = 0; at < left.Length; at++)
        {
            var row = new int[right.Length + 1];
            row[0] = at + 1;

            for (var other = 0; other < right.Length; other++)
            {
                row[other + 1] = Math.Min(Math.Min(row[other], before[other + 1]) + 1, before[other] + (left[at] == right[other] ? 0 : 1));
            }

            before = row;
        }

        return before[^1];
    }
}
