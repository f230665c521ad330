using System.Text.Json;
using OpinionBot.Facts;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Support;
using OpinionBot.Support.Llm;

namespace OpinionBot.Curation.Extraction.ByModel;

public sealed class ModelFactExtractorTests
{
    private const string Share = "While 71% of Swedes said they would accept an AI system that reads their X-rays, only 38% of Finns agreed, according to a Nordpuls survey covering 4,210 adults.";
    private const string Register = "She called for a register of every algorithm in public clinics.";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Article Article(string text) => new(A.Source().Details, text, "hash");

    [Fact]
    public async Task What_both_find_is_one_fact_and_a_name_for_a_pronoun_is_taken_over()
    {
        var rules = FactExtractor.Extract(Article(Articles.Clinics)).Proposals;

        var both = await ExtractAsync(
            Articles.Clinics,
            Found("figure", Share, Share, figure: "38%"),
            Found("statement", Register, "Elin Sandvik called for a register of every algorithm in public clinics."),
            Found("statement", Register, "Elin Sandvik called for a register of every algorithm in public clinics."));

        both.Proposals.Count.ShouldBe(rules.Count);
        both.Proposals.Count(proposal => proposal.Fact is Figure { Value: 38 }).ShouldBe(1);
        both.Dropped.ShouldBe(0);
    }

    [Fact]
    public async Task What_the_rules_passed_over_is_proposed_with_the_models_name()
    {
        const string Text = "Robots at sea\n\nBoats sink fewer.\n\n“They are calm,” Ida Berg told me. “And so am I.”";

        var extracted = await ExtractAsync(Text, Found("statement", "Boats sink fewer.", "Boats sink fewer."));

        var added = extracted.Proposals.Single(proposal => proposal.Lineage is Lineage.ByModel);
        added.Fact.Anchor!.Exact.ShouldBe("Boats sink fewer.");
        added.Fact.Anchor.StandsIn(Text).ShouldBeTrue();
        ((Lineage.ByModel)added.Lineage).Model.ShouldBe("main");
        ((Lineage.ByModel)added.Lineage).PromptHash.ShouldBe(ModelSetup.Prompts.HashOf("extract-facts"));
    }

    [Fact]
    public async Task What_does_not_stand_in_the_article_is_dropped_and_counted()
    {
        var rules = FactExtractor.Extract(Article(Articles.Clinics)).Proposals;

        var extracted = await ExtractAsync(
            Articles.Clinics,
            Found("statement", "Everybody in Sweden loves robots.", "Everybody in Sweden loves robots."),
            Found("figure", Share, Share, figure: "83%"),
            Found("quote", "“People are not afraid of the machine. They are afraid of nobody being responsible,” said Elin Sandvik, a health ethicist in Tromsø.", "x", speaker: "Tim Cook"),
            Found("opinion", Share, Share),
            Found(null, null, null));

        extracted.Dropped.ShouldBe(5);
        extracted.Proposals.Count.ShouldBe(rules.Count);
    }

    [Theory]
    [InlineData("Elin Sandvik called for a ban of every algorithm in public clinics.")]
    [InlineData("Elin Sandvik called for 40 registers of every algorithm in public clinics.")]
    [InlineData("Tim Cook called for a register of every algorithm in public clinics.")]
    [InlineData("Elin Sandvik called for a register.")]
    [InlineData("<b>Elin Sandvik</b> called for a register of every algorithm in public clinics.")]
    public void A_text_that_says_something_else_is_not_taken_over(string text) =>
        FoundFactReader.Read(new FoundFact("statement", Register, text, null, null, null), Article(Articles.Clinics), [])!.Text.ShouldBe(Register);

    [Fact]
    public async Task A_long_article_goes_in_overlapping_windows_and_a_fact_found_twice_is_one()
    {
        var text = string.Join("\n\n", Enumerable.Range(0, 400).Select(at => $"The harbour of Lund has seen ship number {at:000} come in with a robot at its helm."));
        await using var server = await LoopbackOpenAI.StartAsync(request => new LlmTurn.Says(JsonSerializer.Serialize(new
        {
            facts = request.User.Split('\n').Skip(1).Select(line => line[(line.LastIndexOf('‖') + 2)..]).Where(line => line.EndsWith('.')).Select(line => Found("statement", line, line)),
        })));
        using var chain = ModelSetup.Chain(ModelSetup.Options(server));

        var extracted = await new ModelFactExtractor(chain, ModelSetup.Prompts).ExtractAsync(Article(text), A.Moderator(), Token);

        server.Requests.Count.ShouldBeGreaterThan(4);
        extracted.Proposals.Select(proposal => proposal.Fact.Anchor!.Exact).Distinct().Count().ShouldBe(400);
        extracted.Proposals.Count(proposal => proposal.Fact is Statement).ShouldBeLessThanOrEqualTo(400);
    }

    [Fact]
    public void Windows_cover_everything_and_overlap()
    {
        var text = string.Concat(Enumerable.Range(0, 3_000).Select(at => at % 40 == 39 ? $"w{at}.\n\n" : $"w{at} "));

        var windows = ArticleWindows.Of(text);

        windows.Count.ShouldBeGreaterThan(2);
        Enumerable.Range(0, 3_000).ShouldAllBe(at => windows.Any(window => window.Contains($"w{at} ", StringComparison.Ordinal) || window.Contains($"w{at}.", StringComparison.Ordinal)));
        windows.Zip(windows.Skip(1)).ShouldAllBe(pair => pair.First.Contains(pair.Second.Substring(0, 200), StringComparison.Ordinal));
        ArticleWindows.Of(new string('x', 20_000)).Sum(window => window.Length).ShouldBeGreaterThan(20_000);
    }

    [Fact]
    public async Task A_model_that_fails_leaves_what_the_rules_found()
    {
        await using var server = await LoopbackOpenAI.StartAsync(Personalities.Failing(500));
        using var chain = ModelSetup.Chain(ModelSetup.Options(server));

        var extracted = await new ModelFactExtractor(chain, ModelSetup.Prompts).ExtractAsync(Article(Articles.Clinics), A.Moderator(), Token);

        extracted.Proposals.Count.ShouldBe(FactExtractor.Extract(Article(Articles.Clinics)).Proposals.Count);
    }

    private static FoundFact Found(string? kind, string? exact, string? text, string? figure = null, string? speaker = null) => new(kind, exact, text, figure, null, speaker);

    private static async Task<ExtractedFacts> ExtractAsync(string text, params FoundFact[] found)
    {
        await using var server = await LoopbackOpenAI.StartAsync(Personalities.Fixed(JsonSerializer.Serialize(new FoundFacts(found), FoundJson.Default.FoundFacts)));
        using var chain = ModelSetup.Chain(ModelSetup.Options(server));

        return await new ModelFactExtractor(chain, ModelSetup.Prompts).ExtractAsync(Article(text), A.Moderator(), Token);
    }
}
