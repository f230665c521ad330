using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Summarizing;
using OpinionBot.Answering.Understanding;
using OpinionBot.Facts;
using OpinionBot.Search;
using OpinionBot.Support;

namespace OpinionBot.Answering.Verification;

/// <summary>What the writers say of real figures in any form is verified: a form whose words verification does not know would be a silent one.</summary>
public sealed class DraftsOfFormsTests
{
    private const int Cells = 80;

    private static readonly FactIndex Index = StarterIndex.Create();
    private static readonly ReadQuestion Question = SmallLibrary.Read("are people more nervous");
    private static readonly IReadOnlyList<StoredFact> Some =
        new Random(11).GetItems(StarterIndex.Facts.Where(fact => fact.Fact is SurveyCell).ToArray(), Cells);

    [Theory]
    [InlineData(ClaimKind.Majority)]
    [InlineData(ClaimKind.Minority)]
    [InlineData(ClaimKind.Some)]
    [InlineData(ClaimKind.Percent)]
    public async Task Yes_and_no_pass(ClaimKind claim) => await PassAsync(_ => new Asked.YesOrNo(Question, [], new Claim(claim, 50)), (cell, _) => [cell]);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Comparisons_pass(bool isClaim) => await PassAsync(
        facts => new Asked.Compare(Question with { Places = [.. facts.Select(fact => ((SurveyCell)fact.Fact).Place!)] }, [], isClaim),
        (cell, series) => [cell, .. series.Where(other => other.Fact.SaidOn == cell.Fact.SaidOn && other.Id != cell.Id).Take(1)]);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Rankings_pass(bool highest) => await PassAsync(
        _ => new Asked.Rank(Question, [], highest, 3, Ranked.Countries),
        (cell, series) =>
        {
            var wave = series.Where(other => other.Fact.SaidOn == cell.Fact.SaidOn && other.Fact is Figure { Place.IsGroup: false });
            var countries = wave.Append(cell).DistinctBy(other => other.Id);

            return [.. (highest ? countries.OrderByDescending(Value) : countries.OrderBy(Value)).Take(3)];
        });

    [Fact]
    public async Task Trends_pass() => await PassAsync(
        _ => new Asked.Trend(Question, []),
        (cell, series) => [.. series.Where(other => ((SurveyCell)other.Fact).Place == ((SurveyCell)cell.Fact).Place).OrderBy(other => other.Fact.SaidOn)]);

    private static async Task PassAsync(Func<IReadOnlyList<StoredFact>, Asked> ask, Func<StoredFact, IReadOnlyList<StoredFact>, IReadOnlyList<StoredFact>> choose)
    {
        foreach (var cell in Some)
        {
            var series = Index.Series(cell.Workspace, (SurveyCell)cell.Fact);
            var facts = choose(cell, series);
            var evidence = new Evidence(new FactQuery { Text = "figures" }, facts, series) { Asked = ask(facts) };
            var draft = await new ExtractiveSummarizer().SummarizeAsync(A.Question("?"), evidence, TestContext.Current.CancellationToken);

            VerifiedSummary.TryVerify(draft, evidence).ShouldNotBeNull(draft.Sentences[0].Text).Checks.Removed.ShouldBe(0, draft.Sentences[0].Text);
        }
    }

    private static decimal Value(StoredFact cell) => ((SurveyCell)cell.Fact).Value;
}
