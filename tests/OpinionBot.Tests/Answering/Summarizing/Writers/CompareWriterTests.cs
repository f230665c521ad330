using OpinionBot.Answering.Understanding;
using OpinionBot.Support;

namespace OpinionBot.Answering.Summarizing.Writers;

public sealed class CompareWriterTests
{
    private static readonly SmallLibrary Two = new SmallLibrary().With(45, "US").With(50, "CA");

    [Fact]
    public void Where_there_are_more_is_said_first_with_both_figures() =>
        Said.By(Write(Two, "who is more nervous, Americans or Canadians"))
            .ShouldBe("More in Canada (50%) than in the United States (45%) agreed on nervous [F2][F1].");

    [Fact]
    public void As_many_is_said_of_equal_figures() =>
        Said.By(Write(new SmallLibrary().With(45, "US").With(45, "CA"), "who is more nervous, Americans or Canadians"))
            .ShouldStartWith("As many in the United States (45%) as in Canada (45%)");

    [Theory]
    [InlineData("are Canadians more nervous than Americans", "Yes: more in Canada (50%)")]
    [InlineData("are Americans more nervous than Canadians", "No: more in Canada (50%)")]
    public void Whether_the_first_is_ahead_is_said_first_where_that_is_claimed(string question, string said) =>
        Said.By(Write(Two, question, isClaim: true)).ShouldStartWith(said);

    [Fact]
    public void An_equal_figure_is_no_lead() =>
        Said.By(Write(new SmallLibrary().With(45, "US").With(45, "CA"), "are Americans more nervous than Canadians", isClaim: true))
            .ShouldStartWith("No: as many in");

    [Fact]
    public void Three_places_are_said_in_the_order_of_their_figures() =>
        Said.By(Write(new SmallLibrary().With(45, "US").With(50, "CA").With(47, "JP"), "Americans, Canadians or Japanese"))
            .ShouldStartWith("Most in Canada (50%), then in Japan (47%) and in the United States (45%)");

    [Fact]
    public void What_was_asked_in_different_waves_is_said_one_after_the_other() =>
        Said.By(Write(new SmallLibrary().With(45, "US").With(50, "CA", 2021), "Americans or Canadians")).ShouldBe("""
            45% of adults in the United States agreed on nervous (May–June 2023) [F1].
            50% of adults in Canada agreed on nervous (May–June 2021) [F2].
            """);

    [Fact]
    public void Different_questions_are_said_not_to_compare() =>
        Said.By(Write(new SmallLibrary().With(45, "US").With(50, "CA", question: "pew-2025/more-concerned"), "Americans or Canadians"))
            .ShouldEndWith("These are not the same question, so their figures cannot be compared directly [F1][F2].");

    private static IEnumerable<DraftSentence> Write(SmallLibrary library, string question, bool isClaim = false) =>
        CompareWriter.Write(new Asked.Compare(SmallLibrary.Read(question), [], isClaim), library.Evidence());
}
