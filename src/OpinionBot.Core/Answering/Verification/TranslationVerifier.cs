using System.Text.RegularExpressions;
using OpinionBot.Answering.Languages;
using OpinionBot.Answering.Summarizing;
using OpinionBot.Facts.Places;
using OpinionBot.Language;
using OpinionBot.Language.Numbers;

namespace OpinionBot.Answering.Verification;

/// <summary>
/// Checks what a model gives as the translation of a sentence that has been verified. That its words mean the same no code can tell, so the
/// sentence itself always stands beside it; but it has the same marks, numbers, dates, countries, names and quotations and no others, no
/// number in words, and as many words that turn a sentence round: what is more stays more, and what is not stays not.
/// </summary>
internal static partial class TranslationVerifier
{
    private const string Plain = " \u00a0.,;:%()-?!'’¿¡";

    /// <param name="sentence">Verified, with its marks.</param>
    /// <param name="translation">As the model wrote it, cleaned and with its slots filled.</param>
    /// <returns>Null when it is none that can be shown.</returns>
    public static string? Verify(string sentence, string translation, AnswerLanguage language)
    {
        var said = CitationMark.Without(sentence);
        var words = CitationMark.Without(translation);

        return !language.IsEnglish
            && (translation.EndsWith('.') || translation.EndsWith(']'))
            && Same(CitationMark.ReadAll(sentence).Select(mark => mark.Fact.ToString()), CitationMark.ReadAll(translation).Select(mark => mark.Fact.ToString()))
            && Same(Quotations(said), Quotations(words))
            && IsTranslation(WithoutQuotations(said), WithoutQuotations(words), language)
            ? translation
            : null;
    }

    private static bool IsTranslation(string said, string words, AnswerLanguage language)
    {
        var translated = language.Words.Read(words);
        var original = AnswerLanguage.English.Words.Read(said.Replace(" at all", "", StringComparison.Ordinal));
        var known = original.Select(word => word.Text).ToHashSet(StringComparer.Ordinal);

        return said != words
            && words.All(character => IsLatin(character) || char.IsAsciiDigit(character) || Plain.Contains(character))
            && translated.Count >= (original.Count / 2) - 2 && translated.Count <= (original.Count * 2) + 4
            && Same(Digits(said).Select(language.Number), Digits(words))
            && !HasNumberInWords(said) && !translated.Any(word => word.IsNumber)
            && Same(Gazetteer.Default.Find(said).Select(place => place.Place.Code).Where(code => !IsGroup(code)).Distinct(), translated.Select(word => word.Place).OfType<string>().Distinct())
            && translated.All(word => word.MayBeCapital || known.Contains(word.Text) || !word.Text.Any(char.IsUpper))
            && Names(said, original).All(name => translated.Any(word => word.Text == name))
            && SayTheSame(original, translated);
    }

    // Of a word with several meanings one is enough.
    private static bool SayTheSame(IReadOnlyList<TranslatedWord> original, IReadOnlyList<TranslatedWord> translated)
    {
        IReadOnlyList<IReadOnlyList<string>> left = [.. original.Select(word => word.Claims).Where(claims => claims.Count > 0)];
        IReadOnlyList<IReadOnlyList<string>> right = [.. translated.Select(word => word.Claims).Where(claims => claims.Count > 0)];

        return left.All(claims => right.Any(other => other.Intersect(claims).Any())) && right.All(claims => left.Any(other => other.Intersect(claims).Any()));
    }

    // Names stay as they are; countries, months and "AI" have others in every language.
    private static IEnumerable<string> Names(string said, IReadOnlyList<TranslatedWord> original)
    {
        var places = Gazetteer.Default.Find(said).Select(place => place.Span.In(said)).ToList();

        return original.Where(word => !word.IsFirst && char.IsUpper(word.Text[0]) && word.Text is not ("AI" or "A" or "I") && word.Claims.Count == 0 && !places.Any(place => place.Contains(word.Text, StringComparison.Ordinal)))
            .Select(word => word.Text);
    }

    private static bool HasNumberInWords(string text) => NumberReader.Read(text).Any(number => number.Written is null && number.Span.In(text).Any(char.IsLetter));

    private static IReadOnlyList<string> Digits(string text) => [.. Number().Matches(text).Select(match => match.Value)];

    private static IEnumerable<string> Quotations(string text) => QuotationReader.Read(text).Select(quotation => quotation.Words.In(text));

    private static string WithoutQuotations(string text) =>
        QuotationReader.Read(text).Reverse().Aggregate(text, (rest, quotation) => rest.Remove(quotation.Whole.Start, quotation.Whole.Length));

    private static bool Same(IEnumerable<string> left, IEnumerable<string> right) => left.Order(StringComparer.Ordinal).SequenceEqual(right.Order(StringComparer.Ordinal), StringComparer.Ordinal);

    private static bool IsGroup(string code) => code.StartsWith("group:", StringComparison.Ordinal);

    private static bool IsLatin(char character) => char.IsLetter(character) && character < '\u0250';

    [GeneratedRegex(@"\p{N}([\p{N}.,\u00a0]*\p{N})?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
