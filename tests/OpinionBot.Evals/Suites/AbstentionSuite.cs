using System.Globalization;
using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Answering.Understanding;
using OpinionBot.DataSets;
using OpinionBot.Facts;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Measuring;
using OpinionBot.Prompts;
using OpinionBot.Reporting;
using OpinionBot.Search;

namespace OpinionBot.Suites;

/// <summary>
/// Whether the product knows what it does not know: its own confidence for questions that the library answers against those it does not, and
/// how often its own decision is right. Every sentence of a passage, or every document, is a fact of one library.
/// </summary>
public sealed class AbstentionSuite : Suite
{
    private const string Auroc = "AUROC";

    public override string Name => "abstention";

    public override string Description => "Answered or not covered: AUROC of the confidence, balanced accuracy of the decision.";

    public override bool HasData(string folder) => ClapNqFolder.IsIn(folder) || BeirFolder.IsIn(folder);

    public override async Task<IReadOnlyList<SuiteResult>> RunAsync(SuiteInput input, CancellationToken cancellationToken)
    {
        var data = input.RequireData(Name);
        var results = new List<SuiteResult>();

        if (ClapNqFolder.IsIn(data))
        {
            results.Add(await OfClapNqAsync(ClapNqFolder.Read(data), input, cancellationToken));
        }

        foreach (var folder in BeirFolder.IsIn(data) ? BeirFolder.FindAll(data) : [])
        {
            results.Add(await OfBeirAsync(BeirFolder.Read(folder), input, cancellationToken));
        }

        return results.Count > 0
            ? results
            : throw new UnusableDataException($"{data} holds neither ClapNQ nor a collection in BEIR's layout; give --data the folder of one of them, or the one above it.");
    }

    private static async Task<SuiteResult> OfClapNqAsync(ClapNqFolder collection, SuiteInput input, CancellationToken cancellationToken)
    {
        var index = MeasuredLibrary.Sentences([.. collection.Answerable, .. collection.Unanswerable]);
        var judge = new Judge(index, await MeasuredMeaning.OfAsync(index, [.. index.Visible(WorkspaceId.Console)], input.Vectors, cancellationToken));

        var judged = new List<Judged>();

        foreach (var (record, isAnswerable) in collection.Answerable.Select(record => (record, true)).Concat(collection.Unanswerable.Select(record => (record, false))))
        {
            judged.Add(await judge.JudgeAsync(record.Id, record.Question, isAnswerable, cancellationToken));
        }

        return Measure(
            collection.Name,
            judged,
            [new("normalised BM25", Auroc, 0.782, "published")],
            input.PerQuery);
    }

    private static async Task<SuiteResult> OfBeirAsync(BeirFolder collection, SuiteInput input, CancellationToken cancellationToken)
    {
        var index = MeasuredLibrary.Index(collection);
        var judge = new Judge(index, await MeasuredMeaning.OfAsync(index, [.. index.Visible(WorkspaceId.Console)], input.Vectors, cancellationToken));
        var places = collection.Documents.Index().ToDictionary(document => document.Item.Id, document => document.Index + 1, StringComparer.Ordinal);
        var judged = new List<Judged>();

        foreach (var query in collection.Queries.Where(query => collection.Grades[query.Id].Values.Any(grade => grade > 0)))
        {
            judged.Add(await judge.JudgeAsync(query.Id, query.Text, isAnswerable: true, cancellationToken));
            StoredFact[] gold = [.. collection.Grades[query.Id].Where(grade => grade.Value > 0 && places.ContainsKey(grade.Key)).Select(grade => MeasuredLibrary.Of(collection, places[grade.Key]))];
            index.Apply([.. gold.Select(fact => fact with { Status = FactStatus.Retracted })]);
            judged.Add(await judge.JudgeAsync(query.Id, query.Text, isAnswerable: false, cancellationToken));
            index.Apply(gold);
        }

        return Measure($"{collection.Name}, its answers there and taken away", judged, [], input.PerQuery);
    }

    private static SuiteResult Measure(string name, List<Judged> judged, IReadOnlyList<Reference> references, bool perQuery)
    {
        List<Judged> answerable = [.. judged.Where(one => one.IsAnswerable)];
        List<Judged> unanswerable = [.. judged.Where(one => !one.IsAnswerable)];

        return new SuiteResult(
            "abstention",
            name,
            [
                new Measure(Auroc, Separation.Auroc([.. answerable.Select(one => one.Confidence)], [.. unanswerable.Select(one => one.Confidence)])),
                new Measure("balanced accuracy", Separation.BalancedAccuracy(answerable.Count(one => one.Answers), answerable.Count, unanswerable.Count(one => !one.Answers), unanswerable.Count)),
                new Measure("answerable, answered", Estimate.OfShare(answerable.Count(one => one.Answers), answerable.Count)),
                new Measure("unanswerable, not covered", Estimate.OfShare(unanswerable.Count(one => !one.Answers), unanswerable.Count)),
            ],
            references,
            perQuery ? [.. judged.OrderByDescending(one => one.Confidence).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Id}\t{(one.IsAnswerable ? "answerable" : "unanswerable")}\t{one.Confidence:0.0000}\t{(one.Answers ? "answers" : "not covered")}\t{one.Question}"))] : []);
    }

    /// <param name="Answers">The product's own decision.</param>
    private sealed record Judged(string Id, string Question, bool IsAnswerable, double Confidence, bool Answers);

    /// <summary>The product's way from a question to its decision.</summary>
    private sealed class Judge(FactIndex index, MeasuredMeaning meaning)
    {
        private readonly QuestionInterpreter _interpreter = new(index, new NoMemory());
        private static readonly ModelCaller Nobody = new(WorkspaceId.Console, "", "");

        private readonly EvidenceFinder _finder = new(index, ItemFinder.ByWords(index));

        public async Task<Judged> JudgeAsync(string id, string text, bool isAnswerable, CancellationToken cancellationToken)
        {
            var retrieved = await _finder.FindAsync(_interpreter.Read(text, MeasuredLibrary.Ask(text)), WorkspaceId.Console, await meaning.OfAsync(text, cancellationToken), Nobody, cancellationToken);

            return new Judged(id, text, isAnswerable, retrieved.Confidence, retrieved is Retrieved.Found);
        }
    }
}
