using Microsoft.Extensions.Options;
using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Answering.Summarizing;
using OpinionBot.Answering.Understanding;
using OpinionBot.Chat;
using OpinionBot.Corpora;
using OpinionBot.Facts;
using OpinionBot.Search;

namespace OpinionBot.Answering;

/// <summary>The whole path of a question without a model: the starter library and as many generated facts as asked for, the product's own stages.</summary>
internal sealed class AnswerBench
{
    private static readonly Asker Somebody = new("u1", "Uma", IsModerator: false);

    private readonly QuestionAnswerer _answerer;

    public AnswerBench(int facts)
    {
        Facts = new FactGenerator(seed: 1).Make(facts);

        var index = new FactIndex(Options.Create(new SearchOptions()));
        index.Apply([.. Starter.Facts, .. Facts]);
        _answerer = new QuestionAnswerer(new QuestionInterpreter(index, new NoAnswers()), new EvidenceFinder(index, ItemFinder.ByWords(index)), new ExtractiveSummarizer());
    }

    public IReadOnlyList<StoredFact> Facts { get; }

    public static Question Ask(string text) => new(text, Somebody, ReplyAddress.Console, Starter.Now);

    public Task<Answered> AnswerAsync(string text, CancellationToken cancellationToken) => _answerer.AnswerAsync(Ask(text), cancellationToken);
}
