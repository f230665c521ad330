namespace OpinionBot.Curation.Fetching.Pages.Details;

public sealed class LinkedArticleTests
{
    private static readonly LinkedArticle Fish = Of("Herring is dear", "https://harbour.example/fish");
    private static readonly LinkedArticle Cranes = Of("Cranes come", "https://harbour.example/cranes");

    [Fact]
    public void Where_it_stands_tells_it() => LinkedArticle.Own([Fish, Cranes], ["http://www.harbour.example/cranes/"], []).ShouldBe(Cranes);

    [Fact]
    public void What_it_is_called_tells_it() => LinkedArticle.Own([Fish, Cranes], [], ["Cranes come | Harbour Review"]).ShouldBe(Cranes);

    [Fact]
    public void The_only_one_counts_where_nothing_speaks_against_it() => LinkedArticle.Own([Fish], [], ["Something else"]).ShouldBe(Fish);

    [Fact]
    public void The_only_one_does_not_count_where_it_stands_elsewhere() => LinkedArticle.Own([Fish], ["https://harbour.example/cranes"], ["Something else"]).ShouldBeNull();

    [Fact]
    public void Of_several_none_is_guessed() => LinkedArticle.Own([Fish, Cranes], [], ["Something else"]).ShouldBeNull();

    private static LinkedArticle Of(string title, string address) => new(title, null, null, null, null, null, [address]);
}
