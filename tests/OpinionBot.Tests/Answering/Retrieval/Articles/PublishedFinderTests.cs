using OpinionBot.Facts;
using OpinionBot.Language;
using OpinionBot.Support;

namespace OpinionBot.Answering.Retrieval.Articles;

public sealed class PublishedFinderTests
{
    private static readonly StoredFact Crane = Harbour.Fact(1, "Dockers fear the crane.").From(1, published: new PartialDate(2026, 3, 5), addedAfter: 2);
    private static readonly StoredFact Ferry = Harbour.Fact(2, "The ferry sings.").From(2, published: new PartialDate(2026, 1, 9), addedAfter: 1);
    private static readonly StoredFact Undated = Harbour.Fact(3, "The zeppelin lands.").From(3, addedAfter: 3);

    [Theory]
    [InlineData("when did the piece on the ferry come out", 2)]
    [InlineData("when was the article published", 1)]
    public void The_article_with_the_words_of_the_question_is_meant_else_the_one_that_came_last(string question, long fact) =>
        Find(question)!.Id.ShouldBe(new FactId(fact));

    [Fact]
    public void An_article_without_a_date_is_not_found() => Find("when did the piece on the zeppelin come out").ShouldBeNull();

    [Fact]
    public void A_survey_that_is_named_is_no_article() =>
        new PublishedFinder(Harbour.Index(Crane)).Find(SmallLibrary.Read("when was it published") with { Studies = ["ipsos-2023"] }, WorkspaceId.Console)
            .ShouldBeNull();

    [Fact]
    public void An_article_of_another_workspace_is_not_found() =>
        new PublishedFinder(Harbour.Index(Crane)).Find(SmallLibrary.Read("when was the article published"), new WorkspaceId("slack:T1")).ShouldBeNull();

    private static StoredFact? Find(string question) =>
        new PublishedFinder(Harbour.Index(Crane, Ferry, Undated)).Find(SmallLibrary.Read(question), WorkspaceId.Console);
}
