using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Summarizing;
using OpinionBot.Facts;
using OpinionBot.Facts.Surveys;
using OpinionBot.Language;
using OpinionBot.Language.Numbers;

namespace OpinionBot.Answering.Verification;

/// <summary>
/// Checks the sentences of a model, which may be anything. Each stretch must say what the fact of its own mark says: a survey cell by
/// <see cref="SurveyClaim"/>, an article's sentence by <see cref="ArticleClaim"/>. The words of the question support nothing: it may have a false premise.
/// </summary>
internal sealed class WrittenSentenceVerifier(Evidence evidence)
{
    private const int MaxLength = 600;

    private StoredFact? _before;

    /// <returns>The checked sentence with the figures and quotations found in it; null when anything is not supported.</returns>
    public (VerifiedSentence Sentence, int Figures, int Quotes)? TryVerify(string sentence)
    {
        var marks = CitationMark.ReadAll(sentence);

        if (marks.Count == 0 || sentence.Length > MaxLength || !EndsAsSentence(sentence) || HasLooseApostrophe(sentence) || sentence.Contains("%%", StringComparison.Ordinal))
        {
            return null;
        }

        var stretches = CitedStretch.ReadAll(sentence, marks).ToList();
        var before = _before;

        foreach (var stretch in stretches)
        {
            // Marks side by side would have to support everything between them each: a model cites one fact at a time.
            if (stretch.Facts is not [var only] || evidence.Find(only) is not { } fact || !IsSupported(fact, stretch.Text, before))
            {
                return null;
            }

            before = fact;
        }

        _before = before;

        return (
            new VerifiedSentence(sentence, [.. marks.Select(mark => mark.Fact).Distinct()]),
            stretches.Sum(stretch => NumberReader.Read(stretch.Text).Count(number => number.IsMeasured)),
            stretches.Sum(stretch => QuotationReader.Read(stretch.Text).Count));
    }

    private bool IsSupported(StoredFact fact, string words, StoredFact? before)
    {
        if (fact.Fact is SurveyCell cell)
        {
            var isReference = before is not null && Derivations.AreComparable(before, fact);

            return words.All(character => IsPlain(character) || FigureSentence.Clause(cell).Contains(character))
                && new SurveyClaim(cell).IsSaidBy(words, isReference, NeedsDate(fact) || (isReference && before!.Fact.SaidOn != fact.Fact.SaidOn));
        }

        return words.All(character => IsPlain(character) || fact.Fact.Text.Contains(character) || fact.Fact.Anchor?.Exact.Contains(character) == true)
            && HasNamesOf(fact, words)
            && new ArticleClaim(fact).IsSaidBy(words);
    }

    // The same question, answer and place at another time: without a date nobody can tell which.
    private bool NeedsDate(StoredFact fact) =>
        evidence.Facts.Any(other => other.Id != fact.Id && Derivations.AreComparable(fact, other) && ((Figure)other.Fact).Place == ((Figure)fact.Fact).Place && other.Fact.SaidOn != fact.Fact.SaidOn);

    // A capital makes a name of a common word.
    private static bool HasNamesOf(StoredFact fact, string words)
    {
        var ledger = new FactLedger(fact);

        return Words.Of(words).Where(word => char.IsUpper(word.Text[0]) && words[..word.Span.Start].Trim().Length > 0).All(word => ledger.HasCapitalised(Words.Fold(word.Text)));
    }

    private static bool EndsAsSentence(string sentence) => sentence.Length > 1 && (sentence[^1] == '.' || sentence[^1] == ']');

    // "don't" and "workers'" have an apostrophe; one before a word passes it off as somebody's.
    private static bool HasLooseApostrophe(string sentence) =>
        sentence.Index().Any(sign => sign.Item is '\'' or '’' && (sign.Index == 0 || !char.IsLetterOrDigit(sentence[sign.Index - 1])) && !QuotationReader.Read(sentence).Any(quotation => quotation.Whole.Contains(new TextSpan(sign.Index, 1))));

    private static bool IsPlain(char character) => char.IsAsciiLetterOrDigit(character) || character is ' ' or '.' or ',' or ';' or '%' or '\'' or '’';
}
