namespace OpinionBot.Answering.Retrieval.People;

public sealed class AgeGroupTests
{
    [Theory]
    [InlineData("people over 64", "residents aged 65 and over")]
    [InlineData("people over 64", "dockers 65 and up")]
    [InlineData("people over 64", "65-plus dockers")]
    [InlineData("18- to 34-year-olds", "adults aged 18 to 34")]
    [InlineData("adults aged 18 to 34", "Age 18-34, safe: 47%")]
    [InlineData("people under 30", "under-30s")]
    [InlineData("What do people <21 think?", "adults under 21")]
    [InlineData("those < 21", "under-21 voters")]
    [InlineData("the views of >=70 year-olds", "people aged 70 and over")]
    [InlineData("≥70", "over-70s")]
    [InlineData("20-to-29-year-olds", "adults aged 20 to 29")]
    [InlineData("people in their late thirties", "adults aged 30 to 39")]
    [InlineData("women in their 50s", "50-somethings")]
    [InlineData("everyone in her teens", "pupils aged 13 to 19")]
    [InlineData("adults at least 60", "60+")]
    [InlineData("people less than 40", "U40s")]
    [InlineData("<16y", "under-16s")]
    [InlineData("17yo", "people who are 17")]
    public void The_same_ages_in_other_words_are_the_same(string asked, string said) =>
        AgeGroup.Read(asked).ShouldHaveSingleItem().IsSame(AgeGroup.Read(said).ShouldHaveSingleItem()).ShouldBeTrue();

    [Theory]
    [InlineData("people over 64", "employees aged 18 to 64")]
    [InlineData("people under 30", "people under 25")]
    public void Other_ages_are_other_people(string asked, string said) => AgeGroup.Read(asked)[0].IsSame(AgeGroup.Read(said)[0]).ShouldBeFalse();

    [Theory]
    [InlineData("more than 20 percent of adults")]
    [InlineData("between 2019 and 2023")]
    [InlineData("fewer than that, <21%")]
    [InlineData("was it under 20 per cent, or over 30%?")]
    [InlineData("asked in > 50 countries")]
    [InlineData("a share of <21.5 points")]
    [InlineData("see <2023")]
    [InlineData("at least 60 countries, less than 40 pages")]
    [InlineData("people 40% of whom agree")]
    [InlineData("in the 50s, in their 2023 report")]
    [InlineData("the EU27 and the G20")]
    public void Other_numbers_are_no_ages(string text) => AgeGroup.Read(text).ShouldBeEmpty();
}
