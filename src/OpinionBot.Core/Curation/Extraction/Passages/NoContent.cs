using System.Text.RegularExpressions;
using OpinionBot.Language;
using OpinionBot.Language.Lexicon;

namespace OpinionBot.Curation.Extraction.Passages;

/// <summary>Tells the sentences around an article that are none of it: captions, credits, advertising, disclaimers, how to reach somebody.</summary>
internal static partial class NoContent
{
    private static readonly WordClass Leads = Lexicon.Default.Of("nocontent");
    private static readonly WordClass Within = Lexicon.Default.Of("nocontentwithin");

    public static bool Is(string sentence)
    {
        var words = Words.Of(sentence).Select(word => Words.Fold(word.Text).Replace('-', ' ')).SelectMany(word => word.Split(' ')).ToList();
        var lead = Leads.MatchAt(words, 0);

        return Reach().IsMatch(sentence)
            || Chart().IsMatch(sentence)
            || (lead > 0 && (lead > 1 || (Words.Of(sentence) is [var first, ..] && sentence.AsSpan(first.Span.End).TrimStart() is [':' or '.' or ')', ..])))
            || Within.IsIn(words)
            || sentence.Contains("(Picture:", StringComparison.Ordinal) || sentence.Contains("(Photo", StringComparison.Ordinal);
    }

    // "43% 57% Agree Disagree": of a chart only its letters are left.
    [GeneratedRegex(@"[0-9]%( [0-9]+)* [0-9]+%", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Chart();

    // An e-mail address, the address of a page, a telephone number.
    [GeneratedRegex(@"\S@\S+\.\w|\bwww\.|\bhttps?:|\b(tel|phone|telephone|call|ring|text)\b[^.]{0,12}[+(]?[0-9][0-9 ()./-]{5,}|\+[0-9]{1,3}[ 0-9()-]{7,}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Reach();
}
