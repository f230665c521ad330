using OpinionBot.Answering;
using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Retrieval.Articles;
using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Answering.Summarizing;
using OpinionBot.Answering.Understanding;
using OpinionBot.Facts;
using OpinionBot.Search;
using OpinionBot.Suites.Figures;

namespace OpinionBot.Suites;

/// <summary>Answers from a library as the program does with its default settings, by whatever weights.</summary>
internal sealed class MeasuredAnswerer
{
    private readonly FactIndex _index;
    private readonly ItemFinder _items;
    private readonly QuestionVectors _vectors;

    private MeasuredAnswerer(FactIndex index, MeasuredMeaning meaning)
    {
        _index = index;
        _items = MeasuredFinder.ItemsOf(index, ScoringWeights.Default);
        _vectors = meaning.Questions;
    }

    public static Task<MeasuredAnswerer> OfStarterAsync(CancellationToken cancellationToken) => OfAsync(FigureCells.Facts, kept: null, cancellationToken);

    /// <param name="facts">All of the library.</param>
    /// <param name="kept">Where vectors are kept for the next run; null keeps none.</param>
    public static async Task<MeasuredAnswerer> OfAsync(IReadOnlyList<StoredFact> facts, string? kept, CancellationToken cancellationToken)
    {
        var index = MeasuredLibrary.Empty();
        index.Apply(facts);

        return new MeasuredAnswerer(index, await MeasuredMeaning.OfAsync(index, facts, kept, cancellationToken));
    }

    /// <summary>The facts of articles that may answer a question, with what tells whether they do; none where it is refused.</summary>
    public async Task<IReadOnlyList<ArticleFit>> FitArticlesAsync(string question, CancellationToken cancellationToken) =>
        await new QuestionInterpreter(_index, new NoMemory()).InterpretAsync(MeasuredLibrary.Ask(question), cancellationToken) is Interpretation.Asks { Query: var query }
        && await _vectors.OfAsync(query.Gloss ?? query.Text, MeasuredMeaning.Nobody, cancellationToken) is { } meaning
            ? await new EvidenceFinder(_index, _items).FitArticlesAsync(query, WorkspaceId.Console, meaning, MeasuredMeaning.Nobody, cancellationToken)
            : [];

    public QuestionAnswerer With(ScoringWeights weights) =>
        new(new QuestionInterpreter(_index, new NoMemory()), new EvidenceFinder(_index, _items.With(weights)), new ExtractiveSummarizer(), vectors: _vectors);
}
