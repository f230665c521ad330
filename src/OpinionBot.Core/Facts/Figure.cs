using OpinionBot.Facts.Findings;
using OpinionBot.Facts.Places;
using OpinionBot.Facts.Surveys;

namespace OpinionBot.Facts;

/// <summary>
/// One number of a source (schema.org Observation): a <see cref="SurveyCell"/> or a <see cref="Finding"/>; the list is complete.
/// The value is exactly the source's: never rounded, never converted.
/// </summary>
public abstract record Figure : Fact
{
    private protected Figure()
    {
    }

    public override FactKind Kind => FactKind.Figure;

    /// <summary>What was asked or measured. Figures can be compared only within one indicator of one study.</summary>
    public required Indicator Indicator { get; init; }

    /// <summary>The answer that this share gave: <c>Very worried</c>. Null where the indicator has one answer only.</summary>
    public AnswerOption? Answer { get; init; }

    /// <summary>Where it was measured. Null when the source names no place.</summary>
    public Place? Place { get; init; }

    public required decimal Value { get; init; }

    /// <summary>The upper end where the source gives a range, <see cref="Value"/> being the lower; null for a single value.</summary>
    public decimal? UpTo { get; init; }

    public required Unit Unit { get; init; }

    /// <summary>The survey behind it. Null when the source names none.</summary>
    public Study? Study { get; init; }

    /// <summary>How many were asked for this figure.</summary>
    public SampleSize SampleSize { get; init; } = SampleSize.NotStated;

    /// <summary>When they were asked, when that differs from or is finer than the study's own dates.</summary>
    public Fieldwork? Fieldwork { get; init; }

    /// <summary>The dates of fieldwork to print: the figure's own, else the study's.</summary>
    public Fieldwork? AskedWhen => Fieldwork ?? Study?.Fieldwork;
}
