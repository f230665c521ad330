namespace OpinionBot.Curation.Extraction.Passages;

public sealed class NoContentTests
{
    [Theory]
    [InlineData("Photo: Ida Berg")]
    [InlineData("Source: Harbour Institute")]
    [InlineData("A crane at night (Picture: Ida Berg)")]
    [InlineData("Two clerks asleep (Photo by Ida Berg)")]
    [InlineData("What clerks say 43% 57% Agree Disagree")]
    [InlineData("Read more: The cranes are here")]
    [InlineData("Subscribe. It is cheap.")]
    public void Captions_credits_and_advertising_say_nothing(string sentence) => NoContent.Is(sentence).ShouldBeTrue();

    [Theory]
    [InlineData("Write to ida@harbour.example if you know more")]
    [InlineData("See www.harbour.example for more.")]
    [InlineData("More at https://harbour.example")]
    [InlineData("Call 0123 456 789 for tickets.")]
    [InlineData("The office has the number +47 22 33 44 55.")]
    public void How_to_reach_somebody_says_nothing(string sentence) => NoContent.Is(sentence).ShouldBeTrue();

    [Theory]
    [InlineData("All rights reserved.")]
    [InlineData("Figures may not add up because of rounding.")]
    [InlineData("Ida Berg is a columnist at the Review.")]
    [InlineData("Sign up for our newsletter.")]
    [InlineData("Two cranes are now 20% off with code HARBOUR.")]
    [InlineData("You are receiving the Review because you own a crane.")]
    [InlineData("What Ida Berg told us was edited for length.")]
    public void Disclaimers_and_what_a_house_says_of_itself_say_nothing(string sentence) => NoContent.Is(sentence).ShouldBeTrue();

    [Theory]
    [InlineData("The cranes came, and 41% of clerks like them.")]
    [InlineData("Share of clerks who sleep: 41%")]
    [InlineData("The source of the noise is a crane.")]
    [InlineData("Note that 41% of clerks sleep.")]
    [InlineData("Notes are rare.")]
    [InlineData("The union's phone rang 12 times.")]
    [InlineData("Call 41% of clerks tired.")]
    [InlineData("Want quiet        43%        57%")]
    [InlineData("Cranes come at night.")]
    public void A_sentence_of_the_article_says_something(string sentence) => NoContent.Is(sentence).ShouldBeFalse();
}
