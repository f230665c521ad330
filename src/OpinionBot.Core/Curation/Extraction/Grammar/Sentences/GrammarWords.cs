namespace OpinionBot.Curation.Extraction.Grammar.Sentences;

/// <summary>The small words by which a sentence ties a value to those whom it is of and to what they answered.</summary>
internal static class GrammarWords
{
    /// <summary>What a value is called: <c>the share who …</c>.</summary>
    public static readonly string[] Shares =
    [
        "share", "proportion", "percentage", "number", "portion", "figure", "rate", "fraction",
    ];

    /// <summary>They bring in what somebody answered.</summary>
    public static readonly string[] Reporting =
    [
        "said", "say", "says", "saying", "reported", "report", "reporting", "told", "answered", "answer", "stated", "state", "stating", "responded",
    ];

    /// <summary>They bring in a list of answers.</summary>
    public static readonly string[] Listing =
    [
        .. Reporting, "named", "name", "cited", "picked", "chose", "mentioned", "listed", "put",
    ];

    /// <summary>They are asked about, not asked.</summary>
    public static readonly string[] Surveys =
    [
        "survey", "poll", "study", "report", "wave", "questionnaire", "sample",
    ];

    /// <summary>They say how many of the people before the value says it exactly.</summary>
    public static readonly string[] Quantities =
    [
        "many", "most", "some", "few", "several", "fewer", "more",
    ];

    /// <summary>They lead to the next of a list.</summary>
    public static readonly string[] Ordering =
    [
        "and", "then", "followed", "by", "second", "secondly", "third", "thirdly", "lastly", "finally", "including",
    ];

    /// <summary>They lead to people or a place.</summary>
    public static readonly string[] Leads =
    [
        "among", "amongst", "for", "in", "from", "across", "with", "on", "at", "of",
    ];

    /// <summary>They lead from a subject to its value.</summary>
    public static readonly string[] Reaching =
    [
        "at", "to", "by", "is", "was", "were", "are", "be", "been", "being", "stands", "stood", "reached", "reaches", "hit", "hits", "falls", "fell",
        "rises", "rose", "drops", "dropped", "climbs", "climbed", "jumps", "jumped", "has", "had", "gets", "got", "come", "comes", "came", "scored",
        "averaged",
    ];

    /// <summary>A subject of nothing but these points at an answer before it.</summary>
    public static readonly string[] Abstract =
    [
        "share", "figure", "number", "proportion", "percentage", "rate", "level", "total", "average", "median", "result", "score", "change", "gap", "it",
        "that", "this", "overall", "same", "answer", "of", "the", "a", "year", "ago", "practice",
    ];

    /// <summary>What stands before the word that counts: <c>were far keener</c>.</summary>
    public static readonly string[] Degrees =
    [
        "are", "is", "were", "was", "also", "only", "slightly", "considerably", "much", "far", "still", "even", "somewhat", "noticeably", "markedly",
        "clearly", "a", "bit", "little", "more", "less", "most", "least", "likely", "be",
    ];

    /// <summary>A subject that names nothing.</summary>
    public static readonly string[] Pronouns =
    [
        "it", "that", "this", "they", "he", "she", "there", "these", "those", "we", "i", "you",
    ];

    /// <summary>A predicate of nothing but these repeats an answer before it.</summary>
    public static readonly string[] Light =
    [
        "don't", "didn't", "doesn't", "do", "does", "did", "so", "they", "it", "the", "same", "say", "said", "agree", "agreed", "too", "use", "used",
        "uses", "think", "feel", "felt", "way", "share", "shared", "not", "have", "has", "had", "are", "is", "was", "were", "far", "more", "less", "much", "that", "done", "them",
    ];

    /// <summary>They only say where a value stands among others: <c>is close behind</c>.</summary>
    public static readonly string[] Ranks =
    [
        "lead", "leads", "led", "follow", "follows", "followed", "close", "behind", "ahead", "above", "below", "between", "average", "highest", "lowest",
        "higher", "lower", "top", "bottom", "first", "last", "near", "distance", "lies", "lie", "lagged", "lag", "lags", "to", "at", "in", "just",
    ];

    /// <summary>They begin another clause.</summary>
    public static readonly HashSet<string> Turns = new(StringComparer.Ordinal)
    {
        "while", "whereas", "but", "although", "though", "yet", "compared", "versus", "vs", "against", "when", "if", "because", "unless", "until", "as",
    };

    /// <summary>They stand before a value and belong to it.</summary>
    public static readonly HashSet<string> Hedges = new(StringComparer.Ordinal)
    {
        "just", "only", "about", "nearly", "some", "almost", "around", "roughly", "over", "under", "barely", "another", "exactly", "precisely", "slightly",
        "well", "mere", "whopping", "approximately", "hardly", "further", "remaining", "a", "more", "fewer", "less", "than", "least", "most", "many",
        "little", "the", "full", "and", "but", "both", "an",
    };

    /// <summary>They begin a relative clause.</summary>
    public static readonly HashSet<string> Relatives = new(StringComparer.Ordinal)
    {
        "who", "that", "which", "whose", "whom", "who'd", "who've", "who're", "who's",
    };

    /// <summary>Said of whom, with the verb still to come: <c>those surveyed</c>.</summary>
    public static readonly HashSet<string> Participles = new(StringComparer.Ordinal)
    {
        "aged", "surveyed", "polled", "questioned", "interviewed", "asked", "employed", "living", "based", "born",
    };

    /// <summary>No verb stands right behind them.</summary>
    public static readonly HashSet<string> Determiners = new(StringComparer.Ordinal)
    {
        "the", "a", "an", "this", "that", "these", "those", "their", "its", "his", "her", "our", "my", "your", "of", "for", "in", "on", "at", "with", "by",
        "from", "to", "no", "any", "some", "each", "every", "such",
    };

    /// <summary>A noun phrase goes on behind them.</summary>
    public static readonly string[] Joints =
    [
        "of", "in", "for", "with", "to", "at", "on", "by", "from", "and", "or", "who", "that", "than", "all", "both", "half", "among", "across", "without",
        "over", "under", "between", "above", "below", "during", "into", "about", "like", "as", "outside", "inside", "near", "behind", "before", "after",
        "against", "around", "through", "within", "towards", "toward",
    ];

    /// <summary>They point at people before.</summary>
    public static readonly string[] Backward =
    [
        "them", "these", "those", "whom", "us", "group", "that", "which",
    ];
}
