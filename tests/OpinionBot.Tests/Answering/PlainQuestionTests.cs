using OpinionBot.Answering.Replying;
using OpinionBot.Search;
using OpinionBot.Support;

namespace OpinionBot.Answering;

/// <summary>Questions as people type them, over the starter library.</summary>
public sealed class PlainQuestionTests
{
    private static readonly FactIndex Index = StarterIndex.Create();

    [Theory]
    [InlineData("What are the top 3 countries most nervous about AI?", "Australia (69%), the United Kingdom (65%), Canada (63%), New Zealand (63%) and the United States (63%), the most of the 31 countries asked, agreed")]
    [InlineData("Which country is least excited about AI?", "Sweden, with 32%, the least of the 31 countries asked, agreed that AI products and services make them excited")]
    [InlineData("Which two countries are most nervous about AI products?", "Australia (69%) and the United Kingdom (65%), the most of the 31 countries asked")]
    [InlineData("Is the US more nervous than China about AI?", "Yes: more in the United States (52%) than in China (30%) agreed that AI products and services make them nervous")]
    [InlineData("What is the difference between Australia and Japan in nervousness?", "More in Australia (69%) than in Japan (23%) agreed")]
    [InlineData("How has concern about AI changed in the US since 2021?", "Up from 37% (2021) to 50% (2025), 13 points: adults in the United States who felt more concerned than excited")]
    [InlineData("Is concern about AI growing?", "Up from 37% (2021) to 50% (2025)", "It was 38% in 2022")]
    [InlineData("Do people want AI to be regulated?", "Yes: 70% of people in 47 countries believed AI regulation is needed")]
    [InlineData("how nervous r ppl in brasil about ai", "51% of adults in Brazil agreed")]
    [InlineData("latest figure on nervousness about AI products in Germany", "46% of adults in Germany agreed")]
    [InlineData("How many Americans are concerned about deepfakes?", "49% of adults in the United States were extremely concerned about AI being used to impersonate people")]
    [InlineData("what share of adults in the 25 countries are more concerned than excited", "34% of adults in the median of 25 countries")]
    [InlineData("What about Nigeria and concern about AI?", "24% of adults in Nigeria felt more concerned than excited")]
    [InlineData("How many Americans say AI will have a negative effect on society?", "9% of adult citizens", "31% of adult citizens in the United States expected the effects of AI on society to be more negative than positive")]
    [InlineData("What did Pew find in 2025?", "Pew Research Center, January–April 2025, n = ")]
    [InlineData("How many people were surveyed by Ipsos in 2023?", "n = 22,816 in the average of 31 countries; Global Views on A.I. 2023, Ipsos, 26 May to 9 June 2023")]
    [InlineData("What does KPMG say about AI regulation?", "70% of people in 47 countries believed AI regulation is needed")]
    [InlineData("How did nervousness change between 2021 and 2023 in Canada?", "Up from 49% (2021) to 63% (2023), 14 points")]
    [InlineData("compare uk and us worry about cyberattacks", "More in the United Kingdom (70%) than in the United States (69%) said they are very or fairly worried")]
    [InlineData("How concerned are Americans about misinformation from AI?", "34% of adults in the United States were extremely concerned about people getting inaccurate information from AI")]
    [InlineData("Which country understands AI best?", "Indonesia, with 84%, the most of the 31 countries asked, said they have a good understanding")]
    [InlineData("What is the most common feeling about AI in Japan?", "30% of adults in Japan chose hopeful", "the most of 8 answers")]
    [InlineData("What do people think about AI?", "54% of adults in the average of 31 countries agreed that AI products and services make them excited", "make them nervous")]
    [InlineData("Tell me about AI attitudes in India", "66% of adults in India agreed that AI products and services make them excited", "58%", "65%")]
    [InlineData("In the Netherlands, what percentage reckon AI does more good than harm in 2021?", "33% of adults in the Netherlands agreed that AI products and services have more benefits than drawbacks")]
    [InlineData("What share of Italians say AI has more risks than benefits?", "41% of adults in Italy said AI has more potential risks than benefits")]
    [InlineData("Do the benefits of AI outweigh the risks in the US?", "No: 35% of respondents in the United States said the benefits of AI outweigh its risks")]
    public async Task Is_answered_from_the_tables(string question, params string[] says)
    {
        var text = ReplyComposer.PlainText(await AskAsync(question));

        foreach (var part in says)
        {
            text.ShouldContain(part);
        }
    }

    [Theory]
    [InlineData("How worried are Americans about AI leading to job loss?", "extremely concerned", "very concerned", "somewhat concerned")]
    [InlineData("How much have people heard about AI?", "a lot", "a little")]
    public async Task Says_the_side_that_was_asked_for_strongest_first(string question, params string[] steps)
    {
        var text = ReplyComposer.PlainText(await AskAsync(question));
        var places = steps.Select(step => text.IndexOf($" {step} about AI", StringComparison.Ordinal)).ToList();

        places.ShouldNotContain(-1);
        places.ShouldBeInOrder();
    }

    [Theory]
    [InlineData("How many people in Atlantis are nervous about AI?", "names Atlantis")]
    [InlineData("how many people in atlantis are nervous about ai?", "names atlantis")]
    [InlineData("How many people in Kenya are nervous about AI?", "not for Kenya")]
    [InlineData("How many people in Ivory Coast are nervous about AI?", "not for C\u00f4te d'Ivoire")]
    [InlineData("How many people <21 in Brazil were nervous about AI products in 2023?", "not broken down for people under 21")]
    [InlineData("How many people in Germany were nervous about AI in 1999?", "not for 1999")]
    [InlineData("Why are people in Brazil excited about AI products?", "gives a reason")]
    [InlineData("Why are people nervous about AI?", "gives a reason")]
    [InlineData("How many Americans trust ChatGPT?", "names ChatGPT")]
    [InlineData("How many Germans trust their country to regulate AI?", "4 countries, not for Germany")]
    [InlineData("How many people in China say the risks of AI outweigh its benefits?", "not for China")]
    public async Task Says_what_it_lacks(string question, string lacks)
    {
        var answer = await AskAsync(question);

        answer.ShouldBeOfType<Answer.NotCovered>();
        ReplyComposer.PlainText(answer).ShouldContain(lacks);
    }

    [Fact]
    public async Task The_average_of_the_question_is_nearest_to_a_country_that_was_not_asked() =>
        (await AskAsync("How many people in Kenya are nervous about AI?")).ShouldBeOfType<Answer.NotCovered>().Nearest[0].Fact.Text.ShouldStartWith("52% of adults in the average of 31 countries");

    [Theory]
    [InlineData("What is in the library?")]
    [InlineData("Which polls are in the library?")]
    [InlineData("What topics do you cover?")]
    public async Task A_question_about_the_library_is_shown_the_way_to_its_sources(string question) =>
        ReplyComposer.PlainText(await AskAsync(question)).ShouldContain("/sources");

    [Fact]
    public async Task Who_was_asked_is_said_once_for_each_study()
    {
        var text = ReplyComposer.PlainText(await AskAsync("What are the top 3 countries most nervous about AI?"));

        text.Split("Ipsos").Length.ShouldBe(2);
        text.ShouldEndWith("Ipsos, May–June 2023, n = about 1,000 in each country [1].");
    }

    private static async Task<Answer> AskAsync(string question) => (await StarterIndex.Answerer(Index).AnswerAsync(A.Question(question), TestContext.Current.CancellationToken)).Answer;

    [Fact]
    public async Task Adults_need_not_be_said_to_be_over_18() =>
        (await StarterIndex.Answerer(Index).AnswerAsync(A.Question("How many adults >18 in Brazil were nervous about AI products in 2023?"), TestContext.Current.CancellationToken)).Answer.ShouldBeOfType<Answer.Summary>();
}
