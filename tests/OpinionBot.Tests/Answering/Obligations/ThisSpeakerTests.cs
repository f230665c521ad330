using OpinionBot.Answering.Retrieval;
using OpinionBot.Support;

namespace OpinionBot.Answering.Obligations;

public sealed class ThisSpeakerTests
{
    [Fact]
    public void A_quotation_is_the_words_of_its_speaker()
    {
        new ThisSpeaker("Orla Finch").FindLack(Read.Quote("Orla Finch", "a bridge, not a wall")).ShouldBeNull();
        new ThisSpeaker("Tomas Reed").FindLack(Read.Quote("Orla Finch", "a bridge, not a wall")).ShouldBe(new Missing.Name("Tomas Reed", AsSpeaker: true));
    }

    [Theory]
    [InlineData("the bakers", "Bakers warned that flour is running out.")]
    [InlineData("mayor", "The mayor of Norwick has promised a new bridge.")]
    public void A_sentence_in_which_they_say_something_fulfils_it(string speaker, string text) => new ThisSpeaker(speaker).FindLack(Read.Fact(text)).ShouldBeNull();

    [Fact]
    public void What_people_answered_in_a_survey_is_what_they_say()
    {
        var figure = A.Stored(1, A.Figure() with { Text = "61% of bakers work at night." });

        new ThisSpeaker("bakers").FindLack(new ReadFact(figure)).ShouldBeNull();
        new ThisSpeaker("mayors").FindLack(new ReadFact(figure)).ShouldNotBeNull();
    }

    [Fact]
    public void Being_named_is_not_speaking() => new ThisSpeaker("bakers").FindLack(Read.Fact("Bakers use more flour every year.")).ShouldNotBeNull();
}
