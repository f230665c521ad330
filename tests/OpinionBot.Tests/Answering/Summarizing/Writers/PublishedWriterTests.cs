using OpinionBot.Facts.Sources;
using OpinionBot.Language;
using OpinionBot.Support;

namespace OpinionBot.Answering.Summarizing.Writers;

public sealed class PublishedWriterTests
{
    private static readonly SourceDetails Source = A.Source().Details;

    [Fact]
    public void Who_published_it_when_is_said() => PublishedWriter.Words(Source).ShouldBe("Harbour Review published it on 5 March 2026");

    [Fact]
    public void A_month_is_no_day() =>
        PublishedWriter.Words(Source with { Published = new PartialDate(2026, 3) }).ShouldBe("Harbour Review published it in March 2026");

    [Fact]
    public void A_publisher_that_nobody_knows_is_not_named() =>
        PublishedWriter.Words(Source with { Publisher = null })!.ShouldStartWith("Its publisher published it");

    [Fact]
    public void Without_a_date_nothing_is_said() => PublishedWriter.Words(Source with { Published = null }).ShouldBeNull();
}
