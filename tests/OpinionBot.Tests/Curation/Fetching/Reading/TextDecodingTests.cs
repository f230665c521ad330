using System.Text;

namespace OpinionBot.Curation.Fetching.Reading;

public sealed class TextDecodingTests
{
    private const string Words = "“Köln has cranes,” said Zoë – a docker of the harbour who has seen them all come and go.";

    static TextDecodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("us-ascii")]
    [InlineData("windows-1252")]
    [InlineData("utf-7")]
    [InlineData("utf-8")]
    [InlineData("no-such-encoding")]
    public void Western_text_is_read_whatever_it_is_called(string label) =>
        Decode(1252, $"<html><head><meta charset=\"{label}\"></head><body><p>{Words}</p></body></html>").ShouldContain(Words);

    [Theory]
    [InlineData("shift_jis", 932, "港のクレーンについて働く人に聞いた。")]
    [InlineData("x-sjis", 932, "港のクレーンについて働く人に聞いた。")]
    [InlineData("iso-2022-jp", 50220, "港のクレーンについて働く人に聞いた。")]
    [InlineData("euc-jp", 51932, "港のクレーンについて働く人に聞いた。")]
    [InlineData("gb2312", 54936, "我们问了港口的工人。")]
    [InlineData("gb18030", 54936, "我们问了港口的工人。")]
    [InlineData("big5", 950, "我們問了港口的工人。")]
    [InlineData("euc-kr", 949, "항구의 노동자에게 물었다.")]
    [InlineData("koi8-r", 20866, "Мы спросили рабочих порта.")]
    [InlineData("windows-1251", 1251, "Мы спросили рабочих порта.")]
    [InlineData("iso-8859-9", 1254, "Limanın işçilerine sorduk.")]
    public void Text_of_other_scripts_is_read_by_its_label(string label, int page, string words) =>
        Decode(page, $"<html><head><meta http-equiv=Content-Type content='text/html; charset={label}'></head><p>{words}</p>").ShouldContain(words);

    [Fact]
    public void The_label_is_the_pages_own_and_not_one_of_a_script_or_in_a_comment() =>
        Decode(1251, "<head><!-- <meta charset=\"koi8-r\"> --><script src=\"a.js\" charset=\"utf-8\"></script><script>var x = '<meta charset=\"koi8-r\">';</script><meta charset=windows-1251></head><p>Мы спросили рабочих порта.</p>")
            .ShouldContain("Мы спросили рабочих порта.");

    [Fact]
    public void The_servers_label_comes_before_the_pages() =>
        TextDecoding.Decode(Encoding.GetEncoding(1251).GetBytes("<meta charset=koi8-r><p>Мы спросили рабочих порта.</p>"), "page", "text/html; charset=\"windows-1251\"").ShouldContain("Мы спросили");

    [Fact]
    public void An_xml_declaration_says_it_too() => Decode(28592, "<?xml version='1.0' encoding='iso-8859-2'?><html><p>Żuraw w porcie jest drogi.</p></html>").ShouldContain("Żuraw");

    [Fact]
    public void Utf_8_is_read_as_such_whatever_it_is_called() => Decode(65001, $"<meta charset=iso-8859-1><p>{Words}</p>").ShouldContain(Words);

    [Fact]
    public void A_wrong_byte_does_not_turn_the_whole_text()
    {
        var content = Encoding.UTF8.GetBytes($"{Words} Zoë was at a X in Köln.");
        content[Array.LastIndexOf(content, (byte)'X')] = 0xE9;

        TextDecoding.Decode(content, "a.txt", null).ShouldBe($"{Words} Zoë was at a é in Köln.");
    }

    [Fact]
    public void A_character_that_is_cut_off_is_nothing()
    {
        byte[] content = [.. Encoding.UTF8.GetBytes(Words), 0xE2, 0x80, (byte)'.'];

        TextDecoding.Decode(content, "a.txt", null).ShouldBe($"{Words}.");
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", false)]
    public void Byte_order_marks_are_no_text_and_utf_16_needs_none(string name, bool isMarked)
    {
        var encoding = Encoding.GetEncoding(name);

        TextDecoding.Decode([.. isMarked ? encoding.GetPreamble() : [], .. encoding.GetBytes("The harbour has cranes.")], "a.txt", null).ShouldBe("The harbour has cranes.");
    }

    [Fact]
    public void A_label_of_two_bytes_a_letter_on_bytes_that_are_not_counts_for_nothing() => Decode(65001, $"<meta charset=utf-16><p>{Words}</p>").ShouldContain(Words);

    [Fact]
    public void Bytes_that_are_no_language_are_refused() =>
        Should.Throw<UnusableDocumentException>(() => TextDecoding.Decode([.. Enumerable.Range(0, 400).Select(at => (byte)(0x80 + (at * 7 % 128)))], "odd.txt", null)).Message.ShouldContain("odd.txt is not in an encoding");

    private static string Decode(int page, string text) => TextDecoding.Decode(Encoding.GetEncoding(page).GetBytes(text), "page.html", null);
}
