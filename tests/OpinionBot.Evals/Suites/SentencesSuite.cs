using System.Globalization;
using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Summarizing;
using OpinionBot.Answering.Understanding;
using OpinionBot.DataSets;
using OpinionBot.Measuring;
using OpinionBot.Reporting;
using OpinionBot.Search;

namespace OpinionBot.Suites;

/// <summary>Which sentences of a passage that answers a question the product's extractive summarizer takes, against those that people took.</summary>
public sealed class SentencesSuite : Suite
{
    private const string Best = "F1, best annotator";
    private const string Mean = "F1, mean of the annotators";

    public override string Name => "sentences";

    public override string Description => "Sentences chosen from the passage that answers: F1 of the sets of sentences.";

    public override bool HasData(string folder) => ClapNqFolder.IsIn(folder);

    public override async Task<IReadOnlyList<SuiteResult>> RunAsync(SuiteInput input, CancellationToken cancellationToken)
    {
        var collection = ClapNqFolder.Read(input.RequireData(Name));
        var index = MeasuredLibrary.Sentences([.. collection.Answerable, .. collection.Unanswerable]);
        var interpreter = new QuestionInterpreter(index, new NoMemory());
        var summarizer = new ExtractiveSummarizer();
        var chosen = new List<Chosen>();

        foreach (var record in collection.Answerable.Where(record => record.Selected.Count > 0))
        {
            var facts = MeasuredLibrary.Facts(record, source: 1, first: 1);
            var question = MeasuredLibrary.Ask(record.Question);
            var draft = await summarizer.SummarizeAsync(question, new Evidence(interpreter.Read(record.Question, question), facts, []), cancellationToken);
            var cited = draft.Sentences.SelectMany(sentence => CitationMark.ReadAll(sentence.Text)).Select(mark => mark.Fact).ToHashSet();

            chosen.Add(new Chosen(record, [.. facts.Where(fact => cited.Contains(fact.Id)).Select(fact => fact.Fact.Text)]));
        }

        IReadOnlyList<Chosen> all = [.. chosen.Select(one => one with { Sentences = one.Record.Sentences })];
        IReadOnlyList<Chosen> three = [.. chosen.Select(one => one with { Sentences = BestThree(one.Record) })];

        return
        [
            new SuiteResult(
                Name,
                collection.Name,
                [new Measure(Best, Measured(chosen, scores => scores.Max())), new Measure(Mean, Measured(chosen, scores => scores.Average()))],
                [
                    new("all sentences", Best, Measured(all, scores => scores.Max()).Value, "on these passages"),
                    new("best three by shared words", Best, Measured(three, scores => scores.Max()).Value, "on these passages"),
                    new("all sentences", Best, 0.613, "published"),
                    new("best three by shared words", Best, 0.595, "published"),
                    new("all sentences", Mean, Measured(all, scores => scores.Average()).Value, "on these passages"),
                    new("best three by shared words", Mean, Measured(three, scores => scores.Average()).Value, "on these passages"),
                ],
                input.PerQuery ? [.. chosen.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Record.Id}\t{one.F1().Max():0.000}\t{one.Sentences.Count} of {one.Record.Sentences.Count}\t{one.Record.Question}"))] : []),
        ];
    }

    private static Estimate Measured(IEnumerable<Chosen> chosen, Func<IEnumerable<double>, double> ofAnnotators) => Estimate.OfMean([.. chosen.Select(one => ofAnnotators(one.F1()))]);

    private static IReadOnlyList<string> BestThree(ClapNqRecord record)
    {
        var asked = TextAnalysis.Analyze(record.Question).ToHashSet(StringComparer.Ordinal);

        return [.. record.Sentences.OrderByDescending(sentence => TextAnalysis.Analyze(sentence).Distinct().Count(asked.Contains)).Take(3)];
    }

    private sealed record Chosen(ClapNqRecord Record, IReadOnlyList<string> Sentences)
    {
        public IEnumerable<double> F1() => Record.Selected.Select(selected => Overlap.Of(Sentences.Distinct(), selected.Distinct()).F1);
    }
}
