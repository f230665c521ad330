using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Facts;
using OpinionBot.Search;
using OpinionBot.Support;

namespace OpinionBot.Answering.Retrieval;

public sealed class AskedFinderTests
{
    [Fact]
    public async Task With_another_model_than_nearness_was_fitted_with_words_alone_decide()
    {
        var items = new ItemFinder(new SmallLibrary().With(54).Index(), Suites.MeasuredFinder.Generator, ScoringWeights.Default);
        var question = SmallLibrary.Read("how many are nervous about AI");
        var meaning = await items.ReadMeaningAsync(question, WorkspaceId.Console, A.Caller, TestContext.Current.CancellationToken);

        Best(meaning).Nearness.ShouldNotBe(0);
        Best(meaning! with { Model = "harbour-embed" }).Nearness.ShouldBe(0);

        ItemFit Best(QuestionMeaning? meant) => new AskedFinder(items).Find(question, meant, WorkspaceId.Console).Asked.Items[0];
    }
}
