using OpinionBot.Answering.Languages;
using OpinionBot.Support;

namespace OpinionBot.Answering.Summarizing.Writers;

public sealed class ProvenanceTests
{
    [Fact]
    public void Who_asked_when_and_how_many_is_one_short_line() => Write(new SmallLibrary().With(40)).ShouldBe("Ipsos, May–June 2023, n = about 1,000 [F1].");

    [Fact]
    public void Each_country_asked_the_same_number_says_it_once() =>
        Write(new SmallLibrary().With(40).With(50, "CA")).ShouldBe("Ipsos, May–June 2023, n = about 1,000 in each country [F1].");

    [Fact]
    public void Numbers_that_differ_say_where() =>
        Write(new SmallLibrary().With(40).With(50, "US", asked: 500))
            .ShouldBe("Ipsos, May–June 2023, n = about 1,000 in Japan [F1]; n = about 500 in the United States [F2].");

    [Fact]
    public void Each_wave_has_a_line() => Write(new SmallLibrary().With(40).With(30, year: 2021)).Split('\n').Length.ShouldBe(2);

    [Fact]
    public void A_number_that_nobody_publishes_is_said_to_be_unpublished() =>
        Write(new SmallLibrary().With(40, asked: null)).ShouldBe("Ipsos, May–June 2023, sample size unpublished [F1].");

    private static string Write(SmallLibrary library) => Said.By(Provenance.Write(library.Cells, AnswerLanguage.English));
}
