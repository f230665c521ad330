using System.Text;

namespace OpinionBot.Curation.Fetching.Reading.Pdf;

public sealed class LineJoinerTests
{
    [Theory]
    [InlineData("decisions should be regu-", "lated by law", "decisions should be regulated by law")]
    [InlineData("for consul-", "tants it is more", "for consultants it is more")]
    [InlineData("among the Ghana-", "ians it is less", "among the Ghanaians it is less")]
    [InlineData("a high-", "risk system", "a high-risk system")]
    [InlineData("the vice-", "president agreed", "the vice-president agreed")]
    [InlineData("a non-", "consultant doctor", "a non-consultant doctor")]
    [InlineData("an AI-", "generated picture", "an AI-generated picture")]
    [InlineData("during COVID-", "19 it fell", "during COVID-19 it fell")]
    [InlineData("Wanjiru Mbeki-", "Otieno said", "Wanjiru Mbeki-Otieno said")]
    [InlineData("a state-of-", "the-art system", "a state-of-the-art system")]
    [InlineData("a state-", "of-the-art system", "a state-of-the-art system")]
    [InlineData("a 12-", "month trial", "a 12-month trial")]
    [InlineData("pre- and post-", "election polls", "pre- and post-election polls")]
    [InlineData("in pre-", "and post-war houses", "in pre- and post-war houses")]
    [InlineData("the years 2010–", "2015 were good", "the years 2010–2015 were good")]
    [InlineData("it fell –", "as it does", "it fell – as it does")]
    [InlineData("auto\u00ad", "mation", "automation")]
    [InlineData("came to the", "harbour", "came to the harbour")]
    public void A_word_that_was_broken_is_one_again_and_a_compound_keeps_its_hyphen(string first, string second, string joined) => Join([], first, second).ShouldBe(joined);

    [Theory]
    [InlineData("email", "email")]
    [InlineData("e-mail", "e-mail")]
    public void A_document_s_own_way_to_write_a_word_counts(string usual, string joined) => Join([usual], "by e-", "mail").ShouldBe("by " + joined);

    private static string Join(string[] usual, string first, string second)
    {
        var text = new StringBuilder();
        var joiner = new LineJoiner(usual.ToHashSet(StringComparer.Ordinal));
        joiner.Append(text, first);
        joiner.Append(text, second);

        return text.ToString();
    }
}
