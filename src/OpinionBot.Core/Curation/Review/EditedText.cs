using OpinionBot.Curation.Extraction.Findings;
using OpinionBot.Facts.Findings;

namespace OpinionBot.Curation.Review;

/// <summary>Says a finding anew when one of its parts has changed, so that a reader is told what the moderator sees. No word of the source's own sentence is touched.</summary>
internal static class EditedText
{
    private static readonly FindingPartKind[] Completing = [FindingPartKind.Said, FindingPartKind.Of];

    /// <summary>The edited finding with its sentence: brackets are filled anew; a table's row, and a moderator's own words, get the new words in place of the old.</summary>
    public static Finding Of(Finding old, Finding edited, FindingPartKind kind)
    {
        var text = old.Text == Bracketed(old, []) ? Bracketed(edited, [kind])
            : old.Text == Bracketed(old, Completing) ? Bracketed(edited, Completing)
            : Replaced(old, edited, kind);
        var indicator = old.Indicator with
        {
            Wording = old.Indicator.Wording == old.Text && old.Text != old.Anchor.Exact ? text : old.Indicator.Wording,
            Topic = old.Indicator.Topic == old.Said && edited.Said is { } said ? said : old.Indicator.Topic,
        };

        return edited with { Text = text, Indicator = indicator };
    }

    // The source's sentence with what it leaves to others behind it, also the parts that a moderator took from elsewhere and that stand on no words of it.
    private static string Bracketed(Finding finding, FindingPartKind[] taken) => FindingText.Of(finding.Anchor.Exact,
    [
        .. finding.Parts,
        .. taken.Intersect(Completing).Where(kind => finding.Part(kind) is null && PartNames.Typed(finding, kind) is not null)
            .Select(kind => new FindingPart(kind, PartNames.Typed(finding, kind)!, finding.Anchor.Exact)),
    ]);

    private static string Replaced(Finding old, Finding edited, FindingPartKind kind)
    {
        if (kind is not (FindingPartKind.Said or FindingPartKind.Of or FindingPartKind.Place or FindingPartKind.When) || PartNames.Typed(edited, kind) is not { } words
            || StandingWords.StandIn(old.Text, words, anyCase: true))
        {
            return old.Text;
        }

        var sentence = old.Anchor.Exact.TrimEnd('.', '!', ';');
        var own = old.Text.StartsWith(sentence, StringComparison.Ordinal) ? sentence.Length : 0;
        var there = PartNames.Typed(old, kind) is { } before ? StandingWords.SpanIn(old.Text[own..], before, anyCase: true) : null;

        // A row without a word on it has it behind, where its heading stands.
        return there is { } span ? old.Text[..(own + span.Start)] + words + old.Text[(own + span.End)..]
            : kind == FindingPartKind.When ? old.Text
            : old.Text.EndsWith(").", StringComparison.Ordinal) ? $"{old.Text[..^2]}; {words})."
            : $"{old.Text.TrimEnd('.')} ({words}).";
    }
}
