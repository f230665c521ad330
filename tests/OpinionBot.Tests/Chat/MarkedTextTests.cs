using OpinionBot.Language;

namespace OpinionBot.Chat;

public sealed class MarkedTextTests
{
    [Fact]
    public void Marks_that_overlap_or_touch_become_one() =>
        Said(new MarkedText("23% of dock workers", [new TextSpan(7, 4), new TextSpan(0, 3), new TextSpan(7, 12), new TextSpan(3, 1)])).ShouldBe("[23% ]of [dock workers]");

    [Fact]
    public void Marks_that_lie_outside_are_none() =>
        Said(new MarkedText("dock", [new TextSpan(2, 10), new TextSpan(-1, 2), new TextSpan(1, 0)])).ShouldBe("dock");

    [Fact]
    public void It_is_read_on_one_line() => Said(new MarkedText("dock\r\nworkers", [new TextSpan(0, 13)])).ShouldBe("[dock workers]");

    [Theory]
    [InlineData(20, "23% of [dock workers]")]
    [InlineData(14, "23% of [dock]…")]
    public void What_is_cut_keeps_the_marks_before_the_cut(int limit, string said) =>
        Said(new MarkedText("23% of dock workers", [new TextSpan(7, 12)]).Cut(limit)).ShouldBe(said);

    private static string Said(MarkedText text) => string.Concat(text.Runs.Select(run => run.IsMarked ? $"[{run.Text}]" : run.Text));
}
