using OpinionBot.Curation.Extraction.Grammar.Sentences;
using OpinionBot.Facts.Places;
using OpinionBot.Language;
using OpinionBot.Language.Lexicon;

namespace OpinionBot.Curation.Extraction.Grammar;

/// <summary>Tells words for people and places from words for answers: <c>women</c>, <c>those aged 55 and over</c>, <c>Malta</c>, <c>18-34s</c>.</summary>
internal static class PeopleWords
{
    private static readonly WordClass People = Lexicon.Default.Of("people");
    private static readonly WordClass Groups = Lexicon.Default.Of("group");
    private static readonly string[] Endings =
    [
        "men", "workers", "passengers", "clerks", "pilots", "dockers", "guests", "holders", "owners", "users", "ists", "ians", "year-olds", "goers",
        "dwellers", "earners", "leavers", "seekers", "givers", "makers", "educators", "directors", "members", "mers", "nurses", "learners",
        "drivers", "renters", "viewers", "readers", "listeners", "customers", "clients", "applicants", "supporters", "staff", "officers", "families",
        "households", "businesses", "firms", "companies", "employers", "schools", "those", "crats", "teens", "fathers", "mothers", "males",
        "females", "independents", "voters", "speakers", "officials", "scots", "aussies", "kiwis", "backers", "boomers", "neighbours", "neighbors",
        "consultants", "midwives", "councillors", "councilors",
    ];

    private static readonly HashSet<string> Openers = new("the a an of in to for by with from at on and or but that this these those its their his her our my all any some what how why when asked among than as not also we they it much many most few".Split(' '), StringComparer.Ordinal);

    public static bool AreIn(SentenceTokens tokens, int from, int to) => tokens.Span(from, to) is { } span && AreIn(span.In(tokens.Text));

    public static bool AreNamed(SentenceTokens tokens, int at) => tokens.IsKind(at, TokenKind.Word) && AreNamed(tokens[at].Folded);

    /// <summary>True when the phrase names people or a place, before any relative clause.</summary>
    public static bool AreIn(string phrase) => AreNamed(phrase) || PlaceParts.FindWithCountries(phrase).Count > 0;

    /// <summary>True when the phrase has a word for people, before any relative clause.</summary>
    public static bool AreNamed(string phrase)
    {
        var words = Words.Of(phrase).Select(word => Words.FoldText(word.Text)).ToList();
        var head = words.TakeWhile((word, at) => at == 0 || word is not ("who" or "that" or "which" or "to")).ToList();

        return head.Any(word => People.Has(word) || Groups.Has(word) || Endings.Any(ending => EndsIn(word, ending)) || IsAge(word));
    }

    /// <summary>True for people by what they are, <c>nurses</c> and <c>Australian drivers</c>; not for a part of them, <c>women</c> and <c>nurses under 40</c>.</summary>
    public static bool AreEverybodyThere(string phrase)
    {
        var words = Words.Of(phrase).Select(word => Words.FoldText(word.Text)).ToList();

        return words.Count <= 4 && !words.Any(word => word is "who" or "that" or "with" or "women" or "men" or "those" or "girls" or "boys" or "aged" or "over" or "under" or "young" or "old" or "older" or "younger" || char.IsAsciiDigit(word[0]));
    }

    /// <summary>The first phrase for people in a lead such as <c>Nurses said</c>; null when it has none.</summary>
    public static string? PhraseIn(string text) => PhraseIn(text, AreIn);

    /// <summary>The first phrase with a word for people, where a place alone is none.</summary>
    public static string? NamedIn(string text) => PhraseIn(text, AreNamed);

    private static string? PhraseIn(string text, Func<string, bool> are)
    {
        var tokens = new SentenceTokens(text, []);

        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Kind == TokenKind.Word && are(tokens[at].Span.In(text)))
            {
                var start = at;
                var end = Math.Max(at + 1, tokens.PhraseEnd(at));

                // "the desk workers": what kind of workers.
                while (start > 0 && tokens.IsKind(start - 1, TokenKind.Word) && !tokens.IsVerb(start - 1) && !Openers.Contains(tokens[start - 1].Folded))
                {
                    start--;
                }

                while (end > at + 1 && tokens[end - 1].Folded.All(char.IsAsciiDigit))
                {
                    end--;
                }

                return tokens.Span(start, end)?.In(text);
            }
        }

        return null;
    }

    // "lists" are nobody.
    private static bool EndsIn(string word, string ending) => word.EndsWith(ending, StringComparison.Ordinal) && word.Length != ending.Length + 1;

    private static bool IsAge(string word) => word is "aged" or "gen" || (char.IsAsciiDigit(word[0]) && word.Contains('-', StringComparison.Ordinal) && word[^1] == 's') || word.StartsWith("over-", StringComparison.Ordinal) || word.StartsWith("under-", StringComparison.Ordinal);
}
