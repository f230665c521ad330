using OpinionBot.Curation.Extraction.Names;
using OpinionBot.Curation.Extraction.Passages;

namespace OpinionBot.Curation.Extraction.Quotes;

public sealed class SpeakersTests
{
    [Theory]
    [InlineData("“Robots are loud,” said Orla Finch, head of the crew. “They never sleep.”")]
    [InlineData("Orla Finch said: “They never sleep at night.”\n\n“And they are loud at sea.”")]
    [InlineData("“Robots are loud and we all want them to be stopped.\n\n“They never sleep and nobody asked for them,” said Orla Finch.")]
    public void A_quotation_that_goes_on_has_the_same_speaker(string text) => Read(text).ShouldBe(["Orla Finch", "Orla Finch"]);

    [Fact]
    public void Who_spoke_may_be_named_behind_several_paragraphs() =>
        Read("“Robots are loud and we all want them to be stopped.”\n\n“They never sleep and nobody asked for them.”\n\nOrla Finch said so on Monday.")
            .ShouldBe(["Orla Finch", "Orla Finch", "Orla Finch"]);

    [Fact]
    public void Words_that_stand_far_behind_a_speaker_are_nobody_s() =>
        Read("Orla Finch said: “They never sleep at night.”\n\nThe cranes are new.\n\nThe cranes are old.\n\n“And they are loud at sea.”")
            .ShouldBe(["Orla Finch", null, null, null]);

    [Theory]
    [InlineData("Orla Finch, a Democrat who likes robots, said “they never sleep at night”.", "Orla Finch")]
    [InlineData("Democrats said “they never sleep at night”.", null)]
    [InlineData("Norway said “they never sleep at night”.", null)]
    [InlineData("The hashtag “robots are our best friends” was everywhere.", null)]
    [InlineData("“They never sleep at night,” she said.", null)]
    public void A_party_and_a_country_speak_for_nobody(string text, string? speaker) => Read(text).ShouldBe([speaker]);

    [Theory]
    [InlineData("Orla Finch heads the crew. “They never sleep at night,” Dr Finch said.", "Orla Finch")]
    [InlineData("Orla Finch heads the crew. “They never sleep at night,” said Prof. Finch.", "Orla Finch")]
    [InlineData("Orla Finch met Liam Doyle. “They never sleep at night,” Doyle said.", "Liam Doyle")]
    public void A_surname_with_or_without_a_title_is_the_one_who_was_named_in_full(string text, string speaker) => Read(text)[^1].ShouldBe(speaker);

    [Fact]
    public void A_house_speaks_where_no_person_does() => Read("“They never sleep at night,” the union said.").ShouldBe(["the union"]);

    [Theory]
    [InlineData("Orla Finch sees it differently. “Robots are loud at sea.”", "Orla Finch")]
    [InlineData("Orla Finch keeps cranes. She met me at the port.\n\n“Robots are loud at sea.”", "Orla Finch")]
    [InlineData("“Robots are loud at sea.”\n\nThe speaker was Orla Finch, a docker.", "Orla Finch")]
    public void A_quotation_alone_is_of_the_one_person_beside_it(string text, string speaker) => Read(text).ShouldContain(speaker);

    [Fact]
    public void A_question_in_quotation_marks_that_nobody_asks_is_nobody_s() =>
        Read("Orla Finch sees it differently.\n\n“Do you agree that cranes are too loud at night?”").ShouldBe([null, null]);

    [Fact]
    public void What_a_person_is_for_a_house_is_no_house() =>
        Read("Liam Doyle owns cranes.\n\nOrla Finch, the union's deputy chair, owns none. “They never sleep at night,” she said.")[^1].ShouldBe("Orla Finch");

    [Theory]
    [InlineData("Orla Finch blasted the cranes as “loud and blind machines”.", "Orla Finch")]
    [InlineData("“They never sleep at night,” my mother once said.", "my mother")]
    [InlineData("“They never sleep at night,” a pilot of 26 told us in Port Louis.", "a pilot of 26")]
    public void Who_speaks_may_do_so_with_any_verb_and_have_no_name(string text, string speaker) => Read(text).ShouldBe([speaker]);

    [Theory]
    [InlineData("“They never sleep at night,” wrote one pilot from the north.", "one pilot from the north")]
    [InlineData("One Norwegian pilot put it like this: “They never sleep at night.”", "One Norwegian pilot")]
    [InlineData("“They never sleep at night,” said its chairman.", "its chairman")]
    [InlineData("“They never sleep at night,” a spokeswoman for the union said.", "a spokeswoman for the union")]
    [InlineData("“They never sleep at night,” said Port Council President Orla Finch.", "Orla Finch")]
    public void Who_has_no_name_is_called_what_the_article_calls_them(string text, string speaker) => Read(text).ShouldBe([speaker]);

    [Fact]
    public void Who_is_spoken_to_in_an_interview_answers() =>
        Read("We met Orla Finch at the port.\n\nDr Finch, are your cranes loud?\n\nThey never sleep at night and nor do I.\n\nDo you?\n\nNot at sea, where it is quiet.\n\nWill you stay?\n\nI will stay for a year.")
            .ShouldBe([null, null, "Orla Finch", null, "Orla Finch", null, "Orla Finch"]);

    [Fact]
    public void Of_several_named_before_she_is_the_subject() =>
        Read("Orla Finch of the Harbour Guild was asked by Liam Doyle. “They never sleep at night,” she said.")[^1].ShouldBe("Orla Finch");

    [Fact]
    public void In_a_transcript_each_turn_is_of_the_one_before_its_colon() =>
        Read("With us is Orla Finch, who owns cranes.\n\nDOYLE: Are they loud?\n\nFINCH: They never sleep. I do.\n\nDOYLE: Thank you.")
            .ShouldBe([null, null, "Orla Finch", "Orla Finch", null]);

    [Fact]
    public void What_the_speaker_is_stands_between_commas()
    {
        var passages = PassageReader.Read("“Robots are loud,” said Orla Finch, head of the crew.");

        new Speakers(passages, new ArticleNames()).Of(0).ShouldBe(new Attribution("Orla Finch", "head of the crew"));
    }

    private static List<string?> Read(string text)
    {
        var passages = PassageReader.Read(text);
        var names = new ArticleNames();
        var speakers = new Speakers(passages, names);
        var read = new List<string?>();

        foreach (var passage in passages)
        {
            names.Take(passage.Text, isAhead: true);
        }

        for (var at = 0; at < passages.Count; at++)
        {
            read.Add(speakers.Of(at)?.Speaker);
            names.Take(passages[at].Text);
        }

        return read;
    }
}
