using OpinionBot.Chat;
using OpinionBot.Facts;
using OpinionBot.Facts.Findings;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Facts.Surveys;

namespace OpinionBot.Answering.Replying;

/// <summary>Shows everything the library knows of one fact, so that a reader can check it.</summary>
public static class EvidenceCard
{
    public static Reply For(StoredFact stored)
    {
        var rows = Rows(stored).Where(row => !string.IsNullOrEmpty(row.Value)).Select(row => (IReadOnlyList<string>)[row.Name, row.Value!]).ToList();

        return new Reply
        {
            Paragraphs = [$"{stored.Id}: {stored.Fact.Text}", .. Status(stored)],
            Table = new ReplyTable(null, ["What", "As the library has it"], rows),
            Citations = [new Citation(1, stored, CitationLine.For(stored))],
            Visibility = Visibility.AskerOnly,
        };
    }

    private static IEnumerable<(string Name, string? Value)> Rows(StoredFact stored)
    {
        if (stored.Fact.Anchor is { } anchor)
        {
            yield return ("Exact words", anchor.Exact);
            yield return ("In context", $"…{anchor.Prefix}{anchor.Exact}{anchor.Suffix}…".ReplaceLineEndings(" "));
        }

        if (stored.Fact is Quote quote)
        {
            yield return ("Speaker", quote.SpeakerRole is { } role ? $"{quote.Speaker}, {role}" : quote.Speaker);
        }

        if (stored.Fact is Figure figure)
        {
            yield return ("Question", figure.Indicator.Wording);
            yield return ("Answer", figure.Answer is { } answer ? answer.IsSum ? $"{answer.Label} (a sum of other answers)" : answer.Label : null);
            yield return ("What they answered", (figure as Finding)?.Said);
            yield return ("Of whom", (figure as Finding)?.Of);
            yield return ("Value", FigureDoubt.Of(figure) is { } doubt ? $"doubtful: {doubt}" : $"{FigureSentence.Value(figure)} {figure.Unit.Label}");
            yield return ("Before", figure is Finding earlier ? FindingLine.Earlier(earlier) : null);
            yield return ("Place", figure.Place?.Name);
            yield return ("Study", figure.Study is { } study ? $"{study.Title} ({study.Conductor})" : null);
            yield return ("Fieldwork", string.Join("; ", new[] { FigureSentence.Dates(figure.AskedWhen), figure.AskedWhen?.Note }.Where(part => part is not null)));
            yield return ("n", FigureSentence.Sample(figure.SampleSize) ?? figure.SampleSize.Note ?? "not stated");
            yield return ("Population", figure.Study?.Population);
            yield return ("Mode", figure.Study?.Mode);
            yield return ("Inherited", figure is Finding finding ? string.Join("; ", FindingMarks.Inherited(finding).Select(part => $"{part.Words} from “{part.From}”")) : null);
            yield return ("Survey's own table", figure is Finding { Link: { } link } told ? $"{link.Cell}: {link.About}: {FindingLine.Linked(told, link)}" : null);
            yield return ("Taken from", string.Join("; ", new[] { figure.Study?.Evidence, (figure as SurveyCell)?.Locator }.Where(part => part is not null)));
        }

        // The source itself stands under the card.
        yield return ("Said", stored.Fact is Figure { Study: not null } ? null : stored.Fact.SaidOn?.ToLongString());
        yield return ("Found", Found(stored.Lineage));
        yield return ("Approved", stored.ApprovedAt is { } at ? $"by {stored.ApprovedBy}, {at:yyyy-MM-dd}" : null);
    }

    private static IEnumerable<string> Status(StoredFact stored) => stored.Status switch
    {
        FactStatus.Approved => [],
        FactStatus.Superseded => [$"This fact has been corrected: see {stored.SupersededBy}."],
        FactStatus.Retracted => ["This fact has been retracted and is no longer said."],
        FactStatus.Rejected => ["A moderator rejected this fact; it was never said."],
        _ => ["This fact waits for a moderator's review and is not said."],
    };

    private static string Found(Lineage lineage) => lineage switch
    {
        Lineage.ByModel model => $"by the model {model.Model}",
        Lineage.ByModerator moderator => $"written by {moderator.Name}",
        Lineage.Bundled => "came with the program",
        Lineage.ByRule rule => $"by rule ({rule.Rule})",
        _ => "",
    };
}
