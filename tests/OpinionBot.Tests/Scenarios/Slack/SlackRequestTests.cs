using OpinionBot.Support.Slack.Delivery;

namespace OpinionBot.Scenarios.Slack;

/// <summary>What comes to the bot's addresses: from Slack more than once, and from others.</summary>
public sealed class SlackRequestTests : SlackScenario
{
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
        var message = Slack.Write(Slack.Uma, Slack.General, $"{Mention} {Japan}");
        var events = Slack.EventsOf(message);

        var together = await Task.WhenAll(Enumerable.Range(1, 4).Select(retry => Slack.SendAsync(events[0].Repeated(retry), Token)));
        var other = await Slack.SendAsync(events[1], Token);
        var renamed = await Slack.SendAsync(events[0].Repeated(1, eventId: "EvOther"), Token);
        await AnswerInAsync(message.Ts);
        var late = await Slack.SendAsync(events[0].Repeated(3), Token);
        await SayAsync(Slack.Mo, Direct(Slack.Mo), Brazil);
        await SeeAsync(one => one.Channel == Direct(Slack.Mo).Id, "a later answer");

        together.Concat([other, renamed, late]).ShouldAllBe(sent => sent.Ack.Status == 200);
        FromBot.Count(one => one.ThreadTs == message.Ts).ShouldBe(1);
    }

    [Fact]
    public async Task Only_what_Slack_has_signed_and_just_sent_is_let_in()
    {
        foreach (var delivery in Kinds())
        {
            (await StatusAsync(delivery with { Signature = "v0=00" })).ShouldBe(401);
            (await StatusAsync(delivery with { Signature = "" })).ShouldBe(401);
            (await StatusAsync(delivery with { Secret = "another-signing-secret" })).ShouldBe(401);
            (await StatusAsync(delivery with { Timestamp = "yesterday" })).ShouldBe(401);
            (await StatusAsync(delivery with { ClockDifference = TimeSpan.FromSeconds(-301) })).ShouldBe(401);
            (await StatusAsync(delivery with { ClockDifference = TimeSpan.FromSeconds(305) })).ShouldBe(401);
            (await StatusAsync(delivery with { ClockDifference = TimeSpan.FromSeconds(-290) })).ShouldNotBe(401);
        }

        (await Slack.VerifyUrlAsync("3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P", Token)).Ack.Body.ShouldBe("3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P");
    }

    [Fact]
    public async Task Whatever_is_signed_and_makes_no_sense_is_no_fault_of_the_server()
    {
        foreach (var delivery in Kinds().SelectMany(kind => Senseless.Select(body => kind with { Body = body })))
        {
            foreach (var type in new[] { "application/json; charset=utf-8", "application/x-www-form-urlencoded", "text/plain" })
            {
                (await StatusAsync(delivery with { ContentType = type })).ShouldBeInRange(200, 499, $"{delivery.Kind} {type} {delivery.Body}");
            }
        }
    }

    [Fact]
    public async Task A_look_at_the_certificate_is_answered_whether_it_is_signed_or_not()
    {
        foreach (var delivery in Kinds().Select(kind => kind with { Body = "ssl_check=1&token=anything", ContentType = "application/x-www-form-urlencoded" }))
        {
            (await StatusAsync(delivery)).ShouldBe(200);
            (await StatusAsync(delivery with { Signature = "" })).ShouldBe(200);
            (await StatusAsync(delivery with { Signature = "", Body = "ssl_check=0&command=%2Fask" })).ShouldBe(401);
        }

        using var http = new HttpClient();

        foreach (var path in new[] { "slack/commands", "slack/events", "slack/interactivity" })
        {
            (await http.GetAsync(new Uri(Bot.Address, $"{path}?ssl_check=1"), Token)).StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
            (await http.PostAsync(new Uri(Bot.Address, $"{path}?ssl_check=1"), null, Token)).StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
            (await http.GetAsync(new Uri(Bot.Address, path), Token)).StatusCode.ShouldBe(System.Net.HttpStatusCode.MethodNotAllowed);
        }
    }

    [Fact]
    public async Task What_is_too_large_is_refused()
    {
        foreach (var delivery in Kinds())
        {
            (await StatusAsync(delivery with { Body = new string('x', 1_048_576) })).ShouldBe(413);
        }

        (await StatusAsync(Kinds()[0] with { Body = $$"""{"type":"url_verification","challenge":"c","more":"{{new string('x', 900_000)}}"}""" })).ShouldBe(200);
    }

    private async Task<int> StatusAsync(SlackDelivery delivery) => (await Slack.SendAsync(delivery, Token)).Ack.Status;

    // One of each kind that asks for nothing: what is let in leaves no trace.
    private List<SlackDelivery> Kinds() =>
    [
        Slack.EventsOf(Slack.Write(Slack.Uma, Slack.General, "just talking"))[0],
        Slack.Command(Slack.Uma, Slack.General, "/help", "").Delivery,
        Slack.Command(Slack.Uma, Slack.General, "/help", "").Delivery with { Kind = SlackDeliveryKind.Interactive },
    ];
}
