using AngleSharp.Html.Parser;

namespace OpinionBot.Curation.Fetching.Pages.Details;

public sealed class LinkedDataTests
{
    [Fact]
    public void Lists_of_other_articles_are_left_out() =>
        Read("""{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Herring"}]}""").ShouldBeEmpty();

    [Fact]
    public void Broken_data_is_as_good_as_none() => Read("{\"@type\":\"NewsArticle\",\"headline\":").ShouldBeEmpty();

    [Fact]
    public void A_reference_to_itself_ends() => Read("""{"@type":"Article","@id":"#a","headline":"Cranes","author":{"@id":"#a"}}""").Single().Author.ShouldBeNull();

    [Fact]
    public void Line_breaks_in_strings_and_signs_of_markup_are_read_over() =>
        Read("{\"@type\":\"https://schema.org/BlogPosting\",\"headline\":\"Cranes\ncome &amp;amp; go\",\"publisher\":{\"name\":\"Harbour Review\"}}").Single()
            .ShouldSatisfyAllConditions(article => article.Title.ShouldBe("Cranes come & go"), article => article.Publisher.ShouldBe("Harbour Review"));

    private static IReadOnlyList<LinkedArticle> Read(string data) => LinkedData.Read(new HtmlParser().ParseDocument($"<script type='application/ld+json'>{data}</script>"));
}
