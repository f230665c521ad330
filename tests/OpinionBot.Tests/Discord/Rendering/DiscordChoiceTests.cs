using System.Text.Json.Nodes;
using OpinionBot.Answering;
using OpinionBot.Answering.Readings;
using OpinionBot.Answering.Replying;
using OpinionBot.Chat;
using OpinionBot.Conversation.Inbox;
using OpinionBot.Support;
using OpinionBot.Support.Discord.Checking;

namespace OpinionBot.Discord.Rendering;

public sealed class DiscordChoiceTests
{
    private static readonly Answer.Unclear Longest = new(
        [.. "abc".Select(letter => new Reading(new string(letter, Reading.MaxLabel), new string(letter, Reading.MaxQuestion - 1) + "?"))]);

    [Fact]
    public void Each_reading_is_a_button_that_asks_it_and_a_line_of_the_text()
    {
        var body = DiscordCall.Read(DiscordRenderer.Render(Asked(), ReplyComposer.Compose(Longest)).ShouldHaveSingleItem().Body).Body;
        var errors = new FormErrors();
        MessageCheck.Check(body, [], [], newer: false, errors);
        var buttons = body["components"]!.AsArray().ShouldHaveSingleItem()!["components"]!.AsArray().OfType<JsonObject>().ToList();

        errors.IsEmpty.ShouldBeTrue(errors.ToString());
        buttons.Select(button => (string?)button["custom_id"]).ShouldBe(Longest.Readings.Select(reading => $"run|/ask {reading.Question}"));
        buttons.Select(button => (string?)button["label"]).ShouldBe(Longest.Readings.Select(reading => reading.Label));
        ((string)body["content"]!).Split('\n')[1..].ShouldBe(Longest.Readings.Select((reading, at) => $"{at + 1}. {reading.Question}"));
    }

    [Fact]
    public void Each_of_several_items_has_a_row_of_buttons_that_say_whose_they_are()
    {
        ReplyItem Item(string name) => new(name, "5% · dockers", null, [], [new ReplyButton("Approve", $"/review approve {name}"), new ReplyButton("Edit", $"/review edit {name} …")]);
        var reply = new Reply { Items = [Item("F1"), Item("F2"), Item("F3")], Buttons = [new ReplyButton("Approve the 2 not doubtful", "/review approve sure"), new ReplyButton("Next page", "/review page:2")] };

        var body = DiscordCall.Read(DiscordRenderer.Render(Asked(), reply).ShouldHaveSingleItem().Body).Body;
        var errors = new FormErrors();
        MessageCheck.Check(body, [], [], newer: false, errors);

        errors.IsEmpty.ShouldBeTrue(errors.ToString());
        body["components"]!.AsArray().Select(row => string.Join(", ", row!["components"]!.AsArray().Select(button => (string?)button!["label"])))
            .ShouldBe(["Approve F1, Edit F1", "Approve F2, Edit F2", "Approve F3, Edit F3", "Approve the 2 not doubtful, Next page"]);
    }

    private static LeasedEntry Asked() => new(
        new InboxEntry
        {
            Id = 7,
            Platform = "discord",
            EventId = "e1",
            AskerId = "9",
            AskerName = "Uma",
            Address = A.Question("").Address,
            Request = new InboxRequest.Question("harbours?"),
            ReplyTo = new DiscordReplyTo { Channel = "7" }.ToString(),
            AskedAt = A.Now,
            ReceivedAt = A.Now,
        },
        "w1",
        1,
        Acceptance.Accepted,
        null);
}
