using OpinionBot.Facts;
using OpinionBot.Support;

namespace OpinionBot.Search;

public sealed class BegunFactsTests
{
    private static readonly FactIndex Index = StarterIndex.Create();
    private static readonly BegunFacts Begun = new(Index);

    [Theory]
    [InlineData("worri", "worried")]
    [InlineData("braz", "Brazil")]
    [InlineData("JAP nerv", "nervous", "Japan")]
    [InlineData("excit swe", "excited", "Sweden")]
    public void Facts_are_found_by_the_beginnings_of_words(string typed, params string[] words)
    {
        var found = Begun.Find(WorkspaceId.Console, typed, 25);

        found.Count.ShouldBeInRange(1, 25);
        words.ShouldAllBe(word => found.All(fact => fact.Fact.Text.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [InlineData("F41")]
    [InlineData("[f 41")]
    [InlineData("41")]
    public void Facts_are_found_by_the_first_digits_of_their_ids(string typed)
    {
        var ids = Index.Visible(WorkspaceId.Console).Select(fact => fact.Id.ToString()).ToHashSet();

        Begun.Find(WorkspaceId.Console, typed, 5).Select(fact => fact.Id.ToString()).ShouldBe(new[] { "F41", "F410", "F411", "F412", "F413" }.Where(ids.Contains));
    }

    [Theory]
    [InlineData("")]
    [InlineData("…")]
    [InlineData("qzxv")]
    public void Nothing_is_offered_for_what_no_word_begins_with(string typed) => Begun.Find(WorkspaceId.Console, typed, 25).ShouldBeEmpty();

    [Fact]
    public void A_key_press_is_answered_before_the_next()
    {
        string[] typed = ["n", "ne", "ner", "nerv", "nervous j", "a b c d e f", "F2", "2", "in of the"];
        Array.ForEach(typed, one => Begun.Find(WorkspaceId.Console, one, 25));
        var started = TimeProvider.System.GetTimestamp();
        Array.ForEach(typed, one => Begun.Find(WorkspaceId.Console, one, 25));

        // A few milliseconds each; here with much to spare for a busy machine.
        TimeProvider.System.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromMilliseconds(100 * typed.Length));
        TestContext.Current.TestOutputHelper?.WriteLine($"{TimeProvider.System.GetElapsedTime(started) / typed.Length}");
    }
}
