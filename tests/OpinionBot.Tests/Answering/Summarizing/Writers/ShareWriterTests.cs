using OpinionBot.Support;

namespace OpinionBot.Answering.Summarizing.Writers;

public sealed class ShareWriterTests
{
    [Fact]
    public void The_share_is_said_first() =>
        Said.By(ShareWriter.Write(new SmallLibrary().With(43).Evidence())).ShouldBe("43% of adults in Japan agreed on nervous [F1].");

    [Fact]
    public void A_further_place_of_the_same_wave_says_only_what_is_new() =>
        Said.By(ShareWriter.Write(new SmallLibrary().With(43).With(50, "US").With(52, Said.Average).Evidence())).ShouldBe("""
            43% of adults in Japan agreed on nervous [F1].
            In the United States it was 50% [F2].
            In the average of 31 countries it was 52% [F3].
            """);

    [Fact]
    public void A_further_answer_is_said_in_full() =>
        Said.By(ShareWriter.Write(new SmallLibrary().With(25, answer: "Very worried").With(45, answer: "Fairly worried").Evidence())).ShouldBe("""
            25% of adults in Japan said very worried [F1].
            45% of adults in Japan said fairly worried [F2].
            """);

    [Fact]
    public void Figures_of_several_waves_say_when_each_was_asked() =>
        Said.By(ShareWriter.Write(new SmallLibrary().With(43).With(50, "CA", 2021).Evidence())).ShouldBe("""
            43% of adults in Japan agreed on nervous (May–June 2023) [F1].
            50% of adults in Canada agreed on nervous (May–June 2021) [F2].
            """);
}
