using OpinionBot.Language;

namespace OpinionBot.Answering.Languages.Glossing;

/// <summary>How a word may be typed: with its accents, with umlauts in two letters (<c>fuer</c>), without any.</summary>
internal sealed class WordForms
{
    public WordForms(string word)
    {
        Exact = word.ToLowerInvariant();
        Spelled = Exact.Replace("ä", "ae", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal).Replace("ü", "ue", StringComparison.Ordinal).Replace("ß", "ss", StringComparison.Ordinal);
        Plain = Words.FoldText(Exact);
    }

    public string Exact { get; }

    public string Spelled { get; }

    public string Plain { get; }
}
