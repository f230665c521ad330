namespace OpinionBot.Language;

/// <summary>Spelling distance of exactly one: a letter changed, added, left out, or swapped with its neighbour.</summary>
public static class OneEdit
{
    public static bool Separates(string left, string right)
    {
        if (left == right || Math.Abs(left.Length - right.Length) > 1)
        {
            return false;
        }

        var same = 0;

        while (same < left.Length && same < right.Length && left[same] == right[same])
        {
            same++;
        }

        return left.Length == right.Length
            ? left.AsSpan(same + 1).SequenceEqual(right.AsSpan(same + 1)) || IsSwap(left, right, same)
            : left.Length < right.Length
                ? left.AsSpan(same).SequenceEqual(right.AsSpan(same + 1))
                : left.AsSpan(same + 1).SequenceEqual(right.AsSpan(same));
    }

    private static bool IsSwap(string left, string right, int at) =>
        at + 1 < left.Length && left[at] == right[at + 1] && left[at + 1] == right[at] && left.AsSpan(at + 2).SequenceEqual(right.AsSpan(at + 2));
}
