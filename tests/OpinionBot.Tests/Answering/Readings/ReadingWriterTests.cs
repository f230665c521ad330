using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Answering.Understanding;
using OpinionBot.Facts;
using OpinionBot.Facts.Places;
using OpinionBot.Support;

namespace OpinionBot.Answering.Readings;

public sealed class ReadingWriterTests
{
    private static readonly ItemFinder Items = ItemFinder.ByWords(StarterIndex.Create());

    private static ReadQuestion Blank => new() { Text = "", Words = [], Core = "" };

    [Fact]
    public void Places_and_years_of_the_question_are_in_its_readings()
    {
        var question = Blank with { Places = [Gazetteer.Default.ByCode("US")!, Gazetteer.Default.ByCode("NZ")!], Years = [2023] };

        var reading = ReadingWriter.Write(Option("nervous"), question).First();

        reading.Label.ShouldBe("Does AI make people nervous");
        reading.Question.ShouldBe("Does AI make people nervous in the United States and New Zealand in 2023?");
    }

    [Fact]
    public void A_question_for_those_who_do_not_has_their_askings_alone()
    {
        ReadingWriter.Write(Option("nervous"), Blank).ShouldNotBeEmpty();
        ReadingWriter.Write(Option("nervous"), Blank with { IsNegated = true })
            .ShouldAllBe(reading => reading.Label.Contains("n't") || reading.Label.Contains("not "));
    }

    [Fact]
    public void What_is_too_long_for_a_button_is_no_reading()
    {
        IReadOnlyList<Place> places = [.. new[] { "US", "GB", "AE" }.Select(code => Gazetteer.Default.ByCode(code)!)];
        var readings = ReadingWriter.Write(Option("extinction-priority"), Blank with { Places = places });

        readings.ShouldAllBe(reading => reading.Question.Length <= Reading.MaxQuestion && reading.Label.Length <= Reading.MaxLabel);
        readings.Count().ShouldBeLessThan(ReadingWriter.Write(Option("extinction-priority"), Blank).Count());
    }

    private static ItemOption Option(string item) =>
        Items.CatalogFor(WorkspaceId.Console).Index.Options.Single(option => option.Item.Key == item && option.Label is null);
}
