using OpinionBot.Language;

namespace OpinionBot.Curation.Fetching.Pages.Details;

/// <summary>An article as a page describes it in JSON-LD; a page may describe others besides its own.</summary>
/// <param name="Addresses">Where it says that it stands.</param>
internal sealed record LinkedArticle(
    string? Title,
    string? Author,
    string? Publisher,
    PartialDate? Published,
    string? Language,
    string? ArticleBody,
    IReadOnlyList<string> Addresses)
{
    /// <summary>The one that a page is about, by where it stands and what it is called; null where that cannot be told.</summary>
    /// <param name="addresses">Where the page says that it stands.</param>
    /// <param name="titles">What it is called in its head and over its text.</param>
    public static LinkedArticle? Own(IReadOnlyList<LinkedArticle> articles, IReadOnlyCollection<string> addresses, IReadOnlyCollection<string> titles)
    {
        var own = addresses.Select(Place).ToHashSet(StringComparer.Ordinal);
        var called = titles.Select(TitleText.Plain).Where(title => title.Length > 0).ToList();

        bool Stands(LinkedArticle article) => article.Addresses.Any(address => own.Contains(Place(address)));
        bool IsCalled(LinkedArticle article) => article.Title is { } title && TitleText.Plain(title) is { Length: > 0 } plain
            && called.Any(name => name.Contains(plain, StringComparison.Ordinal) || plain.Contains(name, StringComparison.Ordinal));

        return articles.FirstOrDefault(article => Stands(article) && IsCalled(article))
            ?? articles.FirstOrDefault(Stands)
            ?? articles.FirstOrDefault(IsCalled)
            ?? (articles.DistinctBy(article => article.Title).ToList() is [var only] && !(own.Count > 0 && only.Addresses.Any(IsAbsolute)) ? only : null);
    }

    private static bool IsAbsolute(string address) => Uri.TryCreate(address, UriKind.Absolute, out var found) && found.Host.Length > 0;

    // Scheme, parameters and a stroke at the end make no other place.
    private static string Place(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var found) && found.Host.Length > 0
            ? (found.Host.StartsWith("www.", StringComparison.Ordinal) ? found.Host[4..] : found.Host) + found.AbsolutePath.TrimEnd('/')
            : address.TrimEnd('/');
}
