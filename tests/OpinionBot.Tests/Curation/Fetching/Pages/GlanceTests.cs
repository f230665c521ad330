using AngleSharp.Html.Parser;

namespace OpinionBot.Curation.Fetching.Pages;

public sealed class GlanceTests
{
    [Fact]
    public void Sees_what_a_reader_sees_and_no_more_than_asked() =>
        Glance.At(new HtmlParser().ParseDocument("<div><script>x</script>Cranes <b>come</b><noscript><p>Scripts!</p></noscript></div><p>to Norwick</p><p>and stay</p>").Body!, 20).ShouldBe("Cranes come to Norwick");
}
