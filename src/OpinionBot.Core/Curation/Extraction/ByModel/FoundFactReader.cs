using System.Text.RegularExpressions;
using OpinionBot.Curation.Extraction.Passages;
using OpinionBot.Curation.Extraction.Quotes;
using OpinionBot.Facts;
using OpinionBot.Facts.Findings;
using OpinionBot.Facts.Places;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Language;
using OpinionBot.Language.Numbers;

namespace OpinionBot.Curation.Extraction.ByModel;

/// <summary>Makes a fact of what a model found, or nothing: the article's words decide what it says.</summary>
internal static partial class FoundFactReader
{
    private const int MaxLength = 1_200;

    /// <param name="byRules">What the rules found in the same article.</param>
    /// <returns>Null when the words do not stand in the article, or do not say what the model says they do.</returns>
    public static Fact? Read(FoundFact found, Article article, IReadOnlyList<ProposedFact> byRules)
    {
        var exact = found.Exact?.Trim() ?? "";
        var at = exact.Length is > 0 and < MaxLength ? article.Text.IndexOf(exact, StringComparison.Ordinal) : -1;

        if (at < 0 || Words.Of(exact).Count < 3)
        {
            return null;
        }

        var context = Context(found, exact, at, article);

        return found.Kind switch
        {
            "figure" => ReadFigure(found, context, byRules),
            "quote" => ReadQuote(found, context, article),
            "statement" => new Statement { Text = context.Text, Anchor = context.Anchor, Places = context.Places, SaidOn = context.SaidOn },
            _ => null,
        };
    }

    /// <summary>True for a sentence that begins with a word which only the one before it explains.</summary>
    public static bool LeavesOpen(string text) => Open().IsMatch(text);

    private static PassageContext Context(FoundFact found, string exact, int at, Article article)
    {
        var published = article.Details.Published;
        var places = Gazetteer.Default.Find(exact).Select(place => place.Place).Distinct().ToList();
        var said = DateReader.Read(exact, published).Select(date => (PartialDate?)date.Date).FirstOrDefault(date => published is null || date!.Value.CompareTo(published.Value) <= 0);

        return new PassageContext(
            new Passage(new TextSpan(at, exact.Length), exact, 0),
            Standalone(found.Text, exact, article) ?? exact.ReplaceLineEndings(" "),
            Anchor.At(article.Text, at, exact.Length),
            places,
            said ?? published,
            published);
    }

    // The rules read the number with all its parts; the model only says which one, in words that may be its own.
    private static Finding? ReadFigure(FoundFact found, PassageContext context, IReadOnlyList<ProposedFact> byRules)
    {
        var asked = NumberReader.Read(found.Figure ?? "") is [{ Written: null } only] ? only : (NumberMention?)null;

        return asked is not { } number ? null
            : byRules.Select(proposal => proposal.Fact).OfType<Finding>().FirstOrDefault(finding =>
                (finding.Value, finding.Unit.Base, finding.UpTo) == (number.Value, number.Base, number.To)
                && (finding.Anchor.Exact.Contains(context.Anchor.Exact, StringComparison.Ordinal) || context.Anchor.Exact.Contains(finding.Anchor.Exact, StringComparison.Ordinal))) is { } same
            ? same with { Text = context.Text }
            : null;
    }

    private static Quote? ReadQuote(FoundFact found, PassageContext context, Article article) =>
        !string.IsNullOrWhiteSpace(found.Speaker) && found.Speaker.Length < 80 && article.Text.Contains(found.Speaker, StringComparison.Ordinal)
            ? QuotationRule.Read(context, new Attribution(found.Speaker, null))
            : null;

    // Names for pronouns and nothing else: every number, quotation and word is the sentence's own, or part of a name of the article.
    private static string? Standalone(string? text, string exact, Article article)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > exact.Length + 200)
        {
            return null;
        }

        var own = Folded(exact);
        var known = Words.Of(article.Text).Where(word => word.IsCapitalised).Select(word => Words.Fold(word.Text)).ToHashSet(StringComparer.Ordinal);
        var numbers = NumberReader.Read(exact).Select(number => number.Key).ToHashSet();

        return Words.Of(text).All(word => own.Contains(Words.Fold(word.Text)) || (word.IsCapitalised && known.Contains(Words.Fold(word.Text))) || Words.Fold(word.Text) is "the" or "of" or "a")
            && NumberReader.Read(text).All(number => numbers.Contains(number.Key))
            && QuotationReader.Read(text).All(quotation => exact.Contains(quotation.Words.In(text), StringComparison.Ordinal))
            && NumberReader.Read(exact).Count == NumberReader.Read(text).Count
            && Folded(exact).Count(word => !Pronouns.Contains(word)) <= Folded(text).Count(word => own.Contains(word))
            && text.All(character => !char.IsControl(character) && character is not ('<' or '>' or '@'))
            ? text.Trim()
            : null;
    }

    private static readonly HashSet<string> Pronouns = new(["he", "she", "it", "they", "his", "her", "its", "their", "this", "that", "these", "the", "plan", "company", "tool", "document", "app", "programme", "program"], StringComparer.Ordinal);

    private static HashSet<string> Folded(string text) => [.. Words.Of(text).Select(word => Words.Fold(word.Text))];

    [GeneratedRegex(@"^(He|She|It|They|This|That|These|Those|His|Her|Its|Their)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Open();
}
