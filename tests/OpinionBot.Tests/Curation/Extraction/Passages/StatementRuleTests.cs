using OpinionBot.Facts;

namespace OpinionBot.Curation.Extraction.Passages;

public sealed class StatementRuleTests
{
    [Theory]
    [InlineData("Clerks in the port want fewer cranes at night. Pilots would rather have more cranes than now.", "Clerks in the port want fewer cranes at night.", "Pilots would rather have more cranes than now.")]
    [InlineData("The clerks asked for quiet nights in March. It was refused by the port.", "The clerks asked for quiet nights in March. It was refused by the port.")]
    [InlineData("The clerks asked for quiet nights in March. Nobody answered them then. They asked again in the summer.", "The clerks asked for quiet nights in March. Nobody answered them then. They asked again in the summer.")]
    [InlineData("Orla Finch heads the guild of the clerks. She wants quiet nights at the port.", "Orla Finch heads the guild of the clerks.", "She (Orla Finch) wants quiet nights at the port.")]
    public void What_says_nothing_on_its_own_is_said_with_the_sentence_before_it(string text, params string[] statements) => Read(text).ShouldBe(statements);

    [Theory]
    [InlineData("Asked what they want, the clerks of the port gave these reasons:")]
    [InlineData("What the clerks of the port want from cranes and what the pilots do not want from them")]
    [InlineData("Figure 3: Clerks in the port who want fewer cranes at night.")]
    [InlineData("The coefficient of older clerks was quite small in this regression.")]
    [InlineData("It was refused at once.")]
    [InlineData("“The cranes are far too loud for us at night.”")]
    [InlineData("What clerks want 43% 57% Agree Disagree")]
    public void Leads_fragments_captions_computing_and_charts_are_no_statements(string text) => FactExtractor.Extract(InventedArticle.Of(null, text)).Proposals.ShouldBeEmpty();

    [Fact]
    public void What_a_house_says_of_itself_is_no_statement_and_what_it_says_of_its_survey_is() =>
        FactExtractor.Extract(InventedArticle.Of(null, "About the Harbour Institute", "The institute has asked 4,000 clerks what they want for many years.", "About the survey",
            "All clerks of the port were asked what they want.")).Proposals.ShouldHaveSingleItem().Fact.Text.ShouldBe("All clerks of the port were asked what they want.");

    [Fact]
    public void What_the_next_fact_says_too_is_no_statement_of_its_own()
    {
        var proposal = FactExtractor.Extract(InventedArticle.Of(null, "Clerks slept well before the cranes came. That changed when 1,200 nurses came to the port.")).Proposals.ShouldHaveSingleItem();

        proposal.Fact.Text.ShouldBe("Clerks slept well before the cranes came. That changed when 1,200 nurses came to the port.");
    }

    [Fact]
    public void Answers_under_a_line_that_leads_to_them_are_of_those_whom_it_names()
    {
        var quotes = FactExtractor.Extract(InventedArticle.Of(null, "Reasons given by clerks in the port:", "“The cranes are far too loud.”", "“They never stop.”", "The port is old and very large."))
            .Proposals.Select(proposal => proposal.Fact).OfType<Quote>().ToList();

        quotes.Select(quote => (quote.Speaker, quote.Text)).ShouldBe(
        [
            ("clerks in the port", "Reasons given by clerks in the port: “The cranes are far too loud.”"),
            ("clerks in the port", "Reasons given by clerks in the port: “They never stop.”"),
        ]);
    }

    private static IReadOnlyList<string> Read(string text) =>
        [.. FactExtractor.Extract(InventedArticle.Of(null, text)).Proposals.Select(proposal => proposal.Fact).OfType<Statement>().Select(statement => statement.Text)];
}
