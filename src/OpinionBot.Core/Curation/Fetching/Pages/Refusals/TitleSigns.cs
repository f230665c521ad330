using OpinionBot.Curation.Fetching.Pages.Details;

namespace OpinionBot.Curation.Fetching.Pages.Refusals;

/// <summary>What pages that are no articles are called: a part of a title that says this and little more.</summary>
internal sealed class TitleSigns(params string[] signs)
{
    // "Checking your browser before accessing the site"; "Access denied to hospital records in three towns" is an article.
    private const int MostOtherWords = 3;

    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " · ", ": "];

    private readonly (string Sign, int Words)[] _signs = [.. signs.Select(sign => (TitleText.Plain(sign), sign.Split(' ').Length))];

    /// <summary>True for a title of which a part begins so.</summary>
    public bool Begin(string title) =>
        title.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Any(part => IsOne(part.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    private bool IsOne(string[] words) => _signs.Any(sign =>
        words.Length >= sign.Words
        && TitleText.Plain(string.Concat(words.Take(sign.Words))) == sign.Sign
        && words.Length - sign.Words <= (IsNumber(sign.Sign) ? 0 : MostOtherWords));

    // "404 residents" are asked.
    private static bool IsNumber(string sign) => sign.All(char.IsDigit);
}
