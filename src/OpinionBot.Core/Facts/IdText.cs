using System.Globalization;

namespace OpinionBot.Facts;

/// <summary>Reads ids as people type them or copy them out of a reply: <c>F42</c>, <c>f 42</c>, <c>[F42]</c>, <c>“F42”.</c>, <c>42</c>.</summary>
public static class IdText
{
    private const string Around = " \t\r\n\u00a0[](){}<>#\"“”„«»'‘’`*_.,;:!?";

    /// <param name="letter">That of the kind of id, in upper case; it may be left out.</param>
    /// <param name="number">The number; 0 when there is none.</param>
    /// <returns>False for anything else than such an id.</returns>
    public static bool TryRead(string? text, char letter, out long number)
    {
        var id = text.AsSpan().Trim(Around);

        if (id.Length > 0 && char.ToUpperInvariant(id[0]) == letter)
        {
            id = id[1..].TrimStart();
        }

        return long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;
    }
}
