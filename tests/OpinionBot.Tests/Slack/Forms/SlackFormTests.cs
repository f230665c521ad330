using System.Text.Json;
using System.Text.Json.Nodes;
using OpinionBot.Conversation.Inbox;
using OpinionBot.Facts.Findings;
using OpinionBot.Support;

namespace OpinionBot.Slack.Forms;

public sealed class SlackFormTests
{
    private static readonly SlackReplyTo Here = new() { Channel = "C1" };

    [Fact]
    public void The_form_of_a_findings_parts_has_them_filled_in_and_gives_them_back()
    {
        var form = SlackForm.EditParts(Here, "F7", A.Finding());

        Fields(form).ShouldBe(PartNames.Editable);
        Values(Submit(form, Fields(form).ToDictionary(field => field, field => Initial(form, field)))).ShouldBe(new Dictionary<string, string>
        {
            ["said"] = "trust robots",
            ["of"] = "dock workers",
            ["place"] = "Japan",
            ["when"] = "none",
            ["who"] = "none",
            ["n"] = "none",
            ["before"] = "none",
            ["fact"] = "F7",
        });
    }

    [Fact]
    public void An_emptied_field_says_that_the_article_does_not_say_it()
    {
        var form = SlackForm.EditParts(Here, "F7", A.Finding());

        Values(Submit(form, new Dictionary<string, string?> { ["said"] = "sing" }))["of"].ShouldBe("none");
        Values(Submit(form, new Dictionary<string, string?> { ["said"] = "sing" }))["said"].ShouldBe("sing");
    }

    [Theory]
    [InlineData("/library add", true)]
    [InlineData("/Fact Part F12", true)]
    [InlineData("/fact part F12 of nurses", false)]
    [InlineData("/fact part nurses", false)]
    [InlineData("/fact show F12", false)]
    [InlineData("/library add https://harbour.example", false)]
    public void A_line_opens_a_form_where_nothing_is_given_to_fill_in(string line, bool opens) => SlackForms.Opens(line).ShouldBe(opens);

    private static IEnumerable<string> Fields(JsonObject form) => form["blocks"]!.AsArray().Select(block => (string)block!["block_id"]!);

    private static string? Initial(JsonObject form, string field) => (string?)form["blocks"]!.AsArray().Single(block => (string?)block!["block_id"] == field)!["element"]!["initial_value"];

    private static Dictionary<string, string> Values(SlackForm form) => form.Request.ShouldBeOfType<InboxRequest.Command>().Values.ToDictionary();

    private static SlackForm Submit(JsonObject form, IReadOnlyDictionary<string, string?> typed)
    {
        var submitted = form.DeepClone().AsObject();
        submitted["state"] = new JsonObject { ["values"] = new JsonObject(typed.Select(field => KeyValuePair.Create(field.Key, (JsonNode?)new JsonObject { [field.Key] = new JsonObject { ["value"] = field.Value } }))) };

        return SlackForm.Read(JsonElement.Parse(submitted.ToJsonString())).ShouldNotBeNull();
    }
}
