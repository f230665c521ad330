using OpinionBot.Language.Numbers;

namespace OpinionBot.Answering.Obligations;

public sealed class ThisNumberTests
{
    [Fact]
    public void A_share_is_the_same_in_words_and_in_figures() => Of("nine tenths").FindLack(Read.Fact("90% of the boats came home.")).ShouldBeNull();

    [Fact]
    public void Another_number_is_another() => Of("90%").FindLack(Read.Fact("19% of the 90 boats came home.")).ShouldNotBeNull();

    [Fact]
    public void A_number_in_a_name_is_the_one_that_is_asked_about()
    {
        new ThisNumber(NumberReader.Read("2.0")[0], "2.0").FindLack(Read.Fact("Many people admired Harbour 2.0 at once.")).ShouldBeNull();
        new ThisNumber(NumberReader.Read("3.0")[0], "3.0").FindLack(Read.Fact("Many people admired Harbour 2.0 at once.")).ShouldNotBeNull();
    }

    private static ThisNumber Of(string number) => new(NumberReader.Read(number)[0]);
}
