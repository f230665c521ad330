using OpinionBot.Answering.Understanding;
using OpinionBot.Answering.Understanding.Forms;
using OpinionBot.Facts;
using OpinionBot.Language.Lexicon;
using OpinionBot.Search;

namespace OpinionBot.Answering.Retrieval.Articles;

/// <summary>Finds the article of which somebody asks when it came out: the one that has the words of the question, else the one that came last.</summary>
internal sealed class PublishedFinder(FactIndex index)
{
    private static readonly WordClass Studies = Lexicon.Default.Of("study");
    private static readonly WordClass Published = Lexicon.Default.Of("published");

    /// <returns>A fact of the article; null when no article has a date, or when a survey is named.</returns>
    public StoredFact? Find(ReadQuestion question, WorkspaceId reader)
    {
        if (question.Studies.Count > 0)
        {
            return null;
        }

        var words = FormReader.Subject(question.Words).Where(word => !Studies.Has(word) && !Published.Has(word)).Select(word => new SearchTerm(word)).ToList();

        return words.Count > 0
            ? (index.Search(new FactSearch(reader, words, 1, IsDated)).Hits is [var best, ..] ? best.Fact : null)
            : index.Visible(reader).Where(IsDated).OrderByDescending(fact => fact.Source.AddedAt).ThenByDescending(fact => fact.Source.Details.Published).ThenBy(fact => fact.Id).FirstOrDefault();
    }

    private static bool IsDated(StoredFact fact) => fact.Source.Details.Published is not null && fact.Fact is not SurveyCell;
}
