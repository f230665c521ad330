using OpinionBot.Answering.Verification;
using OpinionBot.Support;

namespace OpinionBot.Answering.Summarizing.Writers;

public sealed class BetweenWriterTests
{
    private static readonly SmallLibrary OfOneWave = new SmallLibrary().With(19).With(72, question: "ipsos-2023/excited");

    [Fact]
    public void The_larger_is_said_first_with_the_smaller_beside_it_and_is_verified()
    {
        var said = BetweenWriter.Write(OfOneWave.Evidence()).ToList();

        Said.By(said).ShouldBe("72% of adults in Japan agreed on excited [F2], more than the 19% who agreed on nervous [F1].");
        VerifiedSummary.TryVerify(new DraftSummary(said), OfOneWave.Evidence()).ShouldNotBeNull();
    }

    [Fact]
    public void A_smaller_figure_that_is_said_to_be_the_larger_does_not_pass()
    {
        var said = BetweenWriter.Write(OfOneWave.Evidence()).Single();
        var turned = said with { Text = said.Text.Replace("more than the 19%", "less than the 19%", StringComparison.Ordinal) };

        VerifiedSummary.TryVerify(new DraftSummary([turned]), OfOneWave.Evidence()).ShouldBeNull();
    }

    [Fact]
    public void What_was_not_asked_at_the_same_time_is_said_one_after_the_other() =>
        Said.By(BetweenWriter.Write(new SmallLibrary().With(19, year: 2021).With(72, question: "ipsos-2023/excited").Evidence())).ShouldBe("""
            19% of adults in Japan agreed on nervous (May–June 2021) [F1].
            72% of adults in Japan agreed on excited (May–June 2023) [F2].
            These are not the same question, so their figures cannot be compared directly [F1][F2].
            """);
}
