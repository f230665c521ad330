using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Understanding;
using OpinionBot.Answering.Verification;
using OpinionBot.Facts;
using OpinionBot.Support;

namespace OpinionBot.Answering.Summarizing.Writers;

public sealed class AboutSurveyWriterTests
{
    [Theory]
    [InlineData(SurveyAspect.When, "26 May to 9 June 2023: Survey ipsos-2023, Ipsos for the harbour")]
    [InlineData(SurveyAspect.HowMany, "n = about 1,000 in Japan; Survey ipsos-2023, Ipsos for the harbour, 26 May")]
    [InlineData(SurveyAspect.Countries, "Argentina, Australia, Belgium, Brazil")]
    [InlineData(SurveyAspect.Wording, "Ipsos for the harbour asked: On nervous")]
    [InlineData(SurveyAspect.Population, "Adults under 75: Survey ipsos-2023")]
    [InlineData(SurveyAspect.Who, "Ipsos for the harbour: Survey ipsos-2023, 26 May to 9 June 2023; n = about 1,000")]
    public void What_is_asked_of_the_survey_is_said_first(SurveyAspect aspect, string said) =>
        Said.By(Write(new SmallLibrary().With(40), aspect)).ShouldStartWith(said);

    [Theory]
    [InlineData("how many countries did they ask", "31 countries: Survey ipsos-2023")]
    [InlineData("was Peru asked", "Yes: Peru is among the 31 countries asked: Survey ipsos-2023")]
    [InlineData("was China asked", "No: China is not among the 31 countries asked: Survey ipsos-2023")]
    public void Countries_are_counted_or_looked_up_where_that_is_asked(string question, string said)
    {
        var library = new SmallLibrary().With(40);
        var draft = AboutSurveyWriter.Write(new Asked.AboutSurvey(SmallLibrary.Read(question), [], SurveyAspect.Countries), library.Evidence()).ToList();

        Said.By(draft).ShouldStartWith(said);
        VerifiedSummary.TryVerify(new DraftSummary(draft), library.Evidence()).ShouldNotBeNull();
    }

    [Fact]
    public void A_sample_that_nobody_publishes_is_said_to_be_unpublished() =>
        Said.By(Write(new SmallLibrary().With(40, asked: null), SurveyAspect.HowMany)).ShouldStartWith("Sample size unpublished in Japan");

    [Fact]
    public void A_study_that_keeps_its_mode_to_itself_says_who_asked() =>
        Said.By(Write(new SmallLibrary().With(40), SurveyAspect.Mode)).ShouldStartWith("Ipsos for the harbour: ");

    [Theory]
    [MemberData(nameof(Aspects))]
    public void What_is_said_of_any_study_of_the_starter_library_is_verified(SurveyAspect aspect)
    {
        foreach (var cell in StarterIndex.Facts.Where(fact => fact.Fact is SurveyCell).DistinctBy(fact => ((Figure)fact.Fact).Study!.Key))
        {
            var evidence = new Evidence(new FactQuery { Text = "when" }, [cell], []);
            var said = AboutSurveyWriter.Write(new Asked.AboutSurvey(SmallLibrary.Read("when"), [], aspect), evidence).ToList();

            VerifiedSummary.TryVerify(new DraftSummary(said), evidence).ShouldNotBeNull(said[0].Text);
        }
    }

    public static TheoryData<SurveyAspect> Aspects() => [.. Enum.GetValues<SurveyAspect>()];

    private static IEnumerable<DraftSentence> Write(SmallLibrary library, SurveyAspect aspect) =>
        AboutSurveyWriter.Write(new Asked.AboutSurvey(SmallLibrary.Read("when"), [], aspect), library.Evidence());
}
