using AngleSharp.Dom;

namespace OpinionBot.Curation.Fetching.Pages.Refusals;

/// <summary>Tells a page that stands where an article should: a check of the browser, an error, a form to sign in, a way on to another page.</summary>
internal static class NoArticle
{
    private const string Save = "open the article in your browser, save the page there and add the file, or paste its text";

    // What is said in so few letters may be nothing else; an article has more of them in its paragraphs.
    private const int FewLetters = 700;
    private const int GlanceLetters = 2_500;
    private const int ParagraphLetters = 80;
    private const int MostProse = 500;

    private static readonly TitleSigns CheckTitles = new(
        "just a moment", "one moment please", "checking your browser", "attention required", "are you a robot", "are you human", "security check",
        "verify you are human", "pardon our interruption", "ddos protection",
        "human verification", "security verification", "please wait", "access to this page has been denied");

    private static readonly TitleSigns MissingTitles = new(
        "404", "error 404", "404 error", "404 not found", "404 page not found", "not found", "page not found", "410 gone", "this page doesn't exist",
        "this page does not exist", "page does not exist", "page doesn't exist",
        "this page can't be found", "page cannot be found", "the page cannot be found", "page unavailable", "this page isn't available",
        "nothing was found", "seite nicht gefunden", "page introuvable", "página no encontrada",
        "pagina niet gevonden", "pagina non trovata", "oops that page can't be found", "sorry page not found");

    private static readonly TitleSigns FaultTitles = new(
        "access denied", "403", "403 forbidden", "forbidden", "error 403", "401 unauthorized", "500 internal server error", "internal server error",
        "502 bad gateway", "bad gateway", "503 service", "service unavailable", "504 gateway",
        "gateway timeout", "under maintenance", "site under maintenance", "request blocked", "an error occurred", "server error");

    private static readonly TitleSigns SignInTitles = new("sign in", "log in", "login", "log on", "anmelden", "se connecter", "connexion", "iniciar sesión", "inloggen", "accedi");

    private static readonly string[] Checks =
    [
        "checking your browser", "checking if the site connection is secure", "you are human", "you are not a robot", "you're not a robot",
        "javascript and cookies", "ddos protection by", "unusual traffic from",
        "complete the security check", "review the security of your connection", "confirm that you are a person",
    ];

    private static readonly string[] Scripts =
        ["enable javascript", "turn on javascript", "activate javascript", "javascript is disabled", "javascript is required", "requires javascript", "without javascript", "javascript to run", "javascript aktivieren", "activer javascript"];

    private static readonly string[] Missing =
    [
        "page you are looking for", "page you're looking for", "page you’re looking for", "page you requested", "page that you asked for could not",
        "page could not be found", "page no longer exists", "page may have been moved",
        "page has been removed",
    ];

    /// <returns>A sentence that says what the page is and what to do; null for all others.</returns>
    public static string? Reason(IDocument page, string name)
    {
        if (Prose(page) > MostProse)
        {
            return null;
        }

        var text = Glance.At(page.Body ?? (INode)page, GlanceLetters);
        var isShort = text.Count(char.IsLetter) <= FewLetters;
        string[] titles = [page.Title ?? "", .. page.QuerySelectorAll("h1, h2").Take(3).Select(heading => Glance.At(heading, 200))];
        bool Says(string[] signs) => isShort && signs.Any(sign => text.Contains(sign, StringComparison.OrdinalIgnoreCase));

        return Onward(page, name) is { } address ? $"{name} only leads on to {address}; add that address."
            : titles.Any(MissingTitles.Begin) || Says(Missing) ? $"{name} says that there is no such page; check the address, or paste the article's text."
            : titles.Any(CheckTitles.Begin) || Says(Checks) ? $"{name} is a site's check of the browser and not the article; {Save}."
            : Says(Scripts) ? $"{name} shows its article only where JavaScript runs; {Save}."
            : titles.Any(FaultTitles.Begin) ? $"{name} is a site's message that it does not show the article; {Save}."
            : IsSignIn(page, titles, isShort) ? $"{name} is a form to sign in and not the article; sign in and {Save}."
            : null;
    }

    /// <summary>Why nothing was found on a page that is none of these to look at.</summary>
    public static string ReasonWithoutText(IDocument page, string name) =>
        page.QuerySelectorAll("noscript").Any(element => element.TextContent.Contains("javascript", StringComparison.OrdinalIgnoreCase))
            ? $"{name} has no article without JavaScript; {Save}."
            : $"{name} has no article that can be told from the rest of the page; copy its text and add that.";

    // Paragraphs, and text as long as one that is marked as nothing.
    private static int Prose(IDocument page)
    {
        var letters = 0;

        foreach (var words in page.Body?.Descendants<IText>().Where(words => words.ParentElement is not null) ?? [])
        {
            var count = words.Data.Count(char.IsLetter);
            var isSaid = count > 0
                && (count >= ParagraphLetters || words.ParentElement!.Closest("p") is not null)
                && words.ParentElement!.Closest("nav, footer, aside, form, noscript, script, style") is null;
            letters += isSaid ? count : 0;
        }

        return letters;
    }

    private static bool IsSignIn(IDocument page, string[] titles, bool isShort) =>
        page.QuerySelector("article") is null
        && (titles.Any(SignInTitles.Begin) || (isShort && page.QuerySelector("input[type='password' i]") is not null));

    private static string? Onward(IDocument page, string name)
    {
        var refresh = page.QuerySelectorAll("meta[http-equiv='refresh' i]").FirstOrDefault(meta => meta.Closest("noscript") is null)?.GetAttribute("content") ?? "";

        if (refresh.IndexOf("url", StringComparison.OrdinalIgnoreCase) is not (> 0 and var at) || refresh.IndexOf('=', at) is not (> 0 and var equals))
        {
            return null;
        }

        var address = refresh[(equals + 1)..].Trim(' ', '"', '\'');
        var own = page.QuerySelector("base[href], link[rel='canonical'][href]")?.GetAttribute("href") ?? name;
        var isKnown = Uri.TryCreate(own, UriKind.Absolute, out var origin) && origin.Host.Length > 0;
        var whole = isKnown && Uri.TryCreate(origin, address, out var found) ? found.ToString() : address;

        // A page that only loads itself anew leads nowhere.
        return address.Length == 0 || whole == own ? null : whole;
    }
}
