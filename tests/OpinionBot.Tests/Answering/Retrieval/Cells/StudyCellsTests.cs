using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Answering.Understanding;
using OpinionBot.Search;
using OpinionBot.Support;

namespace OpinionBot.Answering.Retrieval.Cells;

public sealed class StudyCellsTests
{
    [Fact]
    public void A_study_that_is_named_stands_with_the_cell_of_everybody() =>
        Read.Answers(Of(Library(), "when was the survey by Deltapoll", ["deltapoll-2023"])).ShouldBe("average 61");

    [Fact]
    public void Two_studies_of_the_same_name_both_answer_the_newer_first() =>
        Read.Answers(Of(Library(), "when did Ipsos ask", ["ipsos-2021", "ipsos-2023"])).ShouldBe("JP 40, JP 30");

    [Fact]
    public void Of_studies_of_the_same_name_the_year_tells_which() =>
        Read.Answers(Of(Library(), "how many did Ipsos ask in 2021", ["ipsos-2021", "ipsos-2023"])).ShouldBe("JP 30");

    [Fact]
    public void Where_none_is_named_the_study_that_asked_about_it_answers_with_that_question() =>
        Read.Answers(Of(Library().With(54, question: "ipsos-2023/excited"), "who asked whether people are excited", [], SmallLibrary.Option("excited")))
            .ShouldBe("JP 54");

    [Fact]
    public void An_item_that_hardly_fits_names_no_study() =>
        Read.Lacks<Missing.Topic>(Of(Library(), "who wanted to know", [], SmallLibrary.Option("nervous"), likelihood: 0));

    [Fact]
    public void A_year_in_which_the_study_did_not_ask_is_lacking() =>
        Read.Lacks<Missing.ForYear>(Of(Library(), "how many did Deltapoll ask in 2019", ["deltapoll-2023"])).Year.ShouldBe(2019);

    [Fact]
    public void A_place_where_the_study_did_not_ask_is_lacking() =>
        Read.Lacks<Missing.ForPlace>(Of(Library(), "how many did Deltapoll ask in Kenya", ["deltapoll-2023"])).Place.Code.ShouldBe("KE");

    [Fact]
    public void Whether_a_place_was_asked_is_told_of_the_study_whatever_the_library_has() =>
        Read.Answers(Of(Library(), "did Deltapoll ask in Kenya", ["deltapoll-2023"], aspect: SurveyAspect.Countries)).ShouldBe("average 61");

    private static CellChoice Of(SmallLibrary library, string words, IReadOnlyList<string> studies, ItemOption? option = null, double likelihood = 1, SurveyAspect aspect = SurveyAspect.When)
    {
        var catalog = library.Catalog();
        var question = catalog.Reader.Read(words, SmallLibrary.Today) with { Studies = studies };

        var asked = new Asked.AboutSurvey(question, option is null ? [] : [SmallLibrary.Fit(option, likelihood)], aspect);

        return StudyCells.Of(new CellScope(catalog, question), asked, ScoringWeights.Default);
    }

    private static SmallLibrary Library() => new SmallLibrary().With(30, "JP", 2021, "ipsos-2021/nervous").With(40)
        .With(58, question: "deltapoll-2023/lrisk1", answer: "Worried (All)", isSum: true)
        .With(61, "group:deltapoll-2023-average", question: "deltapoll-2023/lrisk1", answer: "Worried (All)", isSum: true);
}
