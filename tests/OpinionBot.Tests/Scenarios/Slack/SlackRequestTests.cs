using System.Text;
using System.Text.Json.Nodes;
using OpinionBot.Support.Slack;

namespace OpinionBot.Scenarios.Slack;

/// <summary>What comes to the bot's addresses: from Slack more than once, and from others.</summary>
public sealed class SlackRequestTests : SlackScenario
{
    private static readonly string[] Paths = ["slack/events", "slack/commands", "slack/interactivity"];

    private static readonly string[] Senseless =
    [
        "",
        "{",
        "[]",
        "null",
        "\"text\"",
        "payload=%7B",
        "payload=",
        "command=%2Fask",
        "{\"type\":\"event_callback\"}",
        "{\"type\":\"event_callback\",\"event\":[],\"event_id\":7,\"team_id\":{}}",
        "{\"type\":\"event_callback\",\"event_id\":\"Ev1\",\"team_id\":\"T1\",\"event\":{\"type\":\"message\",\"ts\":\"no\",\"channel\":\"D1\",\"user\":\"U1\",\"files\":[1]}}",
        "payload=%7B%22type%22%3A%22block_actions%22%2C%22team%22%3A%7B%22id%22%3A%22T1%22%7D%2C%22user%22%3A%7B%22id%22%3A%22U1%22%7D%2C%22actions%22%3A%5B3%5D%7D",
        "payload=%7B%22type%22%3A%22view_submission%22%2C%22team%22%3A%7B%22id%22%3A%22T1%22%7D%2C%22user%22%3A%7B%22id%22%3A%22U1%22%7D%2C%22view%22%3A%7B%22id%22%3A%22V1%22%2C%22callback_id%22%3A%22edit_fact%22%7D%7D",
        "\u0000\u0001\ud800",
    ];

    [Fact]
    public async Task One_message_is_answered_once_however_often_Slack_tells_of_it()
    {
        var post = Slack.State.Add(new SlackPost { Channel = SlackState.Channel, Ts = Slack.State.NextTs(), User = SlackState.Member, Text = $"{Mention} {Japan}" });
        var happened = SlackBot.Events(post).Last();

        var together = await Task.WhenAll(Enumerable.Range(0, 4).Select(retry => Say.EventAsync(happened, "EvSame", retry)));
        var later = await Say.EventAsync(happened, "EvOther");
        await AnswerInAsync(post.Ts);
        var retried = await Say.EventAsync(happened, "EvSame", retry: 3);
        await Say.SayAsync(SlackState.Admin, SlackState.Direct, "How many people in Brazil were nervous about AI products in 2023?");
        await SeeAsync(one => one.Channel == SlackState.Direct, "a later answer");

        together.Append(later).Append(retried).ShouldAllBe(acknowledgement => acknowledgement.Status == 200);
        Slack.State.FromBot.Count(one => one.ThreadTs == post.Ts).ShouldBe(1);
    }

    [Fact]
    public async Task Only_what_Slack_has_signed_and_just_sent_is_let_in()
    {
        var body = Encoding.UTF8.GetBytes("""{"type":"url_verification","challenge":"3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P"}""");
        var now = Slack.Time.GetUtcNow().ToUnixTimeSeconds();

        foreach (var path in Paths)
        {
            (await Say.PostAsync(path, "application/json", body, signature: "v0=00")).Status.ShouldBe(401);
            (await Say.PostAsync(path, "application/json", body, signature: "")).Status.ShouldBe(401);
            (await Say.PostAsync(path, "application/json", body, now - 301)).Status.ShouldBe(401);
            (await Say.PostAsync(path, "application/json", body, now + 305)).Status.ShouldBe(401);
        }

        var verified = await Say.PostAsync("slack/events", "application/json", body, now - 295);
        verified.Status.ShouldBe(200);
        verified.Body.ShouldBe("3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P");
    }

    [Fact]
    public async Task Whatever_is_signed_and_makes_no_sense_is_no_fault_of_the_server()
    {
        foreach (var (body, path) in Senseless.SelectMany(body => Paths.Select(path => (body, path))))
        {
            foreach (var type in new[] { "application/json; charset=utf-8", "application/x-www-form-urlencoded", "text/plain" })
            {
                (await Say.PostAsync(path, type, Encoding.UTF8.GetBytes(body))).Status.ShouldBeInRange(200, 499, $"{path} {type} {body}");
            }
        }
    }

    [Fact]
    public async Task What_is_too_large_is_refused_before_it_is_read()
    {
        foreach (var path in Paths)
        {
            (await Say.PostAsync(path, "application/json", new byte[1_048_576])).Status.ShouldBe(413);
        }

        (await Say.PostAsync("slack/events", "application/json", Encoding.UTF8.GetBytes(new JsonObject { ["type"] = "url_verification", ["challenge"] = "c", ["more"] = new string('x', 900_000) }.ToJsonString()))).Status.ShouldBe(200);
    }
}
