using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Understanding;
using OpinionBot.Answering.Verification;
using OpinionBot.Facts;
using OpinionBot.Support;

namespace OpinionBot.Answering.Summarizing.Conclusions;

/// <summary>What is concluded from figures is what they say, and nothing else passes for it.</summary>
public sealed class ConclusionTests
{
    private static readonly StoredFact Peru = A.Stored(1, A.Figure(47, "PE"));
    private static readonly StoredFact Chile = A.Stored(2, A.Figure(54, "CL"));
    private static readonly StoredFact Spain = A.Stored(3, A.Figure(54, "ES"));
    private static readonly Evidence All = new(new FactQuery { Text = "figures" }, [Chile, Peru], [Peru, Chile, Spain]);

    [Theory]
    [InlineData(76, ClaimKind.Majority, "Yes:")]
    [InlineData(50.5, ClaimKind.Majority, "About half:")]
    [InlineData(44, ClaimKind.Majority, "No:")]
    [InlineData(44, ClaimKind.Minority, "Yes:")]
    [InlineData(3, ClaimKind.Some, "Some do:")]
    public void Yes_or_no_is_computed_against_what_was_claimed(decimal value, ClaimKind kind, string said) =>
        Conclusion.Verdict(A.Figure(value), new Claim(kind)).ShouldBe(said);

    [Theory]
    [InlineData(50, "Yes, more than half:")]
    [InlineData(60, "Yes:")]
    [InlineData(90, "No:")]
    public void A_number_that_is_claimed_is_the_figure_or_is_not(decimal claimed, string said) =>
        Conclusion.Verdict(A.Figure(61), new Claim(ClaimKind.Percent, claimed)).ShouldBe(said);

    [Fact]
    public void Places_are_said_in_the_order_of_their_figures_and_in_no_other()
    {
        Conclusion.Order([Chile, Peru]).ShouldBe("More in Chile (54%) than in Peru (47%)");
        Conclusion.Order([Peru, Chile]).ShouldBeNull();
        Conclusion.Order([Chile, Spain]).ShouldBe("As many in Chile (54%) as in Spain (54%)");
    }

    [Fact]
    public void Those_that_are_level_at_the_end_of_a_ranking_are_all_named()
    {
        Conclusion.Extreme([Chile, Spain], [Peru, Chile, Spain], highest: true).ShouldBe("Chile and Spain, with 54% each, the most of the 3 countries asked");
        Conclusion.Extreme([Peru], [Peru, Chile, Spain], highest: false).ShouldBe("Peru, with 47%, the least of the 3 countries asked");
        Conclusion.Extreme([Peru], [Peru, Chile, Spain], highest: true).ShouldBeNull();
    }

    [Theory]
    [InlineData(39, 52, "Up from 39% (2021) to 52% (2023), 13 points")]
    [InlineData(52, 39, "Down from 52% (2021) to 39% (2023), 13 points")]
    [InlineData(50, 54, "Little changed: 50% (2021), 54% (2023)")]
    [InlineData(50, 55, "Up from 50% (2021) to 55% (2023), 5 points")]
    public void A_change_is_one_beyond_the_margin_of_error(decimal before, decimal after, string said) =>
        Conclusion.Change(SmallLibrary.Cell(1, before, year: 2021), SmallLibrary.Cell(2, after)).ShouldBe(said);

    [Fact]
    public void Many_who_were_asked_make_a_small_change_certain() =>
        Conclusion.Change(SmallLibrary.Cell(1, 50, year: 2021, asked: 20_000), SmallLibrary.Cell(2, 52, asked: 20_000))
            .ShouldBe("Up from 50% (2021) to 52% (2023), 2 points");

    [Theory]
    [InlineData("CA", 2021, "ipsos-2023/nervous")]
    [InlineData("JP", 2021, "ipsos-2023/excited")]
    [InlineData("JP", 2023, "ipsos-2023/nervous")]
    [InlineData("group:ipsos-2023-average", 2021, "ipsos-2023/nervous")]
    public void Other_places_other_questions_and_the_same_year_are_no_change(string place, int year, string question) =>
        Conclusion.Change(SmallLibrary.Cell(1, 39, place, year, question), SmallLibrary.Cell(2, 52)).ShouldBeNull();

    [Theory]
    [InlineData("CA", 2021, "ipsos-2023/nervous")]
    [InlineData("CA", 2023, "ipsos-2023/excited")]
    public void Places_of_other_waves_and_other_questions_have_no_order(string place, int year, string question) =>
        Conclusion.Order([SmallLibrary.Cell(1, 52), SmallLibrary.Cell(2, 39, place, year, question)]).ShouldBeNull();

    [Fact]
    public void A_study_that_asked_more_countries_than_the_library_has_is_said_to() =>
        Conclusion.Extreme([SmallLibrary.Cell(1, 52)], [SmallLibrary.Cell(1, 52), SmallLibrary.Cell(2, 39, "CA")], highest: true)
            .ShouldBe("Japan, with 52%, the most of the 2 countries in the library, 31 having been asked");

    [Fact]
    public void One_answer_is_the_most_of_nothing() => Conclusion.ExtremeThing(Chile, [Chile], highest: true).ShouldBeNull();

    [Theory]
    [InlineData("ipsos-2023/nervous", "31 countries")]
    [InlineData("harbour-2023/nervous", "1 country")]
    public void How_many_countries_were_asked_is_known_of_the_study_or_counted(string question, string said)
    {
        var cell = SmallLibrary.Cell(1, 52, question: question);

        Conclusion.Countries(cell, new Evidence(All.Query, [cell], [])).ShouldBe(said);
    }

    [Fact]
    public void The_countries_of_a_study_are_named_where_somebody_has_listed_them_all()
    {
        Conclusion.CountryNames(SmallLibrary.Cell(1, 52, question: "deltapoll-2023/know"))
            .ShouldBe("Canada, France, Germany, Italy, Japan, Singapore, South Korea, the United Kingdom and the United States (9 countries)");
        Conclusion.CountryNames(SmallLibrary.Cell(1, 52, question: "kpmg-2025/trust")).ShouldBeNull("47 were asked, and nobody has listed them");
    }

    [Theory]
    [InlineData("ipsos-2023/nervous", "PE", "Yes: Peru is among the 31 countries asked")]
    [InlineData("ipsos-2023/nervous", "CN", "No: China is not among the 31 countries asked")]
    [InlineData("pew-2024/concern", "CN", "No: the United States is the only country asked")]
    [InlineData("kpmg-2025/trust", "CN", null)]
    [InlineData("pew-2025/more-concerned", "group:africa", null)]
    public void Whether_a_country_was_asked_is_told_by_the_list_of_the_study(string question, string place, string? said) =>
        Conclusion.Member(SmallLibrary.Cell(1, 52, question: question), Facts.Places.Gazetteer.Default.ByCode(place)!).ShouldBe(said);

    [Theory]
    [InlineData(72, 19, "more than the 19% who")]
    [InlineData(19, 19, "as many as the 19% who")]
    [InlineData(18, 19, null)]
    public void The_larger_of_two_figures_of_the_same_people_is_said_to_be_it(decimal more, decimal less, string? said) =>
        Conclusion.Larger(SmallLibrary.Cell(1, more), SmallLibrary.Cell(2, less, question: "ipsos-2023/excited")).ShouldBe(said);

    [Theory]
    [InlineData("CA", 2023, "ipsos-2023/excited")]
    [InlineData("JP", 2021, "ipsos-2023/excited")]
    [InlineData("JP", 2023, "deltapoll-2023/know")]
    public void Figures_of_other_people_or_waves_are_not_larger_or_smaller(string place, int year, string question) =>
        Conclusion.Larger(SmallLibrary.Cell(1, 72), SmallLibrary.Cell(2, 19, place, year, question)).ShouldBeNull();

    [Theory]
    [InlineData("deltapoll-2023/know", "A great deal", "deltapoll-2023/know", "Not very much", true)]
    [InlineData("deltapoll-2023/lrisk1", "Worried (All)", "deltapoll-2023/lrisk2", "Worried (All)", true)]
    [InlineData("deltapoll-2023/intorg", "Support (All)", "deltapoll-2023/comftc", "Great Deal/Fair Amount", false)]
    public void Answers_of_different_scales_are_not_larger_or_smaller(string question, string answer, string other, string otherAnswer, bool isSaid) =>
        (Conclusion.Larger(SmallLibrary.Cell(1, 54, question: question, answer: answer), SmallLibrary.Cell(2, 38, question: other, answer: otherAnswer)) is not null)
            .ShouldBe(isSaid);

    [Fact]
    public void A_claim_that_is_not_what_the_figures_say_does_not_pass()
    {
        var reads = Facts.Surveys.FigureSentence.Reads((Figure)Chile.Fact);
        DraftSentence Say(string words) => new($"{words} {reads} [{Chile.Id}][{Peru.Id}].", [new Derivation.Order([Chile.Id, Peru.Id], words)]);

        VerifiedSummary.TryVerify(new DraftSummary([Say("More in Chile (54%) than in Peru (47%)")]), All).ShouldNotBeNull();
        VerifiedSummary.TryVerify(new DraftSummary([Say("More in Peru (47%) than in Chile (54%)")]), All).ShouldBeNull();
        VerifiedSummary.TryVerify(new DraftSummary([Say("More in Chile (55%) than in Peru (47%)")]), All).ShouldBeNull();
    }
}
