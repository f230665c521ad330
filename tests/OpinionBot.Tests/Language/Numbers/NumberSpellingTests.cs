using System.Globalization;
using CsCheck;

namespace OpinionBot.Language.Numbers;

/// <summary>Generated spellings, each with the value it was made of: <c>OPINIONBOT_NUMBERS=1000000</c> tries a million.</summary>
public sealed class NumberSpellingTests
{
    private static readonly int Spellings = int.Parse(Environment.GetEnvironmentVariable("OPINIONBOT_NUMBERS") ?? "20000", CultureInfo.InvariantCulture);

    private static readonly string[] Before = ["", "In all, ", "it was ", "(", "“", "about ", "only ", "Norway: ", "and "];
    private static readonly string[] Behind = ["", ".", ", and", " of adults", " of them said so.", ")", "”", "; the rest", " people did", "?"];

    // What may touch a number without belonging to it, and what makes a longer number or another thing of it.
    private static readonly string[] Touching = ["7", "a", ".5", ",25", "’000", "/3", ":30", "%", "-4", "٣", "–9", "x1", "_2", "@", ".1.1", "½"];

    [Fact]
    public void A_number_is_read_whole_however_it_is_written() =>
        Gen.Int.Select(seed => new Random(seed)).Select(random => (Spelling: NumberSpelling.Any(random), Before: random.GetItems(Before, 1)[0], Behind: random.GetItems(Behind, 1)[0])).Sample(
            placed =>
            {
                var text = placed.Before + placed.Spelling.Written + placed.Behind;

                return NumberReader.Read(text) is [var number] && Says(number, placed.Spelling) && NumberEdges.AreFree(text, number)
                    && number.Span.Contains(new TextSpan(placed.Before.Length, placed.Spelling.Written.TrimEnd('.').Length));
            },
            iter: Spellings,
            print: placed => placed.Before + placed.Spelling.Written + placed.Behind);

    [Fact]
    public void A_number_that_something_touches_is_never_read_short() =>
        Gen.Int.Select(seed => new Random(seed)).Select(random => (Spelling: NumberSpelling.Any(random), Before: random.GetItems(Touching, 1)[0], Behind: random.GetItems(Touching, 1)[0], Side: random.Next(3))).Sample(
            placed =>
            {
                // A digit before a ratio, a range or groups parted by spaces makes another one, a letter behind a number word another word, and "5 of 12:30" is no ratio.
                var isSpaced = placed.Spelling.Form == NumberForm.Cardinal && placed.Spelling.Written.Contains(' ');
                var isPair = placed.Spelling.Base is not null || placed.Spelling.To is not null || isSpaced;
                var mayBeNone = placed.Spelling.Base is not null && placed.Spelling.Written.Contains(' ') && !placed.Spelling.Written.Contains(" out ", StringComparison.Ordinal);
                var endsInWord = char.IsLetter(placed.Spelling.Written[^1]);
                var (before, behind) = (placed.Side == 1 || isPair || !char.IsDigit(placed.Spelling.Written[0]) ? "" : placed.Before, placed.Side == 0 || mayBeNone || (isSpaced && char.IsDigit(placed.Behind[0])) || (endsInWord && char.IsLetter(placed.Behind[0])) ? "" : placed.Behind);
                var text = $"it was {before}{placed.Spelling.Written}{behind} of all";
                var written = new TextSpan(7 + before.Length, placed.Spelling.Written.Length);

                // Whatever has a value and lies in the number is the number itself: no digit of it stands outside.
                return NumberReader.Read(text)
                    .Where(number => number.Written is null && number.Span.Overlaps(written) && NumberEdges.AreFree(text, number))
                    .All(number => Says(number, placed.Spelling) || number.Span.Start < written.Start || number.Span.End > written.End);
            },
            iter: Spellings,
            print: placed => $"{placed.Side}: {placed.Before}|{placed.Spelling.Written}|{placed.Behind}");

    private static bool Says(NumberMention number, NumberSpelling spelling) =>
        (number.Value, number.Form, number.Base, number.To) == (spelling.Value, spelling.Form, spelling.Base, spelling.To);
}
