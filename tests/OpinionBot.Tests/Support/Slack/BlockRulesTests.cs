using System.Text.Json;
using OpinionBot.Support.Slack.Blocks;

namespace OpinionBot.Support.Slack;

/// <summary>Every limit of Block Kit: at the limit nothing is said, one beyond it Slack's words are.</summary>
public sealed class BlockRulesTests
{
    private static readonly object Plain = new { type = "plain_text", text = "A" };

    public static TheoryData<string, int> Limits() => new()
    {
        { "section text", 3_000 },
        { "section field text", 2_000 },
        { "section fields", 10 },
        { "header", 150 },
        { "context elements", 10 },
        { "actions elements", 25 },
        { "context_actions elements", 5 },
        { "markdown", 12_000 },
        { "button text", 75 },
        { "button value", 2_000 },
        { "button url", 3_000 },
        { "action_id", 255 },
        { "block_id", 255 },
        { "table rows", 100 },
        { "table columns", 20 },
        { "image alt text", 2_000 },
        { "message blocks", 50 },
        { "tables", 1 },
        { "feedback value", 2_000 },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public void A_limit_holds_at_the_limit_and_not_one_beyond(string what, int limit)
    {
        Problems(Blocks(what, limit)).ShouldBeEmpty();
        Problems(Blocks(what, limit + 1)).ShouldNotBeEmpty();
    }

    public static TheoryData<string, string> Wrong() => new()
    {
        { """[{"type":"section"}]""", "missing required field: text or fields [json-pointer:/blocks/0]" },
        { """[{"type":"section","text":{"type":"mrkdwn","text":""}}]""", "must be more than 0 characters [json-pointer:/blocks/0/text/text]" },
        { """[{"type":"header","text":{"type":"mrkdwn","text":"A"}}]""", "must be plain_text [json-pointer:/blocks/0/text/type]" },
        { """[{"type":"divider","colour":"red"}]""", "invalid additional property: colour [json-pointer:/blocks/0]" },
        { """[{"type":"banner"}]""", "unsupported type: banner [json-pointer:/blocks/0/type]" },
        { """[{"type":"divider","block_id":"x"},{"type":"divider","block_id":"x"}]""", "block_id x already exists [json-pointer:/blocks/1/block_id]" },
        { """[{"type":"actions","elements":[{"type":"button","action_id":"x","text":{"type":"plain_text","text":"A"}},{"type":"button","action_id":"x","text":{"type":"plain_text","text":"B"}}]}]""", "action_id x already exists [json-pointer:/blocks/0/elements/1/action_id]" },
        { """[{"type":"actions","elements":[{"type":"button"}]}]""", "missing required field: text [json-pointer:/blocks/0/elements/0]" },
        { """[{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"A"},"style":"loud"}]}]""", "must be a valid enum value [json-pointer:/blocks/0/elements/0/style]" },
        { """[{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"A"},"url":"nowhere"}]}]""", "must be a valid URL [json-pointer:/blocks/0/elements/0/url]" },
        { """[{"type":"input","label":{"type":"plain_text","text":"A"},"element":{"type":"plain_text_input"}}]""", "unsupported type: input [json-pointer:/blocks/0/type]" },
        { """[{"type":"context_actions","elements":[{"type":"button","text":{"type":"plain_text","text":"A"}}]}]""", "unsupported type: button [json-pointer:/blocks/0/elements/0/type]" },
        { """[{"type":"rich_text","elements":[{"type":"text","text":"A"}]}]""", "unsupported type: text [json-pointer:/blocks/0/elements/0/type]" },
        { """[{"type":"image","image_url":"https://example.org/a.png"}]""", "missing required field: alt_text [json-pointer:/blocks/0]" },
        { """{"type":"divider"}""", "must be an array [json-pointer:/blocks]" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_wrong_is_said_with_its_place(string blocks, string problem) =>
        BlockRules.Check(JsonElement.Parse(blocks), SlackSurface.Message).Problems.ShouldBe([problem]);

    [Theory]
    [InlineData("""{"type":"modal","title":{"type":"plain_text","text":"A"},"submit":{"type":"plain_text","text":"B"},"blocks":[{"type":"input","label":{"type":"plain_text","text":"A"},"element":{"type":"url_text_input"}}]}""", true)]
    [InlineData("""{"type":"modal","title":{"type":"plain_text","text":"A"},"blocks":[{"type":"input","label":{"type":"plain_text","text":"A"},"element":{"type":"url_text_input"}}]}""", false)]
    [InlineData("""{"type":"modal","title":{"type":"plain_text","text":"A title that is far too long"},"blocks":[{"type":"divider"}]}""", false)]
    [InlineData("""{"type":"modal","title":{"type":"plain_text","text":"A"},"blocks":[{"type":"table","rows":[[{"type":"raw_text","text":"A"}]]}]}""", false)]
    [InlineData("""{"type":"home","blocks":[]}""", false)]
    public void A_modal_has_rules_of_its_own(string view, bool isRight) => (ViewRules.Check(JsonElement.Parse(view), "modal").Count == 0).ShouldBe(isRight);

    [Fact]
    public void A_view_takes_a_hundred_blocks()
    {
        BlockRules.Check(Json(Many(100, _ => (object)new { type = "divider" })), SlackSurface.Home).Problems.ShouldBeEmpty();
        BlockRules.Check(Json(Many(101, _ => (object)new { type = "divider" })), SlackSurface.Home).Problems.ShouldNotBeEmpty();
    }

    private static object[] Blocks(string what, int n) => what switch
    {
        "section text" => [new { type = "section", text = new { type = "mrkdwn", text = Text(n) } }],
        "section field text" => [new { type = "section", fields = new[] { new { type = "mrkdwn", text = Text(n) } } }],
        "section fields" => [new { type = "section", fields = Many(n, _ => Plain) }],
        "header" => [new { type = "header", text = new { type = "plain_text", text = Text(n) } }],
        "context elements" => [new { type = "context", elements = Many(n, _ => Plain) }],
        "actions elements" => [new { type = "actions", elements = Many(n, at => Button(id: $"b{at}")) }],
        "context_actions elements" => [new { type = "context_actions", elements = Many(n, at => Feedback("v", $"f{at}")) }],
        "markdown" => [new { type = "markdown", text = Text(n) }],
        "button text" => [Actions(Button(label: Text(n)))],
        "button value" => [Actions(Button(value: Text(n)))],
        "button url" => [Actions(Button(url: "https://example.org/" + Text(n - "https://example.org/".Length)))],
        "action_id" => [Actions(Button(id: Text(n)))],
        "block_id" => [new { type = "divider", block_id = Text(n) }],
        "table rows" => [Table(n, 1)],
        "table columns" => [Table(1, n)],
        "image alt text" => [new { type = "image", image_url = "https://example.org/a.png", alt_text = Text(n) }],
        "message blocks" => Many(n, _ => (object)new { type = "divider" }),
        "tables" => Many(n, _ => Table(1, 1)),
        "feedback value" => [new { type = "context_actions", elements = new[] { Feedback(Text(n), "f") } }],
        _ => throw new ArgumentException(what),
    };

    private static object Actions(object element) => new { type = "actions", elements = new[] { element } };

    private static object Button(string label = "A", string value = "v", string url = "https://example.org/", string id = "a") =>
        new { type = "button", action_id = id, text = new { type = "plain_text", text = label }, value, url };

    private static object Feedback(string value, string id) =>
        new { type = "feedback_buttons", action_id = id, positive_button = new { text = Plain, value }, negative_button = new { text = Plain, value } };

    private static object Table(int rows, int columns) => new { type = "table", rows = Many(rows, _ => Many(columns, _ => (object)new { type = "raw_text", text = "A" })) };

    private static T[] Many<T>(int n, Func<int, T> one) => [.. Enumerable.Range(0, n).Select(one)];

    private static string Text(int length) => new('x', length);

    private static JsonElement Json(object[] blocks) => JsonSerializer.SerializeToElement(blocks);

    private static IReadOnlyList<string> Problems(object[] blocks) => BlockRules.Check(Json(blocks), SlackSurface.Message).Problems;
}
