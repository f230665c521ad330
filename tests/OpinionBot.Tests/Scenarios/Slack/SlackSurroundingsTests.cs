using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpinionBot.Support;
using OpinionBot.Support.Slack.State;

namespace OpinionBot.Scenarios.Slack;

/// <summary>What people put around a question, and how they type on a phone.</summary>
public class SlackSurroundingsTests : SlackScenario
{
    private static readonly SlackFile Picture = new("F0007", "T0001", "U0UMA", "chart.png", "image/png", "png", [1, 2, 3]);
    private static readonly SlackFile Report = new("F0008", "T0001", "U0UMA", "clinics.txt", "text/plain", "text", Encoding.UTF8.GetBytes(Articles.Clinics));

    [Fact]
    public async Task A_question_is_answered_whatever_stands_around_it()
    {
        var said = await SayAsync(Slack.Uma, Slack.General, $"<@U0MO> {Mention} :wave: *{Japan.Replace("AI products", "<https://harbour.example/x|AI products>", StringComparison.Ordinal)}* <https://harbour.example/y> cc <@U0MO>\n\n-- \nUma");
        var answer = await AnswerInAsync(said.Ts);
        answer.AllText.ShouldContain("23% of adults in Japan");
        answer.AllText.ShouldNotContain("U0MO");

        await SayAsync(Slack.Uma, Direct(Slack.Uma), ":tada: <https://harbour.example/y>");
        (await SeeAsync(post => post.Channel == Direct(Slack.Uma).Id, "a sentence on what can be asked")).AllText.ShouldContain("for example");

        await CommandAsync(Slack.Uma, Slack.General, "/ask", $"“{Japan}” :tada:");
        (await SeeAsync(post => post.VisibleTo == Slack.Uma.Id && post.AllText.Contains("23%", StringComparison.Ordinal), "the answer to the command")).AllText.ShouldContain("Japan");
        Slack.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_question_that_stands_in_blocks_alone_is_answered()
    {
        var said = Slack.Write(Slack.Uma, Slack.General, $"{Mention} {Japan}");
        var told = Slack.EventsOf(said)[0];
        var payload = JsonObject.Create(told.Payload)!;
        payload["event"]!["text"] = "";
        payload["event"]!["blocks"] = JsonNode.Parse($$"""[ { "type": "rich_text", "elements": [ { "type": "rich_text_section", "elements": [ { "type": "user", "user_id": "U0BOT" }, { "type": "text", "text": " {{Japan}}" } ] } ] } ]""");

        (await Slack.SendAsync(told with { Payload = JsonSerializer.SerializeToElement(payload) }, Token)).Ack.IsOk.ShouldBeTrue();

        (await AnswerInAsync(said.Ts)).AllText.ShouldContain("23% of adults in Japan");
    }

    [Fact]
    public async Task A_question_with_a_file_is_answered_and_says_that_the_file_was_not_read()
    {
        Slack.World.Add(Picture);
        Slack.World.Add(Report);

        var pictured = await SayAsync(Slack.Uma, Slack.General, $"{Mention} {Japan}", null, Picture);
        var answer = await AnswerInAsync(pictured.Ts);
        answer.AllText.ShouldContain("23% of adults in Japan");
        answer.AllText.ShouldContain("not the file with them");

        var reported = await SayAsync(Slack.Uma, Slack.General, $"{Mention} {Japan}", null, Report);
        (await AnswerInAsync(reported.Ts)).AllText.ShouldContain("Articles are added by moderators");

        await SayAsync(Slack.Uma, Direct(Slack.Uma), "", null, Picture);
        (await SeeAsync(post => post.Channel == Direct(Slack.Uma).Id, "what can be read")).AllText.ShouldContain("not pictures or recordings");

        await SayAsync(Slack.Mo, Direct(Slack.Mo), "please add", null, Report);
        (await SeeAsync(post => post.Channel == Direct(Slack.Mo).Id, "the addition")).AllText.ShouldContain("wait for review");
        Slack.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_claim_is_checked_wherever_the_message_shows_it_and_none_is_said_to_be_none()
    {
        var shown = Slack.Write(Slack.Mo, Slack.General, "") with { Blocks = JsonElement.Parse("""[ { "type": "section", "text": { "type": "mrkdwn", "text": "*87%* of people in Japan are nervous about AI products." } } ]""") };
        await ShortcutAsync(Slack.Uma, shown);
        (await SeeAsync(post => post.VisibleTo == Slack.Uma.Id, "the check")).AllText.ShouldContain("another figure than 87%");

        await ShortcutAsync(Gus, Slack.Write(Slack.Mo, Slack.General, ":tada:"));
        (await SeeAsync(post => post.VisibleTo == Gus.Id, "that there is nothing to check")).AllText.ShouldContain("no words to check");
    }

    [Fact]
    public async Task Commands_are_read_as_they_are_typed_on_a_phone()
    {
        await CommandAsync(Slack.Mo, Slack.General, "/library", "List");
        await SeeAsync(post => post.AllText.Contains("(starter)", StringComparison.Ordinal), "the sources");

        await CommandAsync(Slack.Mo, Slack.General, "/settings", "Language: DE.");
        await SeeAsync(post => post.AllText.Contains("Changed; the settings are now", StringComparison.Ordinal) && post.AllText.Contains("language: de", StringComparison.Ordinal), "the change");

        await CommandAsync(Slack.Mo, Slack.General, "/settings", "language=de");
        await SeeAsync(post => post.AllText.Contains("Nothing to change", StringComparison.Ordinal), "that it is so already");

        await CommandAsync(Slack.Mo, Slack.General, "/settings", "lnaguage:fr");
        await SeeAsync(post => post.AllText.Contains("did you mean language?", StringComparison.Ordinal), "the nearest option");

        await CommandAsync(Slack.Uma, Slack.General, "/evidence", "[f 2268].");
        await SeeAsync(post => post.AllText.Contains("Fieldwork", StringComparison.Ordinal), "the evidence");

        await CommandAsync(Gus, Slack.General, "/evidence", "[F2268], F2252 & f2269");
        (await SeeAsync(post => post.VisibleTo == Gus.Id, "the first and the way to the others")).Buttons.Select(button => button.Label).Take(2).ShouldBe(["Evidence F2252", "Evidence F2269"]);
        Slack.Faults.ShouldBeEmpty();
    }
}
