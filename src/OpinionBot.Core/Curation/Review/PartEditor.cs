using System.Globalization;
using OpinionBot.Facts.Findings;
using OpinionBot.Facts.Places;
using OpinionBot.Facts.Surveys;
using OpinionBot.Language;
using OpinionBot.Language.Numbers;

namespace OpinionBot.Curation.Review;

/// <summary>Changes one part of a finding to what a moderator typed, when the article has it: words and numbers that stand in it, a place that is known, a date that can be read.</summary>
/// <param name="article">The article's text.</param>
/// <param name="published">When it appeared: gives a day its year; null when it is not known.</param>
internal sealed class PartEditor(string article, PartialDate? published)
{
    /// <returns>The finding with the part and with the sentence that says it, or one sentence that says why not.</returns>
    public (Finding Finding, string? Fault) Edit(Finding finding, FindingPartKind kind, string typed)
    {
        var (changed, fault) = Change(finding, kind, typed);

        return fault is null ? (EditedText.Of(finding, changed, kind), null) : (finding, fault);
    }

    private (Finding Finding, string? Fault) Change(Finding finding, FindingPartKind kind, string typed)
    {
        var text = typed.Trim();

        return text.Equals(PartNames.None, StringComparison.OrdinalIgnoreCase) ? (Without(finding, kind), null) : kind switch
        {
            FindingPartKind.Said => Words(finding, kind, text, finding with { Said = text }),
            FindingPartKind.Of => Words(finding, kind, text, WithBase(finding, text)),
            FindingPartKind.Who => Words(finding, kind, text, WithConductor(finding, text)),
            FindingPartKind.Place => Place(finding, text),
            FindingPartKind.When => When(finding, text),
            FindingPartKind.SampleSize => Sample(finding, text),
            FindingPartKind.Before => Before(finding, text),
            _ => (finding, "The value stays as the source has it; reject the fact if it is wrong."),
        };
    }

    private (Finding, string?) Words(Finding finding, FindingPartKind kind, string text, Finding edited) =>
        StandingWords.StandIn(article, text, anyCase: true) || StandingWords.StandIn(finding.Anchor.Exact, text, anyCase: true)
            ? (Marked(edited, kind, text), null)
            : (finding, $"The article does not have the words “{text}”; use words that stand in it, or {PartNames.None}.");

    private static (Finding, string?) Place(Finding finding, string text)
    {
        if (Gazetteer.Default.Find(text).Select(mention => mention.Place).Distinct().ToList() is not [var place])
        {
            return (finding, $"“{text}” is not one place that the library knows; write a country, a group such as the European Union, or {PartNames.None}.");
        }

        var words = StandingWords.Find(finding.Anchor.Exact, text) ?? Gazetteer.Default.Find(finding.Anchor.Exact).Where(mention => mention.Place == place).Select(mention => mention.Span.In(finding.Anchor.Exact)).FirstOrDefault();
        var edited = finding with { Place = place, Places = [.. finding.Places.Where(other => other != finding.Place && other != place), place] };

        return (Marked(edited, FindingPartKind.Place, words), null);
    }

    private (Finding, string?) When(Finding finding, string text)
    {
        var dates = DateReader.Read(text, published).Select(mention => mention.Date).ToList();

        return dates.Count == 0
            ? (finding, $"“{text}” is no date; write it as 2 to 9 October 2026, October 2026 or 2026, or {PartNames.None}.")
            : (Marked(finding with { Fieldwork = new Fieldwork(dates.Min(), dates.Max()), SaidOn = dates.Max() }, FindingPartKind.When, text), null);
    }

    private (Finding, string?) Sample(Finding finding, string text)
    {
        if (NumberReader.Read(text) is not [{ Form: NumberForm.Cardinal, To: null, Value: > 0 and < long.MaxValue } number] || number.Value != decimal.Truncate(number.Value))
        {
            return (finding, $"“{text}” is not how many were asked; write a number as 2,104, about 1,000, more than 48,000 or 2,104 in all, or {PartNames.None}.");
        }

        var kind = NumberBound.InWords(text, number.Span, "") is not null ? SampleSizeKind.MoreThan
            : text.EndsWith(" in all", StringComparison.OrdinalIgnoreCase) ? SampleSizeKind.InAll
            : number.Span.Length < text.Length ? SampleSizeKind.About
            : SampleSizeKind.Exact;

        return Number(finding, FindingPartKind.SampleSize, number, number.Span.In(text), finding with { SampleSize = new SampleSize(kind, (long)number.Value) });
    }

    private (Finding, string?) Before(Finding finding, string text)
    {
        var dates = DateReader.Read(text, published);

        return NumberReader.Read(text).Where(number => number.Written is null && dates.All(date => !date.Span.Overlaps(number.Span))).ToList() is [var number]
            ? Number(finding, FindingPartKind.Before, number, number.Span.In(text), finding with { Before = new EarlierValue(number.Value, dates.Count == 0 ? null : dates[^1].Date) })
            : (finding, $"“{text}” is no earlier value; write it as 44% (2025), or {PartNames.None}.");
    }

    private (Finding, string?) Number(Finding finding, FindingPartKind kind, NumberMention number, string written, Finding edited) =>
        Standing(finding.Anchor.Exact, number) is { } words ? (Marked(edited, kind, words), null)
        : Standing(article, number) is not null ? (Marked(edited, kind, null), null)
        : (finding, $"The article does not say {written}; use a number that stands in it, or {PartNames.None}.");

    // A percent sign may be left out: the value has its unit.
    private static string? Standing(string text, NumberMention number) =>
        NumberReader.Read(text).Where(other => other.Written is null && other.Value == number.Value && other.To == number.To && (other.Form == number.Form || number.Form == NumberForm.Cardinal) && (other.Base == number.Base || number.Base is null))
            .Select(other => other.Span.In(text)).FirstOrDefault();

    private static Finding Without(Finding finding, FindingPartKind kind) => Marked(
        kind switch
        {
            FindingPartKind.Said => finding with { Said = null, Answer = null },
            FindingPartKind.Of => WithBase(finding, null),
            FindingPartKind.Place => finding with { Place = null, Places = [.. finding.Places.Where(place => place != finding.Place)] },
            FindingPartKind.When => finding with { Fieldwork = null, Study = finding.Study is { } study ? study with { Fieldwork = null } : null, SaidOn = finding.SaidOn == finding.AskedWhen?.To ? null : finding.SaidOn },
            FindingPartKind.Who => finding with { Study = null, Fieldwork = finding.AskedWhen },
            FindingPartKind.SampleSize => finding with { SampleSize = SampleSize.NotStated },
            FindingPartKind.Before => finding with { Before = null },
            _ => finding,
        },
        kind,
        null);

    // The unit of a share says of whom it is.
    private static Finding WithBase(Finding finding, string? of) => finding with
    {
        Of = of,
        Unit = finding.Unit.Kind is UnitKind.Percent or UnitKind.Ratio ? finding.Unit with { Label = $"of {of ?? "those asked"}" } : finding.Unit,
    };

    private Finding WithConductor(Finding finding, string conductor)
    {
        var year = (finding.AskedWhen?.To ?? published)?.Year;
        var key = string.Create(CultureInfo.InvariantCulture, $"{Language.Words.FoldText(conductor).Replace(' ', '-')}-{year}");

        return finding with { Study = finding.Study is { } study ? study with { Key = key, Conductor = conductor } : new Study(key, conductor, conductor) };
    }

    // What a moderator gave stands on words only where its sentence has them.
    private static Finding Marked(Finding finding, FindingPartKind kind, string? words)
    {
        var others = finding.Parts.Where(part => part.Kind != kind);

        return finding with
        {
            Parts = words is not null && StandingWords.Find(finding.Anchor.Exact, words, anyCase: true) is { } standing ? [.. others, new FindingPart(kind, standing)] : [.. others],
        };
    }
}
