using System.Text.Json.Nodes;
using OpinionBot.Slack.Rendering;

namespace OpinionBot.Slack.Outgoing;

public sealed class PlainerMessageTests
{
    private static readonly JsonObject Post = new SlackMessage([SlackBlocks.Section("Most of them."), SlackBlocks.Actions(SlackBlocks.Button("More", "run:0", "/help")), SlackBlocks.Feedback(4)], "Most of them.").Arguments();

    [Fact]
    public void First_goes_what_can_be_pressed_then_all_that_is_not_text()
    {
        var plainer = PlainerMessage.Of(Post).ToList();

        plainer.Count.ShouldBe(2);
        plainer[0]["blocks"]!.AsArray().ShouldHaveSingleItem()!["type"]!.ToString().ShouldBe("section");
        plainer[1].ContainsKey("blocks").ShouldBeFalse();
        plainer.ShouldAllBe(form => form["text"]!.ToString() == "Most of them.");
        Post["blocks"]!.AsArray().Count.ShouldBe(3);
    }

    [Fact]
    public void An_edit_to_text_alone_takes_away_the_blocks_that_stand_there()
    {
        var edit = (JsonObject)Post.DeepClone();
        edit["ts"] = "17.25";

        PlainerMessage.Of(edit).Last()["blocks"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public void What_is_plain_already_has_no_plainer_form() =>
        PlainerMessage.Of(new JsonObject { ["channel"] = "C7", ["text"] = "Most of them." }).ShouldBeEmpty();
}
