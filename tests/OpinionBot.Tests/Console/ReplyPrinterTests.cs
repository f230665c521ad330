using OpinionBot.Chat;
using OpinionBot.Facts;
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

    private void Print(Reply reply) => new ReplyPrinter(_console).Print(reply);
}
