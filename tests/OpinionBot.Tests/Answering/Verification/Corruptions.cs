using System.Globalization;
using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Summarizing;
using OpinionBot.Facts.Places;
using OpinionBot.Language;
using OpinionBot.Language.Numbers;

namespace OpinionBot.Answering.Verification;

/// <summary>A way to damage a sentence so that it says something else.</summary>
/// <param name="Damage">The damaged sentence, or null where it has nothing to damage in this way.</param>
internal sealed record Corruption(string Name, Func<string, Evidence, Random, string?> Damage);

internal static class Corruptions
{
    private static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    private static readonly string[] Countries = ["Japan", "Brazil", "Kenya", "Germany", "Canada", "Norway", "Chile", "Iceland"];
    private static readonly string[] Names = ["Tim Cook", "Ada Lovelace", "Gallup", "Eurobarometer", "Nils Holm"];

    public static IReadOnlyList<Corruption> All { get; } =
    [
        new("digit", (text, _, random) => ChangeDigit(text, random)),
        new("decimal point", (text, _, random) => MoveDecimalPoint(text, random)),
        new("unit", (text, _, random) => ChangeUnit(text, random)),
        new("place", (text, _, random) => ChangePlace(text, random)),
        new("name", (text, _, random) => ChangeName(text, random)),
        new("date", (text, _, random) => ChangeDate(text, random)),
        new("quotation", (text, _, random) => ChangeQuotation(text, random)),
        new("citation", (text, evidence, random) => ChangeCitation(text, evidence, random)),
    ];

    private static string? ChangeDigit(string text, Random random)
    {
        var digits = Enumerable.Range(0, text.Length).Where(at => char.IsDigit(text[at]) && !InMark(text, at)).ToArray();

        if (digits.Length == 0)
        {
            return null;
        }

        var at = random.GetItems(digits, 1)[0];
        var other = (char)('0' + ((text[at] - '0' + 1 + random.Next(9)) % 10));

        // "2023" in "26 May to 9 June 2023" must not become another true date of the same fact; a leading zero would be the same number.
        return other == '0' && (at == 0 || !char.IsDigit(text[at - 1])) ? null : text[..at] + other + text[(at + 1)..];
    }

    private static string? MoveDecimalPoint(string text, Random random)
    {
        var percents = NumberReader.Read(text).Where(number => number.Form == NumberForm.Percent && !InMark(text, number.Span.Start)).ToArray();

        if (percents.Length == 0)
        {
            return null;
        }

        var chosen = random.GetItems(percents, 1)[0];
        var moved = random.Next(2) == 0 ? chosen.Value / 10 : chosen.Value * 10;

        return moved == chosen.Value ? null : text[..chosen.Span.Start] + moved.ToString("0.####", CultureInfo.InvariantCulture) + "%" + text[chosen.Span.End..];
    }

    private static string? ChangeUnit(string text, Random random)
    {
        var percents = NumberReader.Read(text).Where(number => number.Form == NumberForm.Percent).ToArray();

        if (percents.Length == 0)
        {
            return null;
        }

        var chosen = random.GetItems(percents, 1)[0];
        string[] units = [" points", " million", " percentage points", "", " times", " thousand"];

        return text[..(chosen.Span.End - 1)] + random.GetItems(units, 1)[0] + text[chosen.Span.End..];
    }

    private static string? ChangePlace(string text, Random random)
    {
        var places = Gazetteer.Default.Find(text).ToArray();

        if (places.Length == 0)
        {
            return null;
        }

        var chosen = random.GetItems(places, 1)[0];
        var other = random.GetItems(Countries, 1)[0];

        return places.Any(place => place.Place.Name == other) ? null : text[..chosen.Span.Start] + other + text[chosen.Span.End..];
    }

    private static string? ChangeName(string text, Random random)
    {
        var names = NameReader.Read(text).Where(name => name.IsCertain && name.Text.Length > 3 && !InMark(text, name.Span.Start) && Gazetteer.Default.Find(name.Text).Count == 0).ToArray();

        if (names.Length == 0)
        {
            return null;
        }

        var chosen = random.GetItems(names, 1)[0];

        return text[..chosen.Span.Start] + random.GetItems(Names, 1)[0] + text[chosen.Span.End..];
    }

    private static string? ChangeDate(string text, Random random)
    {
        var month = Months.FirstOrDefault(month => text.Contains(month + " 2", StringComparison.Ordinal));

        if (month is null)
        {
            return null;
        }

        var other = random.GetItems(Months, 1)[0];

        return other == month ? null : text.Replace(month + " 2", other + " 2", StringComparison.Ordinal);
    }

    private static string? ChangeQuotation(string text, Random random)
    {
        if (QuotationReader.Read(text) is not [var quotation, ..])
        {
            return null;
        }

        var words = quotation.Words.In(text);

        var changed = random.Next(4) switch
        {
            0 => words.Replace(" not ", " ", StringComparison.Ordinal),
            1 => words + " indeed",
            2 => words[..^1],
            _ => words.Replace('a', 'o'),
        };

        return text[..quotation.Words.Start] + changed + text[quotation.Words.End..];
    }

    private static string? ChangeCitation(string text, Evidence evidence, Random random)
    {
        var marks = CitationMark.ReadAll(text);
        var mark = marks[random.Next(marks.Count)];
        var others = evidence.Facts.Concat(evidence.Siblings).Where(fact => marks.All(known => known.Fact != fact.Id) && !SaysTheSame(fact, evidence.Find(mark.Fact)!)).ToArray();

        return others.Length == 0 ? null : text[..mark.Start] + $"[{random.GetItems(others, 1)[0].Id}]" + text[(mark.Start + mark.Length)..];
    }

    // A sample of one study is described alike by all its figures with the same n: citing another of them is no lie.
    private static bool SaysTheSame(Facts.StoredFact one, Facts.StoredFact other) =>
        one.Fact is Facts.Figure left && other.Fact is Facts.Figure right && left.SampleSize == right.SampleSize && left.AskedWhen == right.AskedWhen;

    private static bool InMark(string text, int at) => CitationMark.ReadAll(text).Any(mark => mark.Start <= at && at < mark.Start + mark.Length);
}
