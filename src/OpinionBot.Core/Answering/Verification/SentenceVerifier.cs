using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Summarizing;
using OpinionBot.Facts;
using OpinionBot.Facts.Places;
using OpinionBot.Language;
using OpinionBot.Language.Numbers;

namespace OpinionBot.Answering.Verification;

/// <summary>
/// Checks sentences against evidence. The marks cut a sentence into stretches; in each, every number, date, place, name, quotation
/// and word of substance must be supported, in its own role, by the fact of its own mark.
/// </summary>
internal sealed class SentenceVerifier(Evidence evidence)
{
    private readonly Dictionary<FactId, FactLedger?> _ledgers = [];

    /// <returns>The checked sentence with the figures and quotations found in it; null when anything is not supported.</returns>
    public (VerifiedSentence Sentence, int Figures, int Quotes)? TryVerify(DraftSentence sentence)
    {
        var marks = CitationMark.ReadAll(sentence.Text);

        if (marks.Count == 0 || marks.Any(mark => Ledger(mark.Fact) is null))
        {
            return null;
        }

        var figures = 0;
        var quotes = 0;

        foreach (var (text, facts) in CitedStretch.ReadAll(sentence.Text, marks))
        {
            if (WithoutDerived(text, facts, sentence.Derived) is not { } own)
            {
                return null;
            }

            // Marks side by side support the words between them together: each must be able to.
            foreach (var fact in facts)
            {
                if (!Supports(Ledger(fact)!, Ledger(fact)!.WithoutWordings(own)))
                {
                    return null;
                }
            }

            figures += NumberReader.Read(text).Count(number => number.IsMeasured);
            quotes += QuotationReader.Read(text).Count;
        }

        return (new VerifiedSentence(sentence.Text, [.. marks.Select(mark => mark.Fact).Distinct()]), figures, quotes);
    }

    /// <summary>Whether numbers, dates, places, quotations, words and signs of the text are each supported, in their own roles.</summary>
    internal static bool Supports(FactLedger ledger, string text)
    {
        var dates = DateReader.Read(text);
        var places = Gazetteer.Default.Find(text);

        return dates.All(date => ledger.HasDate(date.Date))
            && NumberReader.Read(text).Where(number => dates.All(date => !date.Span.Overlaps(number.Span))).All(number => NumberEdges.AreFree(text, number) && ledger.HasNumber(number, Hedges.Before(text, number.Span.Start)))
            && ledger.HasOrder(text)
            && places.All(place => ledger.HasPlace(place.Place))
            && QuotationReader.Read(text).All(quotation => ledger.HasQuotation(quotation.Words.In(text)))
            && Words.Of(text).All(word => SupportsWord(ledger, word, text))
            && text.All(character => char.IsLetterOrDigit(character) || IsPlainSign(character) || ledger.HasSign(character));
    }

    private static bool SupportsWord(FactLedger ledger, Word word, string text)
    {
        var folded = Words.Fold(word.Text);

        if (!char.IsLetter(folded.FirstOrDefault()))
        {
            return true;
        }

        // Month names inside dates have been checked as dates.
        if (!ledger.HasWord(folded) && !DateReader.Read(text).Any(date => date.Span.Contains(word.Span)))
        {
            return false;
        }

        var startsSentence = text[..word.Span.Start].Trim().Length == 0;

        return startsSentence || !char.IsUpper(word.Text[0]) || ledger.HasCapitalised(folded) || DateReader.Read(text).Any(date => date.Span.Contains(word.Span));
    }

    // What the sentence derives must be true, and is then no longer part of what single facts must say.
    private string? WithoutDerived(string text, IReadOnlyList<FactId> facts, IReadOnlyList<Derivation> derived)
    {
        foreach (var derivation in derived)
        {
            var words = Derivations.Words(derivation);

            if (text.IndexOf(words, StringComparison.Ordinal) is >= 0 and var at)
            {
                if (!Derivations.Cited(derivation).All(facts.Contains) || !Derivations.IsTrue(derivation, evidence))
                {
                    return null;
                }

                // Once: the same words in the title of a study are the title's.
                text = text[..at] + " " + text[(at + words.Length)..];
            }
        }

        return text;
    }

    private static bool IsPlainSign(char character) => character is ' ' or '.' or ',' or ';' or ':' or '%' or '(' or ')' or '-' or '\'' or '’' or '=' or '?' or '“' or '”' or '\n';

    private FactLedger? Ledger(FactId id)
    {
        if (!_ledgers.TryGetValue(id, out var ledger))
        {
            ledger = evidence.Find(id) is { } fact ? new FactLedger(fact) : null;
            _ledgers.Add(id, ledger);
        }

        return ledger;
    }
}
