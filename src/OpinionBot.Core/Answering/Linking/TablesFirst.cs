using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Understanding.Kinds;
using OpinionBot.Facts;
using OpinionBot.Facts.Findings;
using OpinionBot.Language;
using OpinionBot.Search;

namespace OpinionBot.Answering.Linking;

/// <summary>Puts the cell of a survey's own table where articles tell it again: one number is said once, and from where it was first published.</summary>
public sealed class TablesFirst(FactIndex index)
{
    /// <summary>The same evidence, each finding that tells a cell replaced by it. Who asks for a reason, a date or another name gets the article's sentence, which stays.</summary>
    public Evidence Of(Evidence evidence, WorkspaceId reader)
    {
        IReadOnlyList<StoredFact> facts = [.. evidence.Facts.Select(fact => Cell(fact, evidence.Query, reader) ?? fact).DistinctBy(fact => fact.Id)];

        if (facts.SequenceEqual(evidence.Facts) || !AsksShare(evidence.Query))
        {
            return evidence;
        }

        var series = facts.Select(fact => fact.Fact).OfType<SurveyCell>().SelectMany(cell => index.Series(reader, cell));

        return evidence with { Facts = facts, Siblings = [.. evidence.Siblings.Concat(series).DistinctBy(fact => fact.Id)] };
    }

    private StoredFact? Cell(StoredFact fact, FactQuery query, WorkspaceId reader) =>
        fact.Fact is Finding { Link: { Agrees: true } link } && query.Names.All(name => StandingWords.StandIn(link.About, name, anyCase: true)) ? index.Find(reader, link.Cell) : null;

    private static bool AsksShare(FactQuery query) =>
        KindReader.Read([.. Words.Of(query.Gloss ?? query.Text).Select(word => Words.Fold(word.Text))]).Kind is AnswerKind.Anything or AnswerKind.Share or AnswerKind.Number;
}
