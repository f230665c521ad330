namespace OpinionBot.Curation.Extraction.Surveys;

public sealed class AskerReaderTests
{
    [Theory]
    [InlineData("The Havblikk survey covered 1,002 clerks.", "Havblikk")]
    [InlineData("A poll carried out by Havblikk Analyse in May found it.", "Havblikk Analyse")]
    [InlineData("The poll, conducted online between 2 and 9 May by the polling firm Havblikk, found it.", "Havblikk")]
    [InlineData("The pollster Lanterne found in its survey that 41% agree.", "Lanterne")]
    [InlineData("A poll that Lanterne carried out in May says so.", "Lanterne")]
    [InlineData("The poll that the Open Harbour Commons ran says so.", "Open Harbour Commons")]
    [InlineData("Quaymark Research interviewed 1,204 dockers.", "Quaymark Research")]
    [InlineData("Quaymark Research, a firm in Norwick, called 1,204 dockers.", "Quaymark Research")]
    [InlineData("Quaymark Research, which telephoned 1,204 dockers, found it.", "Quaymark Research")]
    [InlineData("Quaymark asked adults in nine countries between 2 and 9 May.", "Quaymark")]
    [InlineData("Tidewell Opinion put a dozen questions to 1,204 dockers.", "Tidewell Opinion")]
    [InlineData("Tidewell Lab has numbers from a panel of 1,204 adults.", "Tidewell Lab")]
    [InlineData("Fieldwork was done by Quaymark between 2 and 9 May.", "Quaymark")]
    public void Who_stands_where_the_one_who_asks_does_asked(string sentence, string name) =>
        AskerReader.Read(sentence).Select(mention => (mention.Name, mention.Evidence)).ShouldBe([(name, AskerEvidence.Asked)]);

    [Theory]
    [InlineData("Havblikk's latest trust poll found it.", "Havblikk")]
    [InlineData("A survey by the Harbour Institute found that clerks sleep well.", "Harbour Institute")]
    [InlineData("A new study from the Tidewell Foundation says so.", "Tidewell Foundation")]
    [InlineData("The Havblikk survey found it.", "Havblikk")]
    [InlineData("The magazine commissioned the poll from Quaymark.", "Quaymark")]
    [InlineData("The city's own survey found it.", "The city")]
    [InlineData("A survey by the local chamber of commerce found it.", "the local chamber of commerce")]
    [InlineData("The district's own numbers are clear.", "The district")]
    public void Whose_survey_it_is_has_most_likely_asked(string sentence, string name) =>
        AskerReader.Read(sentence).ShouldBe([new AskerMention(name, AskerEvidence.Whose) { IsDescribed = name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) }]);

    [Fact]
    public void Of_the_names_of_one_survey_the_one_that_carried_it_out_asked() =>
        AskerReader.Read("A Courier poll carried out by Havblikk found it.")
            .ShouldBe([new AskerMention("Courier", AskerEvidence.Told), new AskerMention("Havblikk", AskerEvidence.Asked)]);

    [Fact]
    public void Who_carried_out_the_survey_asked_in_one_that_is_known_already()
    {
        AskerReader.Read("The survey was carried out by Havblikk.").Single().IsOfKnown.ShouldBeTrue();
        AskerReader.Read("A survey carried out by Havblikk found it.").Single().IsOfKnown.ShouldBeFalse();
    }

    [Theory]
    [InlineData("The latest Hafenbarometer shows it.", "Hafenbarometer")]
    [InlineData("Clerks come from the Quaymark panel.", "Quaymark")]
    [InlineData("A Tidewell report was read by clerks.", "Tidewell")]
    public void A_survey_by_its_own_name_and_a_report_stand_only_where_nobody_else_does(string sentence, string name) =>
        AskerReader.Read(sentence).ShouldBe([new AskerMention(name, AskerEvidence.Told)]);

    [Theory]
    [InlineData("A poll by Havblikk and Nordpuls found it.", "Havblikk and Nordpuls")]
    [InlineData("The Havblikk/Nordpuls poll found it.", "Havblikk/Nordpuls")]
    [InlineData("A poll by the Dockers’ Harbour Forum found it.", "Dockers’ Harbour Forum")]
    [InlineData("A poll by the Harbour Policy Institute (HPI) found it.", "Harbour Policy Institute")]
    public void Who_asked_together_is_one_name(string sentence, string name) => AskerReader.Read(sentence).ShouldBe([new AskerMention(name, AskerEvidence.Whose)]);

    [Theory]
    [InlineData("The Havblikk Labour Survey 2025 found it.", "Havblikk Labour")]
    [InlineData("The Harbour Policy Council Global Staff Survey found it.", "Harbour Policy Council")]
    [InlineData("The QHV Global Trust Study found it.", "QHV")]
    public void The_name_of_a_survey_has_that_of_who_asked_in_it(string sentence, string name) =>
        AskerReader.Read(sentence).ShouldBe([new AskerMention(name, AskerEvidence.InName)]);

    [Theory]
    [InlineData("A survey commissioned by Sandvik Lines found it.", "Sandvik Lines")]
    [InlineData("A poll published by the Tidewell Foundation found it.", "Tidewell Foundation")]
    [InlineData("Havblikk published a survey of its own.", "Havblikk")]
    [InlineData("According to the Tidewell Foundation, 41% of clerks agree.", "Tidewell Foundation")]
    public void Who_paid_for_a_survey_or_told_of_it_is_less_sure(string sentence, string name) =>
        AskerReader.Read(sentence).ShouldBe([new AskerMention(name, AskerEvidence.Told)]);

    [Theory]
    [InlineData("“The Nordpuls survey is wrong,” said Orla Finch.")]
    [InlineData("She said: “We believe the Harbour Institute poll.”")]
    public void A_name_in_a_quotation_is_no_asker(string sentence) => AskerReader.Read(sentence).ShouldBeEmpty();

    [Theory]
    [InlineData("The Norway survey found it.")]
    [InlineData("The Norwegian poll found it.")]
    [InlineData("In May the survey found it.")]
    [InlineData("Professor Finch read the survey.")]
    [InlineData("Orla Finch asked for a survey.")]
    [InlineData("Orla Finch asked the clerks why.")]
    [InlineData("The share in the survey was the one suggested by Quaymark.")]
    [InlineData("Quaymark's research director read it.")]
    [InlineData("The Sandvik ferry ran into the poll tent.")]
    [InlineData("The poll was weighted to the Sandvik Household Survey.")]
    [InlineData("The poll was made in collaboration with Nordpuls.")]
    [InlineData("For the Guild of Clerks we questioned 412 of them.")]
    [InlineData("It has its own Trust Survey.")]
    [InlineData("Registered voters (n = 812) sleep well.")]
    [InlineData("AI surveys are rare.")]
    [InlineData("Clerks sleep well.")]
    public void Places_months_people_and_things_beside_it_are_none(string sentence) => AskerReader.Read(sentence).ShouldBeEmpty();
}
