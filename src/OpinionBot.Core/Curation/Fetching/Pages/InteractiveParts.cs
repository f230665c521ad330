using AngleSharp.Dom;

namespace OpinionBot.Curation.Fetching.Pages;

/// <summary>
/// Takes out of a page what a script fills in or a reader presses: buttons, bars, counters, polls of readers.
/// It says nothing that the article says.
/// </summary>
internal static class InteractiveParts
{
    private const int MostLetters = 400;
    private const int MostCounterLetters = 40;
    private const int ParagraphLetters = 80;

    private const string Controls =
        "button, select, datalist, progress, meter, output, textarea, [role='progressbar'], [role='meter'], [role='slider'], [role='timer'], [role='switch']";
    private const string Presses = "button, input, select, [role='button'], [role='radio'], [role='checkbox'], [onclick]";
    private const string Counters = "[aria-live], [role='status'], [role='button']";

    // A poll that a page reports on has nothing to press.
    private static readonly string[] Names = ["poll", "vote", "voting", "quiz", "widget", "rating", "reaction", "counter"];

    public static void Remove(IDocument page)
    {
        foreach (var part in page.QuerySelectorAll("form, fieldset, [class], [id]").Concat(page.All.Where(IsCustom)).Where(IsPressed).ToList())
        {
            part.Remove();
        }

        foreach (var control in page.QuerySelectorAll(Controls).Where(control => control.Closest("h1, h2, h3, h4, summary") is null)
            .Concat(page.QuerySelectorAll(Counters).Where(counter => Glance.At(counter, MostCounterLetters + 1).Length <= MostCounterLetters)).ToList())
        {
            control.Remove();
        }
    }

    private static bool IsCustom(IElement element) => element.LocalName.Contains('-', StringComparison.Ordinal) && IsCalled(element.LocalName);

    private static bool IsPressed(IElement element) =>
        element.LocalName is not ("html" or "body" or "main" or "article")
        && (element.LocalName is "form" or "fieldset" || element.ClassList.Append(element.Id ?? "").Any(IsCalled) || IsCustom(element))
        && (IsCustom(element) || element.QuerySelector(Presses) is not null)
        && element.QuerySelector("main, article, h1") is null
        && Glance.At(element, MostLetters + 1).Length <= MostLetters
        && element.QuerySelectorAll("p").All(paragraph => paragraph.TextContent.Count(char.IsLetter) < ParagraphLetters);

    private static bool IsCalled(string name) => Names.Any(called => name.Contains(called, StringComparison.OrdinalIgnoreCase));
}
