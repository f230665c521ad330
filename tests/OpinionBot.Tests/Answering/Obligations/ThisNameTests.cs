using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Understanding.Names;
using OpinionBot.Facts.Places;

namespace OpinionBot.Answering.Obligations;

public sealed class ThisNameTests
{
    [Theory]
    [InlineData("Ada Brook sold the mill.", "")]
    [InlineData("She sold the mill.", "Ada Brook grew up there.")]
    public void A_name_stands_in_the_sentence_or_before_it(string text, string before) => Of("Ada Brook").FindLack(Read.Fact(text, before)).ShouldBeNull();

    [Fact]
    public void A_sentence_that_names_somebody_else_is_about_them() =>
        Of("Ada Brook").FindLack(Read.Fact("The mill went to Tomas Reed.", before: "Ada Brook grew up there.")).ShouldBe(new Missing.Name("Ada Brook", AsSpeaker: false));

    [Fact]
    public void Who_holds_the_office_stands_for_it() =>
        new ThisName("President", OfficeHolders.Find(["president"], [Gazetteer.Default.Find("United States")[0].Place]), InTitle: true).FindLack(Read.Fact("Donald Trump opened the yard.")).ShouldBeNull();

    private static ThisName Of(string name) => new(name, [], InTitle: true);
}
