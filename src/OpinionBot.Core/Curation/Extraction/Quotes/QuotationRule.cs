using System.Text.RegularExpressions;
using OpinionBot.Curation.Extraction.Passages;
using OpinionBot.Facts;
using OpinionBot.Language;

namespace OpinionBot.Curation.Extraction.Quotes;

/// <summary>Reads the quotations of a passage that somebody said. Words in quotation marks that nobody said are no quote: a title, a hashtag, a doubt.</summary>
internal static partial class QuotationRule
{
    public const string Name = "quotations";

    // One or two words in quotation marks are a doubt or a title.
    private const int MinWords = 3;

    /// <param name="isTurn">True when the passage is somebody's turn in a transcript: all of it is said.</param>
    public static Quote? Read(PassageContext context, Attribution? said, bool isTurn = false)
    {
        var passage = context.Passage;

        if (said is not null && isTurn)
        {
            var own = passage.Text[passage.OwnStart..];
            var words = own[(Speakers.Label(own) is { } label ? label.Length + 1 : 0)..].Trim();

            return OpinionBot.Language.Words.Of(words).Count < MinWords ? null : Make(context, said, $"{said.Speaker} said: {words}", [words]);
        }

        if (said is null || passage.Quotations.Count == 0 || passage.Quotations.Sum(quotation => OpinionBot.Language.Words.Of(quotation.Words.In(passage.Text)).Count) < MinWords)
        {
            return null;
        }

        return Make(context, said, Text(context, said), [.. passage.Quotations.Select(quotation => quotation.Words.In(passage.Text))]);
    }

    private static Quote Make(PassageContext context, Attribution said, string text, IReadOnlyList<string> words) =>
        new()
        {
            Text = text,
            Anchor = context.Anchor,
            Places = context.Places,
            SaidOn = context.SaidOn,
            Speaker = said.Speaker,
            SpeakerRole = said.Role,
            Words = words,
        };

    /// <summary>True when the passage is nothing but quoted words: who said them stands beside it.</summary>
    public static bool IsWhollyQuoted(Passage passage) => IsWhollyQuoted(passage.Text);

    /// <summary>True for words that are one quotation and nothing else.</summary>
    public static bool IsWhollyQuoted(string words) => QuotationReader.Read(words) is [var only] && only.Whole.Length >= words.Length - 1;

    private static string Text(PassageContext context, Attribution said) =>
        IsWhollyQuoted(context.Passage) && context.Passage.LeadIn is null ? $"{said.Speaker} said: {context.Passage.Text}" : Named(context.Text, said.Speaker);

    // "…," she said: who that is stands elsewhere.
    private static string Named(string text, string speaker) =>
        !text.Contains(speaker, StringComparison.Ordinal)
        && Pronoun().Matches(text).FirstOrDefault(match => QuotationReader.Read(text).All(quotation => match.Index < quotation.Whole.Start || match.Index >= quotation.Whole.End)) is { } pronoun
            ? $"{text[..(pronoun.Index + pronoun.Length)]} ({speaker}){text[(pronoun.Index + pronoun.Length)..]}"
            : text;

    [GeneratedRegex(@"\b([Hh]e|[Ss]he)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Pronoun();
}
