using System.Text.RegularExpressions;
using OpinionBot.Language;

namespace OpinionBot.Curation.Fetching.Pages;

/// <summary>Takes away what stands around and between the paragraphs of an article and is none: menus, dates and bylines before it, pointers to other stories, who else wrote, whose rights.</summary>
internal static partial class ParagraphTrimmer
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    // What is shorter before the first sentence is a line of something else.
    private const int SentenceLetters = 15;

    // A pointer is one line, not a paragraph that begins like one.
    private const int PointerLetters = 250;
    private const int MarkerWords = 8;

    /// <summary>What is left, in order; everything when nothing of it looks like an article's paragraph.</summary>
    public static IReadOnlyList<string> Trim(IReadOnlyList<string> paragraphs)
    {
        var first = 0;

        while (first < paragraphs.Count && !IsProse(paragraphs[first]))
        {
            first++;
        }

        // Half an article is no menu; and where hardly anything is a sentence, as in verse, no sentence tells where it begins.
        if (paragraphs.Take(first).Sum(Letters) * 2 > paragraphs.Sum(Letters) || paragraphs.Where(IsProse).Sum(Letters) * 2 < paragraphs.Sum(Letters))
        {
            first = 0;
        }

        var last = FindEnd(paragraphs, first);

        return [.. Enumerable.Range(first, last - first).Select(at => paragraphs[at]).Where(paragraph => !IsPointer(paragraph))];
    }

    // Where a list of other stories begins after at least half of all that is said.
    private static int FindEnd(IReadOnlyList<string> paragraphs, int first)
    {
        var letters = paragraphs.Skip(first).Sum(Letters);
        var before = 0;

        for (var at = first; at < paragraphs.Count; at++)
        {
            if (before * 2 >= letters && Marker().IsMatch(paragraphs[at]) && Words.Of(paragraphs[at]).Count <= MarkerWords)
            {
                return at;
            }

            before += Letters(paragraphs[at]);
        }

        return paragraphs.Count;
    }

    /// <summary>True for a sentence or more of what an article says.</summary>
    public static bool IsProse(string paragraph) => Letters(paragraph) >= SentenceLetters && SentenceEnd().IsMatch(paragraph) && !IsPointer(paragraph) && !Notice().IsMatch(paragraph);

    private static bool IsPointer(string paragraph) => Letters(paragraph) <= PointerLetters && Pointer().IsMatch(paragraph);

    private static int Letters(string paragraph) => paragraph.Count(char.IsLetter);

    [GeneratedRegex(@"[.!?…:""”’»)。]\s*$", Options)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"^(this (post|article|page) (may )?contains?\b|(updated|published|posted)( on| at)?:|\|)", Options)]
    private static partial Regex Notice();

    [GeneratedRegex(@"^\W*((see|read) (more|also|next)\b|related( posts?| stor(y|ies)| articles?)?:|also (on|read)\b|more:|don[’']t miss\b|watch:|listen:|download:|recommended:|like this (story|article|post)|want more\b|share (this|on)\b|follow us\b|sign up\b|subscribe\b|skip to\b|advertisement\b|copyright\b|©|all rights reserved|the contents of this site|(additional )?reporting by\b|(associated press )?writers? .*\bcontributed\b|associated press (writers?|reporters?)\b|reach (the )?(reporters?|author)\b|(photo|image|picture|credit)s?( credit)?s?\s?:|image \d+ of\b|updated (at|on)\b|join (our|us)\b|(follow|email|e-mail|contact|tweet)\b.*@|this (document|material|article|content) (is subject to copyright|may not be (published|reproduced))\b)", Options)]
    private static partial Regex Pointer();

    [GeneratedRegex(@"^\W*(you (may|might) (also )?(like|enjoy)|related\b|recommended\b|recent (articles|posts|stories)|popular\b|most (read|popular)|more (from|on)\b|more( \w+){0,3} (stories|articles|news|posts|reading)\b|want more\b|read next|about the authors?|comments?\W*$|leave a (comment|reply)|trending)", Options)]
    private static partial Regex Marker();
}
