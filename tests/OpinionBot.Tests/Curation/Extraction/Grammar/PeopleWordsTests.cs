namespace OpinionBot.Curation.Extraction.Grammar;

public sealed class PeopleWordsTests
{
    [Theory]
    [InlineData("British dock workers")]
    [InlineData("those aged 55 and over")]
    [InlineData("over-65s")]
    [InlineData("Gen Z")]
    [InlineData("the men who sail")]
    [InlineData("Norwegians")]
    [InlineData("small-business owners")]
    [InlineData("biologists")]
    public void Words_for_people_name_people(string phrase) => (PeopleWords.AreNamed(phrase), PeopleWords.AreIn(phrase)).ShouldBe((true, true));

    [Theory]
    [InlineData("Malta")]
    [InlineData("Ohio")]
    [InlineData("the north of Norway")]
    public void A_place_stands_for_its_people_and_names_none(string phrase) =>
        (PeopleWords.AreNamed(phrase), PeopleWords.AreIn(phrase)).ShouldBe((false, true));

    [Theory]
    [InlineData("a great deal")]
    [InlineData("use a robot every day")]
    [InlineData("loud cranes")]
    [InlineData("lists of robots")]
    [InlineData("night shifts")]
    [InlineData("robots that help nurses")]
    [InlineData("the share who want a ban")]
    [InlineData("")]
    public void An_answer_names_nobody(string phrase) => PeopleWords.AreIn(phrase).ShouldBeFalse();

    [Theory]
    [InlineData("Nurses said", "Nurses")]
    [InlineData("We asked nurses who work at night", "nurses who work at night")]
    [InlineData("What the desk workers fear most", "desk workers")]
    [InlineData("Asked about it, women laughed", "women")]
    [InlineData("Answers of young women in Norway", "young women in Norway")]
    [InlineData("We asked parents of small children", "parents of small children")]
    public void Finds_the_first_phrase_for_people_in_a_lead(string lead, string phrase) => PeopleWords.PhraseIn(lead).ShouldBe(phrase);

    [Theory]
    [InlineData("In Norway the nurses laughed", "nurses")]
    [InlineData("In Norway it rained", null)]
    public void A_place_alone_is_no_phrase_for_people(string text, string? phrase) => PeopleWords.NamedIn(text).ShouldBe(phrase);

    [Theory]
    [InlineData("dockers", true)]
    [InlineData("Australian ship owners", true)]
    [InlineData("women", false)]
    [InlineData("dockers who work at night", false)]
    [InlineData("dockers under 40", false)]
    public void A_trade_is_everybody_and_an_age_is_a_part(string phrase, bool are) => PeopleWords.AreEverybodyThere(phrase).ShouldBe(are);

    [Theory]
    [InlineData("What the cranes do at night")]
    [InlineData("")]
    public void A_lead_without_people_has_none(string lead) => PeopleWords.PhraseIn(lead).ShouldBeNull();
}
