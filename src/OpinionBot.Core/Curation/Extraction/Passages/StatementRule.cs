using System.Text.RegularExpressions;
using OpinionBot.Curation.Extraction.Names;
using OpinionBot.Curation.Extraction.Quotes;
using OpinionBot.Curation.Extraction.Surveys;
using OpinionBot.Language;
using OpinionBot.Language.Lexicon;

namespace OpinionBot.Curation.Extraction.Passages;

/// <summary>
/// Tells which sentences are proposed as statements: those that say something on their own. One that does not, since it is short or begins with
/// a pronoun, is proposed together with the sentence before it; lines that only lead to others, fragments, the mathematics of a survey and what a
/// house says about itself not at all.
/// </summary>
internal static partial class StatementRule
{
    private const int LeastWords = 7;
    private const int MaxWords = 45;

    private static readonly WordClass Method = Lexicon.Default.Of("tellsofmethod");

    /// <summary>The sentence, or it with the one before it; null when there is nothing to propose.</summary>
    /// <param name="passage">Without a figure and without a quotation that somebody said.</param>
    /// <param name="before">The passage before it in its paragraph; null when there is none.</param>
    /// <param name="resolved">Its words with names in brackets.</param>
    /// <param name="text">The article's.</param>
    public static Passage? Of(Passage passage, Passage? before, string resolved, string text)
    {
        if (!SaysSomething(passage, text))
        {
            return null;
        }

        if (passage.OwnStart == 0 && StandsAlone(passage, resolved))
        {
            return passage;
        }

        var span = before is null ? passage.Span : new TextSpan(before.Span.Start, passage.Span.End - before.Span.Start);

        if (before is { IsHeading: false, Row: null } && string.IsNullOrWhiteSpace(text[Math.Min(before.Span.End, passage.Span.Start)..passage.Span.Start])
            && Words.Of(span.In(text)).Count is >= LeastWords and <= MaxWords)
        {
            return passage with { Span = span, Text = span.In(text), OwnStart = passage.Span.Start + passage.OwnStart - span.Start, LeadIn = before.LeadIn };
        }

        var own = passage.Text[passage.OwnStart..];

        if (passage.OwnStart == 0 || before is null)
        {
            return passage.OwnStart == 0 ? null : passage;
        }

        // What it leans on has been proposed, and both together are long.
        var alone = passage with { Span = new TextSpan(passage.Span.Start + passage.OwnStart, own.Length), Text = own, OwnStart = 0 };

        return StandsAlone(alone, own) ? alone : null;
    }

    /// <summary>True for what stands under a heading such as <c>About the Harbour Institute</c> or <c>Margin of error</c>.</summary>
    public static bool IsBesideTheSubject(Passage passage) => passage.Heading is { } heading && Beside().IsMatch(heading) && !AskingWords.AreIn(heading);

    private static bool SaysSomething(Passage passage, string text)
    {
        var own = text[(passage.Span.Start + passage.OwnStart)..passage.Span.End];

        return (passage.LeadIn is not null ? !own.EndsWith(':') : Ended().IsMatch(own))
            && !Caption().IsMatch(own)
            && !own.TrimEnd('"', '”', '’', '_').EndsWith('?')
            && !QuotationRule.IsWhollyQuoted(own)
            && !IsBesideTheSubject(passage)
            && !Method.IsIn([.. Words.Of($"{passage.Heading} {passage.LeadIn} {own}").Select(word => Words.Fold(word.Text))]);
    }

    // A name in brackets makes a pronoun plain; words in quotation marks that nobody is known to have said lean on those before.
    private static bool StandsAlone(Passage passage, string resolved) =>
        passage.LeadIn is not null || (passage.Quotations is not [{ Whole.Start: 0 }, ..]
            && Words.Of(passage.Text).Count >= LeastWords && !(Pronoun().Match(resolved) is { Success: true } pronoun
            && resolved.AsSpan(pronoun.Length).TrimStart() is not ['(', ..] && !AntecedentResolver.IsExpletive(resolved)));

    [GeneratedRegex(@"^((He|She|They|This|That|These|Those|Its|His|Her|Their)\b|It )", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Pronoun();

    [GeneratedRegex("^(About|Margins?) ", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Beside();

    [GeneratedRegex(@"[.!?…;][""'“”’»)\]]*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Ended();

    [GeneratedRegex(@"^((Figure|Fig\.|Table|Chart|Graph) [A-Z]?[0-9]|Here(’s|'s| is| are))\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Caption();
}
