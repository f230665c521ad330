namespace OpinionBot.Curation.Fetching.Reading;

public sealed class WrappedLinesTests
{
    [Fact]
    public void Lines_that_were_broken_to_a_width_are_one_paragraph() =>
        Read("""
            What the dockers think

            The harbour of Norwick is to get cranes that move by themselves,
            and most of the dock workers do not mind. The office asked nine
            hundred of them in the spring. Nobody had expected it.

            The mayor was pleased.
            """).ShouldBe(
            [
                "What the dockers think",
                "The harbour of Norwick is to get cranes that move by themselves, and most of the dock workers do not mind. The office asked nine hundred of them in the spring. Nobody had expected it.",
                "The mayor was pleased.",
            ]);

    [Fact]
    public void Items_rows_and_headings_between_wrapped_lines_stay_apart() =>
        Read("""
            Why they like them
            The harbour of Norwick is to get cranes that move by themselves,
            and most of the dock workers do not mind, for reasons of theirs:
            - they are quiet, and no docker of the harbour has ever heard of
              one that was not
            - they are new
            | Port | Share |
            | Haven | 41% |
            """).ShouldBe(
            [
                "Why they like them",
                "The harbour of Norwick is to get cranes that move by themselves, and most of the dock workers do not mind, for reasons of theirs:",
                "- they are quiet, and no docker of the harbour has ever heard of one that was not",
                "- they are new",
                "| Port | Share |",
                "| Haven | 41% |",
            ]);

    [Fact]
    public void Sentences_of_one_line_each_are_paragraphs_however_even_they_are() =>
        Read("The harbour of Norwick is to get cranes that move by themselves.\nMost of the dock workers of the town do not mind the new cranes.\nThe office asked nine hundred of them in the spring of the year.").Count.ShouldBe(3);

    [Fact]
    public void Lines_as_long_as_paragraphs_are_paragraphs() =>
        Read(string.Join('\n', Enumerable.Repeat("The harbour of Norwick is to get cranes that move by themselves, and most of the dock workers do not mind, as the office said after it asked", 3))).Count.ShouldBe(3);

    [Fact]
    public void Quoted_lines_lose_their_marks() =>
        Read("> The harbour of Norwick is to get cranes that move by themselves,\n> and most of the dock workers do not mind.\n>\n>> So they say.").ShouldBe(["The harbour of Norwick is to get cranes that move by themselves, and most of the dock workers do not mind.", "So they say."]);

    [Fact]
    public void A_comparison_is_no_quoting() => Read("> 50% of dockers like cranes.").ShouldBe(["> 50% of dockers like cranes."]);

    [Fact]
    public void A_long_paragraph_of_many_lines_is_read_in_one_go() =>
        Read(string.Join('\n', Enumerable.Repeat("the harbour of Norwick is to get cranes that move by themselves and", 50_000))).ShouldHaveSingleItem();

    private static IReadOnlyList<string> Read(string text) => [.. WrappedLines.Paragraphs(text)];
}
