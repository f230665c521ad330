namespace OpinionBot.Curation.Extraction.Surveys;

public sealed class SurveyNamesTests
{
    [Theory]
    [InlineData("The Havblikk survey covered 1,002 clerks.", "Havblikk")]
    [InlineData("A survey by the Harbour Institute found that clerks sleep well.", "Harbour Institute")]
    [InlineData("A poll carried out by Havblikk Analyse in May found it.", "Havblikk Analyse")]
    [InlineData("The pollster Lanterne found that 41% agree.", "Lanterne")]
    [InlineData("A poll that Lanterne carried out in May says so.", "Lanterne")]
    [InlineData("Quaymark Research interviewed 1,204 dockers.", "Quaymark Research")]
    [InlineData("Fieldwork was done by Quaymark between 2 and 9 May.", "Quaymark")]
    [InlineData("A new study from the Tidewell Foundation says so.", "Tidewell Foundation")]
    public void Who_stands_beside_the_word_for_asking_asked(string sentence, string name) => SurveyNames.Read(sentence).ShouldBe([(name, true)]);

    [Theory]
    [InlineData("A survey commissioned by Sandvik Lines found it.", "Sandvik Lines")]
    [InlineData("A poll published by the Tidewell Foundation found it.", "Tidewell Foundation")]
    public void Who_paid_for_a_survey_or_told_of_it_is_less_sure(string sentence, string name) => SurveyNames.Read(sentence).ShouldBe([(name, false)]);

    [Theory]
    [InlineData("“The Nordpuls survey is wrong,” said Orla Finch.")]
    [InlineData("She said: “We believe the Harbour Institute poll.”")]
    public void A_name_in_a_quotation_is_no_asker(string sentence) => SurveyNames.Read(sentence).ShouldBeEmpty();

    [Theory]
    [InlineData("The Norway survey found it.")]
    [InlineData("The Norwegian poll found it.")]
    [InlineData("In May the survey found it.")]
    [InlineData("Professor Finch read the survey.")]
    [InlineData("Orla Finch asked for a survey.")]
    [InlineData("Orla Finch asked the clerks why.")]
    [InlineData("The Sandvik ferry ran into the poll tent.")]
    [InlineData("AI surveys are rare.")]
    [InlineData("Clerks sleep well.")]
    public void Places_months_people_and_things_beside_it_are_none(string sentence) => SurveyNames.Read(sentence).ShouldBeEmpty();
}
