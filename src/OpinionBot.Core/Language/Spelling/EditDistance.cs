namespace OpinionBot.Language.Spelling;

/// <summary>How many letters have to be added, taken away, changed or swapped with their neighbour to make one word of another (optimal string alignment).</summary>
internal static class EditDistance
{
    /// <param name="most">Beyond it the distance does not matter.</param>
    /// <returns>The distance; more than <paramref name="most"/> when it is greater.</returns>
    public static int Of(string left, string right, int most)
    {
        if (Math.Abs(left.Length - right.Length) > most)
        {
            return most + 1;
        }

        var before = new int[right.Length + 1];
        var last = Enumerable.Range(0, right.Length + 1).ToArray();

        for (var at = 1; at <= left.Length; at++)
        {
            var row = new int[right.Length + 1];
            row[0] = at;

            for (var to = 1; to <= right.Length; to++)
            {
                row[to] = Math.Min(Math.Min(row[to - 1], last[to]) + 1, last[to - 1] + (left[at - 1] == right[to - 1] ? 0 : 1));

                if (at > 1 && to > 1 && left[at - 1] == right[to - 2] && left[at - 2] == right[to - 1])
                {
                    row[to] = Math.Min(row[to], before[to - 2] + 1);
                }
            }

            (before, last) = (last, row);
        }

        return last[right.Length];
    }
}
