using AngleSharp.Dom;

namespace OpinionBot.Curation.Fetching.Pages;

/// <summary>Takes out of a page what asks for consent to cookies and the like, however long it is; an article about it stays.</summary>
internal static class ConsentDialogs
{
    private const int GlanceLetters = 4_000;
    private const int LeastSigns = 2;
    private const int MostButtonLetters = 40;

    // What holds the article is no dialog, whatever it is called.
    private const string Article = "main, article, [role='main'], [itemprop='articleBody']";

    private const string Buttons = "button, [role='button'], input[type='button'], input[type='submit'], a[class*='btn' i], a[class*='button' i]";

    private static readonly string[] Names =
    [
        "consent", "cookie", "gdpr", "ccpa", "privacy", "onetrust", "didomi", "usercentrics", "qc-cmp", "cmpbox", "cmp-banner", "sp_message", "truste",
        "trustarc", "evidon", "modal", "overlay", "popup",
        "dialog", "lightbox", "banner",
    ];

    // What such a dialog speaks of, in the languages of the pages that have one.
    private static readonly string[] Signs =
    [
        "cookie", "consent", "partners", "privacy", "personal data", "advertising", "personalised ad", "personalized ad", "legitimate interest", "vendors",
        "on your device", "your choice", "your preferences",
        "accept all", "reject all", "datenschutz", "einwilligung", "zustimmung", "auf ihrem gerät", "données personnelles", "consentement", "partenaires",
        "privacidad", "consentimiento", "toestemming", "consenso",
    ];

    private static readonly string[] Assents =
        ["accept", "i accept", "agree", "i agree", "allow all", "allow cookies", "reject all", "got it", "alle akzeptieren", "akzeptieren", "zustimmen", "tout accepter", "accepter", "aceptar", "accetta", "akkoord"];

    public static void Remove(IDocument page)
    {
        var headings = page.QuerySelectorAll("h1").Length;
        var found = page.QuerySelectorAll("dialog, [role='dialog'], [role='alertdialog'], [aria-modal='true'], [class], [id]").Where(IsCalledDialog)
            .Concat(page.QuerySelectorAll(Buttons).Where(IsAssent).Select(button => Around(button, headings)).OfType<IElement>())
            .ToList();

        foreach (var dialog in found.Where(dialog => IsApart(dialog, headings) && IsOfConsent(dialog)))
        {
            dialog.Remove();
        }
    }

    private static bool IsCalledDialog(IElement element) =>
        element.LocalName == "dialog" || element.GetAttribute("role") is "dialog" or "alertdialog" || element.GetAttribute("aria-modal") == "true"
        || element.ClassList.Append(element.Id ?? "").Any(call => Names.Any(name => call.Contains(name, StringComparison.OrdinalIgnoreCase)));

    private static bool IsAssent(IElement button) =>
        (button.GetAttribute("value") ?? Glance.At(button, MostButtonLetters)).Trim() is { Length: > 0 and < MostButtonLetters } text
        && Assents.Any(assent => text.StartsWith(assent, StringComparison.OrdinalIgnoreCase));

    // The largest part of the page around a button that is not the article's too; where no article is marked, none can be told.
    private static IElement? Around(IElement button, int headings)
    {
        if (headings == 0 && button.Owner?.QuerySelector(Article) is null)
        {
            return null;
        }

        IElement? around = null;

        for (var element = button.ParentElement; element is not null && IsApart(element, headings); element = element.ParentElement)
        {
            around = element;
        }

        return around;
    }

    private static bool IsApart(IElement element, int headings) =>
        element.LocalName is not ("html" or "body" or "main" or "article" or "head" or "p" or "h1")
        && element.QuerySelector(Article) is null
        && element.Closest("p") is null
        && (element.QuerySelectorAll("h1").Length is var inside && (inside == 0 || inside < headings));

    private static bool IsOfConsent(IElement element)
    {
        var text = Glance.At(element, GlanceLetters);

        return Signs.Count(sign => text.Contains(sign, StringComparison.OrdinalIgnoreCase)) >= LeastSigns;
    }
}
