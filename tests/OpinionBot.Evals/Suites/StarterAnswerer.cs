using OpinionBot.Answering;
using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Answering.Summarizing;
using OpinionBot.Answering.Understanding;
using OpinionBot.Search;
using OpinionBot.Suites.Figures;

namespace OpinionBot.Suites;

/// <summary>Answers from the starter library as the program does with its default settings, by whatever weights.</summary>
internal sealed class StarterAnswerer
{
    private readonly FactIndex _index;
    private readonly ItemFinder _items;
    private readonly QuestionVectors _vectors;

    private StarterAnswerer(FactIndex index, MeasuredMeaning meaning)
    {
        _index = index;
        _items = MeasuredFinder.ItemsOf(index, ScoringWeights.Default);
        _vectors = meaning.Questions;
    }

    public static async Task<StarterAnswerer> CreateAsync(CancellationToken cancellationToken)
    {
        var index = MeasuredLibrary.Empty();
        index.Apply(FigureCells.Facts);

        return new StarterAnswerer(index, await MeasuredMeaning.OfAsync(index, FigureCells.Facts, kept: null, cancellationToken));
    }

    public QuestionAnswerer With(ScoringWeights weights) =>
        new(new QuestionInterpreter(_index, new NoMemory()), new EvidenceFinder(_index, _items.With(weights)), new ExtractiveSummarizer(), vectors: _vectors);
}
