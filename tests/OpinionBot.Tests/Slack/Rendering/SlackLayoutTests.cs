using System.Text.Json.Nodes;
using OpinionBot.Chat;
using OpinionBot.Facts.Surveys;
using OpinionBot.Language;
using OpinionBot.Support;

namespace OpinionBot.Slack.Rendering;

public sealed class SlackLayoutTests
{
    private const int MaxSection = 3_000;

    [Theory]
    [InlineData(MaxSection, 1)]
    [InlineData(MaxSection + 1, 2)]
    [InlineData(MaxSection * 10, 10)]
    public void A_paragraph_is_as_many_sections_as_it_needs(int length, int sections) =>
        Lay(Reply.Of(new string('x', length))).Sum(message => message.Blocks.Count).ShouldBe(sections);

    [Fact]
    public void A_long_reply_is_several_messages_each_within_the_limits()
    {
        var messages = Lay(Reply.Of([.. Enumerable.Repeat(new string('&', 2_000), 100)]));

        messages.Count.ShouldBeGreaterThan(1);
        messages.ShouldAllBe(message => message.Blocks.Count <= 50 && message.Blocks.Sum(block => ((string)block["text"]!["text"]!).Length) <= 12_000 && message.Text.Length <= 4_000);
        messages.Sum(message => message.Blocks.Sum(block => ((string)block["text"]!["text"]!).Count(character => character == '&'))).ShouldBe(200_000);
    }

    [Theory]
    [InlineData(99, 1)]
    [InlineData(100, 2)]
    [InlineData(1_000, 11)]
    public void A_table_of_many_rows_is_one_message_a_hundred_rows(int rows, int messages)
    {
        var laid = Lay(new Reply { Table = new ReplyTable(null, ["A", "B"], [.. Enumerable.Range(0, rows).Select(row => (IReadOnlyList<string>)[$"{row}", ""])]) });

        laid.Count.ShouldBe(messages);
        laid.ShouldAllBe(message => message.Blocks.Count(block => (string?)block["type"] == "table") <= 1 && message.Blocks[0]["rows"]!.AsArray().Count <= 100);
        laid.Sum(message => message.Blocks[0]["rows"]!.AsArray().Count - 1).ShouldBe(rows);
    }

    [Theory]
    [InlineData("<!channel> & <@U123> <https://evil.example|click>")]
    [InlineData("<!subteam^S123> <#C123|general> <mailto:a@b|x>")]
    public void Nothing_in_a_text_becomes_a_mention_or_a_link(string text)
    {
        var reply = new Reply { Paragraphs = [text], CheckedNote = text, Table = new ReplyTable(text, [text], [[text]]), Remarks = [text], Citations = [new Citation(1, A.Stored(1, A.Statement(text)), text)] };

        foreach (var mrkdwn in Lay(reply).SelectMany(message => Mrkdwn(new JsonArray([.. message.Blocks.Select(block => block.DeepClone())])).Append(message.Text)))
        {
            mrkdwn.ShouldNotContain("<");
            mrkdwn.ShouldNotContain(">");
        }
    }

    [Fact]
    public void A_source_is_linked_to_its_exact_words()
    {
        var fact = A.Stored(1, A.Statement()) with { Source = A.Stored(1, A.Statement()).Source with { Details = A.Source(url: "https://harbour.example/day?a=1&b=2").Details } };
        var block = Lay(new Reply { Paragraphs = ["It is so [1]."], Citations = [new Citation(1, fact, Answering.Replying.CitationLine.For(fact))] })[0].Blocks[1];

        ((string)block["elements"]![0]!["text"]!).ShouldContain("<https://harbour.example/day?a=1&amp;b=2#:~:text=The%20Harbour%20Institute");
        ((string)block["elements"]![0]!["text"]!).ShouldContain("|Ida Berg, A day at the harbour>");
    }

    [Fact]
    public void What_figures_of_one_study_have_in_common_is_said_once()
    {
        var (many, few) = (A.Stored(1, A.Figure()), A.Stored(2, A.Figure(place: "BR") with { SampleSize = new SampleSize(SampleSizeKind.Exact, 500) }));
        var blocks = Lay(new Reply { Paragraphs = ["So [1] and so [2]."], Citations = [new Citation(1, many, ""), new Citation(2, few, "")] })[0].Blocks;

        blocks.Count.ShouldBe(2);
        ((string)blocks[1]["elements"]![0]!["text"]!).ShouldSatisfyAllConditions(line => line.ShouldStartWith("[1] [2]  "), line => line.ShouldContain("500 [2]"), line => line.ShouldEndWith("F1 F2"));
    }

    [Fact]
    public void An_item_is_a_section_with_its_words_in_bold_and_its_buttons_below_it()
    {
        var item = new ReplyItem("F7", "<5%> · dockers", new MarkedText("So <5%> of dockers*.", [new TextSpan(3, 4), new TextSpan(11, 8)]), ["Doubtful: <why>."], [new ReplyButton("Approve", "/review approve F7"), new ReplyButton("Edit", "/review edit F7 …")]);
        var blocks = Lay(new Reply { Items = [item, item] }).ShouldHaveSingleItem().Blocks;

        blocks.Select(block => (string)block["type"]!).ShouldBe(["section", "actions", "section", "actions"]);
        ((string)blocks[0]["text"]!["text"]!).ShouldBe("F7: &lt;5%&gt; · dockers\n> So *&lt;5%&gt;* of *dockers∗*.\nDoubtful: &lt;why&gt;.");
        blocks[1]["elements"]!.AsArray().Select(button => (string)button!["action_id"]!).ShouldBe(["run:0", "edit:1"]);
    }

    [Fact]
    public void A_long_item_fits_its_section()
    {
        var text = new string('&', 5_000);

        ((string)Lay(new Reply { Items = [new ReplyItem("F7", text, new MarkedText(text, [new TextSpan(0, 5_000)]), [text, text, text, text, text, text, text], [])] })[0].Blocks[0]["text"]!["text"]!).Length
            .ShouldBeLessThanOrEqualTo(MaxSection);
    }

    [Fact]
    public void A_list_is_one_section() =>
        Lay(Reply.Of("Nearest:", "- one", "- two", "- three", "That is all.")).Single().Blocks.Select(block => (string)block["text"]!["text"]!).ShouldBe(["Nearest:", "• one\n• two\n• three", "That is all."]);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(45, 1)]
    [InlineData(46, 2)]
    [InlineData(450, 10)]
    public void Many_paragraphs_are_as_many_messages_as_they_need(int paragraphs, int messages) =>
        Lay(Reply.Of([.. Enumerable.Range(0, paragraphs).Select(at => $"{at}.")])).Count.ShouldBe(messages);

    [Fact]
    public void A_notice_fits_over_any_message()
    {
        var full = Lay(Reply.Of([.. Enumerable.Repeat(new string('x', 240), 500)]))[0];
        var notice = SlackLayout.Notice(new string('&', 5_000));

        (notice.Blocks.Count + full.Blocks.Count).ShouldBeLessThanOrEqualTo(50);
        notice.Blocks.Concat(full.Blocks).Sum(block => ((string?)block["text"]?["text"])?.Length ?? 0).ShouldBeLessThanOrEqualTo(12_000);
        (notice.Text.Length + 1 + full.Text.Length).ShouldBeLessThanOrEqualTo(4_000);
    }

    private static IReadOnlyList<SlackMessage> Lay(Reply reply) => SlackLayout.Lay(reply, []);

    private static IEnumerable<string> Mrkdwn(JsonNode? node) => node switch
    {
        JsonObject { } one when (string?)one["type"] == "mrkdwn" => [(string)one["text"]!],
        JsonObject one => one.SelectMany(member => Mrkdwn(member.Value)),
        JsonArray many => many.SelectMany(Mrkdwn),
        _ => [],
    };
}
