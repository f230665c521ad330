using System.Text;
using System.Text.Json.Nodes;
using OpinionBot.Answering.Replying;
using OpinionBot.Chat;
using OpinionBot.Facts;
using OpinionBot.Language;
using OpinionBot.Support;

namespace OpinionBot.Discord.Rendering;

public sealed class DiscordLayoutTests
{
    private const int MaxContent = 2_000;

    [Theory]
    [InlineData(MaxContent, 1)]
    [InlineData(MaxContent + 1, 2)]
    [InlineData(MaxContent * 10, 10)]
    public void Text_is_as_many_messages_as_it_needs(int length, int messages)
    {
        var laid = Lay(Reply.Of(new string('x', length)));

        laid.Count.ShouldBe(messages);
        laid.ShouldAllBe(message => Content(message).Length <= MaxContent);
        laid.Sum(message => Content(message).Count(character => character == 'x')).ShouldBe(length);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("@")]
    [InlineData("://")]
    [InlineData("](")]
    [InlineData("\n> ")]
    [InlineData("\n-# ")]
    [InlineData("😀")]
    public void What_grows_when_it_is_escaped_stays_within_the_limit(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 3_000));
        var reply = new Reply { Paragraphs = [text, text], CheckedNote = text, Citations = [Cite(1, A.Statement(), text)], Table = new ReplyTable(text, [text, text, "c"], [[text, "", text], ["", text, text]]) };

        Lay(reply, text).ShouldAllBe(message => Content(message).Length <= MaxContent);
        Lay(reply with { Table = Card(text) }, text).ShouldAllBe(message => Content(message).Length <= MaxContent && EmbedText(message) <= 6_000);
    }

    [Fact]
    public void An_item_is_a_piece_of_text_with_its_words_in_bold()
    {
        var item = new ReplyItem("F7", "5% · *dockers*", new MarkedText("5% of\ndockers @all.", [new TextSpan(0, 2), new TextSpan(6, 7)]), ["Doubtful: why."], []);

        Content(Lay(new Reply { Paragraphs = ["1 waits."], Items = [item] }).ShouldHaveSingleItem())
            .ShouldBe("1 waits.\nF7: 5% · \\*dockers\\*\n> **5%** of **dockers** @\u200Ball.\n-# Doubtful: why.");
    }

    [Theory]
    [InlineData("x")]
    [InlineData("*")]
    [InlineData("😀 ")]
    public void A_long_item_fits_a_message(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 3_000));

        Content(Lay(new Reply { Items = [new ReplyItem("F7", text, new MarkedText(text, [new TextSpan(0, text.Length)]), [text, text, text, text, text, text], [])] }).ShouldHaveSingleItem()).Length
            .ShouldBeLessThanOrEqualTo(MaxContent);
    }

    [Theory]
    [InlineData(MaxContent - 1, 2)]
    [InlineData(20_000, 11)]
    public void Nothing_is_cut_in_the_middle_of_a_word(int length, int messages)
    {
        var words = string.Join(' ', Enumerable.Repeat("attitudes", (length + 9) / 10 + 1));
        var laid = Lay(Reply.Of(words));

        laid.Count.ShouldBeLessThanOrEqualTo(messages);
        string.Join(' ', laid.Select(Content)).ShouldBe(words);
    }

    [Fact]
    public void Every_message_forbids_mentions_and_shows_no_preview()
    {
        var laid = Lay(new Reply { Paragraphs = [new string('x', 5_000)], Citations = [Cite(1, A.Figure())], Table = Card("short") });

        laid.ShouldAllBe(message => message.Body["allowed_mentions"]!["parse"]!.AsArray().Count == 0);
        laid.ShouldAllBe(message => message.Body.ContainsKey("embeds") != ((int?)message.Body["flags"] == 4));
    }

    [Fact]
    public void A_narrow_table_stands_in_columns_and_what_all_rows_share_is_said_once()
    {
        var content = Content(Lay(new Reply { Table = new ReplyTable(null, ["Place", "Figure", "Fieldwork"], [["Japan", "23% [1]", "May 2023"], ["Brazil", "51% [2]", "May 2023"]]) })[0]);

        content.ShouldBe("-# Fieldwork: May 2023\n```\nPlace   Figure\nJapan   23% [1]\nBrazil  51% [2]\n```");
    }

    [Fact]
    public void A_table_stands_under_the_paragraph_that_announces_it()
    {
        var table = new ReplyTable(null, ["Place", "Figure"], [["Japan", "23%"]]);

        Content(Lay(new Reply { Paragraphs = ["Nervous:", "Asked in other words:", "- Brazil 35%"], Table = table })[0]).ShouldBe("Nervous:\n```\nPlace  Figure\nJapan  23%\n```\nAsked in other words:\n- Brazil 35%");
    }

    [Fact]
    public void A_wide_table_has_a_line_for_each_row()
    {
        var content = Content(Lay(new Reply { Table = new ReplyTable(null, ["Gap", "Question", "Asked"], [["G1", $"How many {new string('x', 80)}?", "3"], ["G2", "Why *so*?", "1"]]) })[0]);

        content.ShouldBe($"- **G1** How many {new string('x', 80)}? · Asked: 3\n- **G2** Why \\*so\\*? · Asked: 1");
    }

    [Theory]
    [InlineData(20, false)]
    [InlineData(200, true)]
    public void A_table_that_is_too_long_for_a_chat_comes_as_a_file_too(int rows, bool isFile)
    {
        var laid = Lay(new Reply { Table = new ReplyTable(null, ["Place", "Says"], [.. Enumerable.Range(0, rows).Select(row => (IReadOnlyList<string>)[$"Place {row}", row == 7 ? "=1+1, \"so\"" : $"{row}%"])]) });

        laid.Count.ShouldBe(1);
        laid[0].Files.Count.ShouldBe(isFile ? 1 : 0);
        laid[0].Body.ContainsKey("attachments").ShouldBe(isFile);

        if (isFile)
        {
            var lines = Encoding.UTF8.GetString(laid[0].Files[0].Content).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
            lines.Length.ShouldBe(rows + 1);
            lines[8].ShouldBe("\"Place 7\",\"'=1+1, \"\"so\"\"\"", "a cell is no formula");
            laid[0].Files[0].Description.ShouldBe("A table of 200 rows with Place, Says.");
            Content(laid[0]).ShouldContain("rows more are in the file");
        }
    }

    [Fact]
    public void Many_figures_of_one_study_are_one_source()
    {
        var citations = Enumerable.Range(1, 31).Select(number => Cite(number, A.Figure(number) with { SampleSize = new(Facts.Surveys.SampleSizeKind.About, 1_000 + number) })).ToList();
        var sources = DiscordSources.Lay(citations).ToList();

        sources.Count.ShouldBe(1);
        sources[0].ShouldStartWith("-# [1] to [31] Harbour Institute, Harbour Survey. Fieldwork 26 May to 9 June 2023, adults 18 and over.", customMessage: "the population travels with the figures");
    }

    [Fact]
    public void An_article_is_named_once_and_each_mark_leads_to_its_own_words()
    {
        var details = A.Source(url: "https://harbour.example/day_(1)?a=1&b=>").Details;
        var facts = new[] { A.Statement("The first sentence."), A.Statement("The second - sentence.") }.Select((fact, at) => A.Stored(at + 1, fact) with { Source = A.Stored(1, fact).Source with { Details = details } });
        var sources = DiscordSources.Lay([.. facts.Select((fact, at) => new Citation(at + 1, fact, CitationLine.For(fact)))]).ToList();

        sources.Count.ShouldBe(1);
        sources[0].ShouldStartWith("-# [1] [2] Ida Berg, A day at the harbour. Harbour Review, 5 March 2026. F1 F2 [words of 1](<https://harbour.example/day_(1%29?a=1&b=%3E#:~:text=The%20first%20sentence.>) [words of 2](<");
        sources[0].ShouldContain("text=The%20second%20%2D%20sentence.");
    }

    [Fact]
    public void A_card_stands_in_an_embed_without_what_the_list_of_sources_says_already()
    {
        var cited = Cite(1, A.Figure());
        var laid = Lay(new Reply { Paragraphs = ["F1: so"], Citations = [cited], Table = new ReplyTable(null, ["What", "As the library has it"], [["Value", "23%"], ["Question", new string('q', 80)], ["Source", cited.Line]]) });
        var fields = laid.Single().Body["embeds"]!.AsArray().Single()!["fields"]!.AsArray();

        fields.Select(field => (string)field!["name"]!).ShouldBe(["Value", "Question"]);
        fields.Select(field => (bool)field!["inline"]!).ShouldBe([true, false]);
        laid[0].Body.ContainsKey("flags").ShouldBeFalse("the flag would hide the embed");
    }

    [Fact]
    public void What_was_asked_stands_above_the_answer_in_one_line()
    {
        Content(Lay(Reply.Of("23%."), "How many\npeople?")[0]).ShouldBe("> How many people?\n23%.");
        Content(Lay(Reply.Of("23%."), new string('x', 6_000))[0]).Split('\n')[0].Length.ShouldBeLessThan(310);
    }

    private static IReadOnlyList<LaidMessage> Lay(Reply reply, string? asked = null) => DiscordLayout.Lay(reply, [], asked);

    private static ReplyTable Card(string text) => new(null, ["What", "As the library has it"], [.. Enumerable.Range(0, 25).Select(_ => (IReadOnlyList<string>)[text, text])]);

    private static Citation Cite(int number, Fact fact, string? line = null) => A.Stored(number, fact) is var stored ? new Citation(number, stored, line ?? CitationLine.For(stored)) : null!;

    private static string Content(LaidMessage message) => (string)message.Body["content"]!;

    private static int EmbedText(LaidMessage message) =>
        (message.Body["embeds"] as JsonArray ?? []).Sum(embed => embed!["fields"]!.AsArray().Sum(field => ((string)field!["name"]!).Length + ((string)field["value"]!).Length));
}
