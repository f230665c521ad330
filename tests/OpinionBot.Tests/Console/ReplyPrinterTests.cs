using OpinionBot.Chat;
using OpinionBot.Facts;
using OpinionBot.Language;
using OpinionBot.Support;
using Spectre.Console.Testing;

namespace OpinionBot.Console;

public sealed class ReplyPrinterTests
{
    private readonly TestConsole _console = new TestConsole().Width(80);

    [Fact]
    public void Prints_text_then_sources_then_what_may_come_next()
    {
        var fact = A.Stored(7, A.Figure());

        Print(new Reply
        {
            Paragraphs = ["23% are worried [1]."],
            CheckedNote = "1 of 1 figure checked",
            Citations = [new Citation(1, fact, "Harbour Institute, Harbour Survey.")],
            Buttons = [new ReplyButton("Evidence", "/evidence F7")],
        });

        _console.Output.ShouldBe("23% are worried [1].\n\n1 of 1 figure checked\n\n[1]  Harbour Institute, Harbour Survey.  F7\n\n/evidence F7\n");
    }

    [Theory]
    [InlineData("[red]alarm[/]")]
    [InlineData("[[double]] and [link=https://example.org]x[/]")]
    [InlineData("[/] unbalanced [")]
    public void Text_that_looks_like_markup_is_printed_as_it_is(string text)
    {
        Print(Reply.Of(text) with { Table = new ReplyTable(text, [text], [[text]]) });

        _console.Output.ShouldContain(text);
    }

    [Fact]
    public void Text_cannot_steer_the_terminal()
    {
        Print(Reply.Of("\u001b[2Jgone\u0007 \u202egnp.exe\u009b31m"));

        _console.Output.ShouldNotContain("\u001b[2J");
        _console.Output.Any(character => char.IsControl(character) && character != '\n').ShouldBeFalse();
        _console.Output.ShouldNotContain("\u202e");
    }

    [Theory]
    [InlineData(true, "    23% of dock workers trust robots.")]
    [InlineData(false, "    *23%* of *dock workers* trust robots.")]
    public void Items_stand_below_each_other_with_their_words_marked(bool hasWeights, string sentence)
    {
        _console.Profile.Capabilities.Ansi = hasWeights;

        Print(Reply.Of("Two wait.") with { Items = [Item("F7"), Item("F8")], Buttons = [new ReplyButton("Approve the 2", "/review approve sure")] });

        _console.Lines.ShouldBe(
            ["Two wait.", "", "F7: 23% · dock workers", sentence, "    Doubtful: why.", "", "F8: 23% · dock workers", sentence, "    Doubtful: why.", "", "/review approve F7   /review approve sure"]);
    }

    [Fact]
    public void Tables_and_cards_fit_a_hundred_columns_where_there_is_no_window_and_text_is_not_broken()
    {
        _console.Profile.Width = TerminalWidth.Unbroken;
        var words = string.Join(' ', Enumerable.Repeat("attitudes", 40));

        Print(Reply.Of(words) with { Items = [Item("F7") with { Notes = [words] }], Table = new ReplyTable(null, ["What", "It says"], [["F1", words]]) });

        _console.Lines[0].ShouldBe(words);
        _console.Lines.Skip(1).ShouldAllBe(line => line.Length <= 100);
        _console.Lines.Count(line => line.StartsWith("    attitudes", StringComparison.Ordinal) && !line.EndsWith(' ')).ShouldBeGreaterThan(3);
        _console.Profile.Width.ShouldBe(TerminalWidth.Unbroken);
    }

    private static ReplyItem Item(string name) => new(
        name,
        "23% · dock workers",
        new MarkedText("23% of dock workers trust robots.", [new TextSpan(0, 3), new TextSpan(7, 12)]),
        ["Doubtful: why."],
        [new ReplyButton("Approve", $"/review approve {name}")]);

    private void Print(Reply reply) => new ReplyPrinter(_console).Print(reply);
}
