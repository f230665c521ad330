using OpinionBot.Facts.Places;
using OpinionBot.Language;
using OpinionBot.Language.Numbers;

namespace OpinionBot.Answering.Verification;

internal enum ClaimTokenKind
{
    Word,
    Number,
    Date,
    Place,
    Quotation,
}

/// <summary>One thing that a text says: a word of substance, or a number, date, place or quotation as a whole.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">Equal keys of one kind say the same; words are compared by <see cref="Equivalents"/>.</param>
/// <param name="Text">As written.</param>
/// <param name="OpensClause">True when it begins the text or follows a comma, a dash, a bracket or the like.</param>
internal sealed record ClaimToken(ClaimTokenKind Kind, string Key, string Text, bool OpensClause)
{
    // Words that tie others together and claim nothing.
    private static readonly HashSet<string> Free = new(["a", "an", "the", "of", "in", "and", "that", "who", "which"], StringComparer.Ordinal);

    public bool Says(ClaimToken other) => Kind == other.Kind && (Kind == ClaimTokenKind.Word ? Equivalents.AreSame(Key, other.Key) : Key == other.Key);

    /// <summary>What a text says, in its order; words that claim nothing are left out.</summary>
    public static IReadOnlyList<ClaimToken> Read(string text, PartialDate? reference = null)
    {
        var quotations = QuotationReader.Read(text);
        var dates = DateReader.Read(text, reference).Where(date => quotations.All(quotation => !quotation.Whole.Overlaps(date.Span))).ToList();
        var taken = quotations.Select(quotation => quotation.Whole).Concat(dates.Select(date => date.Span)).ToList();
        var numbers = NumberReader.Read(text).Where(number => taken.All(span => !span.Overlaps(number.Span))).ToList();
        taken.AddRange(numbers.Select(number => number.Span));
        var places = Gazetteer.Default.Find(text).Where(place => taken.All(span => !span.Overlaps(place.Span))).ToList();
        taken.AddRange(places.Select(place => place.Span));

        var found = quotations.Select(quotation => (quotation.Whole, ClaimTokenKind.Quotation, Key: quotation.Words.In(text)))
            .Concat(dates.Select(date => (date.Span, ClaimTokenKind.Date, Key: date.Date.ToString())))
            .Concat(numbers.Select(number => (number.Span, ClaimTokenKind.Number, Key: number.Key)))
            .Concat(places.Select(place => (place.Span, ClaimTokenKind.Place, Key: place.Place.Code)))
            .Concat(Words.Of(text).Where(word => taken.All(span => !span.Overlaps(word.Span))).Select(word => (word.Span, ClaimTokenKind.Word, Key: Words.Fold(word.Text))))
            .OrderBy(token => token.Item1.Start);

        return Join(text, found);
    }

    private static List<ClaimToken> Join(string text, IEnumerable<(TextSpan Span, ClaimTokenKind Kind, string Key)> found)
    {
        var tokens = new List<ClaimToken>();
        var end = 0;
        var opens = true;

        foreach (var (span, kind, key) in found)
        {
            opens |= text[Math.Min(end, span.Start)..span.Start].Any(character => character is ',' or ';' or ':' or '(' or ')' or '–' or '—');
            end = Math.Max(end, span.End);

            if (kind == ClaimTokenKind.Word && Free.Contains(key))
            {
                continue;
            }

            tokens.Add(new ClaimToken(kind, key, span.In(text), opens));
            opens = false;
        }

        return tokens;
    }
}
