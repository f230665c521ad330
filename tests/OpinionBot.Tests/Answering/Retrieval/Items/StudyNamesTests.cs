using OpinionBot.Facts.Surveys;

namespace OpinionBot.Answering.Retrieval.Items;

public sealed class StudyNamesTests
{
    private static readonly StudyNames Names = new([Study("ipsos-2021"), Study("deltapoll-2023"), Study("harbour-2023")]);

    [Theory]
    [InlineData("when did deltapoll ask", "deltapoll-2023")]
    [InlineData("the poll for the world economic forum", "ipsos-2021")]
    [InlineData("what about the survey", "")]
    public void A_study_is_found_by_a_word_that_no_question_has_or_by_a_long_name(string words, string studies) =>
        string.Join(' ', Names.Find(words.Split(' '), isOrdinary: word => word is "world" or "economic" or "forum" or "survey")).ShouldBe(studies);

    [Fact]
    public void A_study_without_names_is_called_by_who_conducted_it() => Names.Find(["by", "harbourers"], _ => false).ShouldBe(["harbour-2023"]);

    [Theory]
    [InlineData("global opinions", "ipsos-2021")]
    [InlineData("so is ai", "")]
    public void The_nearest_has_most_words_and_ai_is_none_of_them(string words, string studies) =>
        string.Join(' ', Names.FindNearest(words.Split(' '))).ShouldBe(studies);

    [Fact]
    public void The_countries_of_a_study_are_known_where_all_are_listed()
    {
        StudyNames.CountriesNamed("deltapoll-2023").Select(place => place.Code).ShouldBe(["CA", "FR", "DE", "IT", "JP", "SG", "KR", "GB", "US"], ignoreOrder: true);
        StudyNames.CountriesNamed("kpmg-2025").ShouldBeEmpty();
        StudyNames.CountriesAsked("kpmg-2025").ShouldBe(47);
        StudyNames.CountriesNamed("harbour-2023").ShouldBeEmpty();
    }

    private static Study Study(string key) => new(key, $"Survey {key}", "Harbourers of the coast", null, "adults");
}
