using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Summarizing;
using OpinionBot.Facts;
using OpinionBot.Support;

namespace OpinionBot.Answering.Verification;

/// <summary>A fact of an article in its own words is always supported by itself.</summary>
public sealed class OwnWordsTests
{
    [Theory]
    [InlineData("The Harbour Institute asked 512 dockers between 8 June and 3 July.")]
    [InlineData("Of every ten cranes, 3–4 stand still (dockers; in the week before).")]
    public void The_sentence_itself_passes(string text) => Verify(text, text).ShouldNotBeNull();

    [Theory]
    [InlineData("The Harbour Institute asked 513 dockers between 8 June and 3 July.")]
    [InlineData("The Harbour Institute asked 512 dockers between 8 June and 3 July in Norwick.")]
    public void Another_one_does_not(string said) => Verify("The Harbour Institute asked 512 dockers between 8 June and 3 July.", said).ShouldBeNull();

    private static VerifiedSummary? Verify(string text, string said)
    {
        var fact = A.Stored(1, A.Statement(text));

        return VerifiedSummary.TryVerify(new DraftSummary([new DraftSentence(ExtractiveSummarizer.Marked(said, fact.Id))]), new Evidence(new FactQuery { Text = "crane" }, [fact], []));
    }
}
