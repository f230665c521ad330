namespace OpinionBot.Curation.Fetching.Pages.Details;

/// <summary>The name of who wrote or published something, without the addresses that pages write beside it or in its place.</summary>
internal static class NameText
{
    private const int MaxLength = 200;

    private static readonly char[] Around = [' ', ',', ';', '|', '<', '>', '(', ')', '[', ']', '-', '–', '—', ':', '/', '"'];

    /// <returns>Null where nothing of it is a name.</returns>
    public static string? Clean(string? text)
    {
        var words = (TitleText.Decode(text) ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => IsAddress(word) ? word.EndsWith(',') ? "," : "" : word)
            .Where(word => word.Length > 0)
            .ToList();
        var name = string.Join(' ', words).Replace(" ,", ",", StringComparison.Ordinal).Trim(Around);
        name = name.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? name[3..].Trim(Around) : name;

        // "(Ida Berg)" after an address is a name; "Harbour Review (Norwick)" has lost the last of its signs above.
        var isOpen = name.Contains('(', StringComparison.Ordinal) && !name.Contains(')', StringComparison.Ordinal);

        return name.Count(char.IsLetter) < 2 || name.Length > MaxLength ? null : isOpen ? name + ")" : name;
    }

    // "ida@news.example", "@ida", "https://news.example/ida", "www.news.example", "/people/ida", "news.example/ida".
    private static bool IsAddress(string word) =>
        word.Contains('@', StringComparison.Ordinal)
        || word.Contains("://", StringComparison.Ordinal)
        || word.TrimStart(Around).StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        || word.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
        || (word[0] == '/' && word.Length > 1)
        || (word.IndexOf('.', StringComparison.Ordinal) is var dot and > 0 && word.IndexOf('/', StringComparison.Ordinal) > dot + 1);
}
