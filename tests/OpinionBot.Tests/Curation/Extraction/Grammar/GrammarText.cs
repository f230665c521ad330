using OpinionBot.Curation.Extraction.Grammar.Sentences;
using OpinionBot.Language;
using OpinionBot.Language.Numbers;

namespace OpinionBot.Curation.Extraction.Grammar;

/// <summary>Sentences of the tests as the grammar sees them, and what it reads of them as a line.</summary>
internal static class GrammarText
{
    public static IReadOnlyList<ReadValue> Values(string sentence) => ValueReader.Read(sentence, NumberReader.Read(sentence));

    public static SentenceTokens Tokens(string sentence) => new(sentence, Values(sentence));

    /// <summary>Each value with of whom and what: <c>61% / women / own a robot; 44% / earlier</c>. A dash stands for what the sentence leaves open.</summary>
    public static string Parsed(string sentence, bool hasPeopleBefore = false)
    {
        var tokens = Tokens(sentence);

        return Line(tokens, new ValueParser(tokens, hasPeopleBefore).Read());
    }

    public static string Line(SentenceTokens tokens, IReadOnlyList<ParsedValue> parsed) => string.Join("; ", parsed.Select(value => Line(tokens, value)));

    private static string Line(SentenceTokens tokens, ParsedValue value)
    {
        var words = tokens[value.Token].Span.In(tokens.Text);

        return value.IsEarlier ? $"{words} / earlier" : $"{words} / {In(value.Of, tokens)} / {In(value.Said, tokens)}";
    }

    private static string In(TextSpan? span, SentenceTokens tokens) => span?.In(tokens.Text) ?? "-";
}
