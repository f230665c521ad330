using AngleSharp.Dom;

namespace OpinionBot.Curation.Fetching.Pages.Refusals;

/// <summary>Tells the beginning of an article that is shown to subscribers alone from a whole one.</summary>
internal static class Paywall
{
    // Who shows more than this gives the article away.
    private const int MostLetters = 1_200;
    private const int GlanceLetters = 6_000;

    // One of these is enough.
    private static readonly string[] Strong =
    [
        "to continue reading", "to keep reading", "subscribe to continue", "subscribe to read", "subscribe to keep", "subscribers only", "subscriber-only",
        "only for subscribers", "is for subscribers", "available to subscribers",
        "exclusive to subscribers", "reserved for subscribers", "register to read", "register to continue", "sign in to read", "sign in to continue",
        "log in to read", "log in to continue", "read the rest of this article",
        "unlock this article", "unlock this story", "reached your limit", "reached your free", "reached the limit of free", "members only",
        "for paying members", "become a member to read", "jetzt weiterlesen",
        "artikel freischalten", "réservé aux abonnés", "réservé à nos abonnés", "solo para suscriptores", "exclusivo para suscriptores", "alleen voor abonnees",
    ];

    // Many pages have one of these anywhere; a wall has several. That a page's metadata call it not free is none of them:
    // so do those of the page that a subscriber saves.
    private static readonly string[] Weak = ["already a subscriber", "already have an account", "cancel anytime", "cancel any time", "free trial", "subscribe now", "free articles", "per month"];

    /// <summary>True for a text that is short enough to be only a beginning.</summary>
    public static bool IsBeginning(string text) => text.Count(char.IsLetter) <= MostLetters;

    /// <returns>A sentence that says so, of a page with a wall; null for others.</returns>
    public static string? Reason(IDocument page, string name)
    {
        var parts = (page.Body?.Children ?? Enumerable.Empty<IElement>()).Where(part => part.LocalName is not ("header" or "nav" or "footer"));
        var said = string.Join(' ', parts.Select(part => Glance.At(part, GlanceLetters)));
        var isWalled = Strong.Any(sign => said.Contains(sign, StringComparison.OrdinalIgnoreCase))
            || Weak.Count(sign => said.Contains(sign, StringComparison.OrdinalIgnoreCase)) > 1;

        return isWalled
            ? $"{name} has only the beginning of an article for subscribers; open it in your browser as one, save the page there and add the file, or paste its text."
            : null;
    }
}
