using System.Text.Json;
using OpinionBot.Answering;
using OpinionBot.Answering.Readings;
using OpinionBot.Answering.Replying;
using OpinionBot.Conversation.Inbox;
using OpinionBot.Support;
using OpinionBot.Support.Slack.Blocks;

namespace OpinionBot.Slack.Rendering;

public sealed class SlackChoiceTests
{
    private static readonly Answer.Unclear Longest = new(
        [.. "abc".Select(letter => new Reading(new string(letter, Reading.MaxLabel), new string(letter, Reading.MaxQuestion - 1) + "?"))]);

    [Fact]
    public void Each_reading_is_a_button_that_asks_it_and_a_line_of_the_text_for_whoever_sees_no_buttons()
    {
        var call = SlackCall.Read(SlackRenderer.Render(Asked(), ReplyComposer.Compose(Longest)).ShouldHaveSingleItem().Body);
        var blocks = JsonSerializer.SerializeToElement(call.Arguments["blocks"]);
        var actions = blocks.EnumerateArray().Single(block => block.GetProperty("type").GetString() == "actions");
        var buttons = actions.GetProperty("elements").EnumerateArray().ToList();

        BlockRules.Check(blocks, SlackSurface.Message).Problems.ShouldBeEmpty();
        buttons.Select(button => button.GetProperty("value").GetString()).ShouldBe(Longest.Readings.Select(reading => $"/ask {reading.Question}"));
        buttons.Select(button => button.GetProperty("text").GetProperty("text").GetString()).ShouldBe(Longest.Readings.Select(reading => reading.Label));
        ((string)call.Arguments["text"]!).Split('\n')[1..].ShouldBe(Longest.Readings.Select((reading, at) => $"{at + 1}. {reading.Question}"));
    }

    private static LeasedEntry Asked() => new(
        new InboxEntry
        {
            Id = 7,
            Platform = "slack",
            EventId = "e1",
            AskerId = "9",
            AskerName = "Uma",
            Address = A.Question("").Address,
            Request = new InboxRequest.Question("harbours?"),
            ReplyTo = new SlackReplyTo { Channel = "C1", Thread = "1.2" }.ToString(),
            AskedAt = A.Now,
            ReceivedAt = A.Now,
        },
        "w1",
        1,
        Acceptance.Accepted,
        null);
}
