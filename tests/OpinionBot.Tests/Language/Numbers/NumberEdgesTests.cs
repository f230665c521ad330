namespace OpinionBot.Language.Numbers;

public sealed class NumberEdgesTests
{
    [Theory]
    [InlineData("it was [41]% of all")]
    [InlineData("it was 3[41] of all")]
    [InlineData("it was [41]5 of all")]
    [InlineData("it was 3,[410] of all")]
    [InlineData("it was [410].5 of all")]
    [InlineData("it was [410]’000 of all")]
    [InlineData("it was 3\u00a0[410] of all")]
    [InlineData("it was −[41] of all")]
    [InlineData("it was a[41] of all")]
    [InlineData("it was 4\u200b[1] of all")]
    [InlineData("it was 38–[41%] of all")]
    public void A_part_of_a_longer_number_never_passes(string text) => AreFree(text).ShouldBeFalse();

    [Theory]
    [InlineData("it was [41%] of all")]
    [InlineData("it was [41%].")]
    [InlineData("it was ([41%]), then")]
    [InlineData("it was [41%]3 of all")]
    [InlineData("[41] of all, 7 of them")]
    [InlineData("it was [−41%] of all")]
    public void A_whole_number_passes(string text) => AreFree(text).ShouldBeTrue();

    // The brackets mark the number.
    private static bool AreFree(string marked)
    {
        var (start, end) = (marked.IndexOf('[', StringComparison.Ordinal), marked.IndexOf(']', StringComparison.Ordinal) - 1);

        return NumberEdges.AreFree(marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal), new NumberMention(new TextSpan(start, end - start), 0, NumberForm.Cardinal));
    }
}
