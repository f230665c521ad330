using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OpinionBot.Support.Slack.Ledger;
using OpinionBot.Support.Slack.State;
using OpinionBot.Support.Slack.WebApi;

namespace OpinionBot.Scenarios.Slack;

/// <summary>What Slack does on bad days: every answer comes, once.</summary>
public class SlackTroubleTests : SlackScenario
{
    private protected override IEnumerable<(string Name, string Value)> More => [("Inbox__PerAskerPerMinute", "3"), ("Inbox__MaxAge", "00:05:00")];

    [Fact]
    public async Task After_a_429_and_a_proxys_page_the_answer_comes_when_Slack_allows_it()
    {
        Slack.Disturb("chat.postMessage", new SlackFailure.Page());
        Slack.Disturb("chat.postMessage", new SlackFailure.RateLimited());
        Slack.Disturb("chat.postMessage", new SlackFailure.Status(503));
        var question = await SayAsync(Slack.Uma, Slack.General, $"{Mention} {Japan}");

        (await AnswerInAsync(question.Ts)).AllText.ShouldContain("23%");
        FromBot.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_answer_that_Slack_took_without_saying_so_is_not_posted_again()
    {
        Slack.Disturb("chat.postMessage", new SlackFailure.CutAfter());
        var question = await SayAsync(Slack.Uma, Slack.General, $"{Mention} {Japan}");
        await AnswerInAsync(question.Ts);
        await WaitAsync(() => Requests("conversations.replies") is [var look, ..] ? look : null, "a look into the thread");
        await SayAsync(Slack.Mo, Direct(Slack.Mo), Brazil);
        await SeeAsync(post => post.Channel == Direct(Slack.Mo).Id, "a later answer");

        FromBot.Count(post => post.ThreadTs == question.Ts).ShouldBe(1);
        Requests("chat.postMessage").Count(request => Argument(request, "thread_ts") == question.Ts).ShouldBe(1);
    }

    [Fact]
    public async Task A_bot_that_starts_while_Slack_is_down_answers_when_it_is_back()
    {
        await Bot.DisposeAsync();
        Slack.Disturb("auth.test", new SlackFailure.Status(503), times: 4);
        await StartBotAsync();

        var question = await SayAsync(Slack.Uma, Slack.General, $"{Mention} {Japan}");

        (await AnswerInAsync(question.Ts)).AllText.ShouldContain("23%");
    }

    [Fact]
    public async Task Who_asks_too_much_is_told_so_once_and_kindly()
    {
        for (var at = 0; at < 6; at++)
        {
            await SayAsync(Slack.Uma, Direct(Slack.Uma), $"How many people in Japan were nervous about AI products in 202{at}?");
        }

        await SeeAsync(post => post.AllText.Contains("more than 3 questions in a minute", StringComparison.Ordinal), "the notice");
        var acknowledgement = await CommandAsync(Slack.Uma, Slack.General, "/ask", Japan);

        acknowledgement.Body.ShouldContain("ask again");
        FromBot.Count(post => post.Channel == Direct(Slack.Uma).Id).ShouldBeLessThanOrEqualTo(4);
    }

    [Fact]
    public async Task A_question_that_comes_late_is_closed_with_an_apology()
    {
        var late = new SlackMessage
        {
            Team = Slack.Team.Id,
            Channel = Slack.General.Id,
            Ts = $"{TimeProvider.System.GetUtcNow().AddMinutes(-6).ToUnixTimeSeconds()}.000100",
            User = Slack.Uma.Id,
            Text = $"{Mention} {Japan}",
        };
        Slack.World.Messages.Add(late);

        foreach (var delivery in Slack.EventsOf(late))
        {
            await Slack.SendAsync(delivery, Token);
        }

        var apology = await SeeAsync(post => post.AllText.Contains("I am sorry", StringComparison.Ordinal), "the apology");
        apology.VisibleTo.ShouldBe(Slack.Uma.Id);
        FromBot.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task A_mention_that_is_added_to_yesterdays_message_is_asked_when_it_is_added(bool isMarked, bool isTimed)
    {
        var now = $"{TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()}.000200";
        var old = new SlackMessage
        {
            Team = Slack.Team.Id,
            Channel = Slack.General.Id,
            Ts = $"{TimeProvider.System.GetUtcNow().AddHours(-26).ToUnixTimeSeconds()}.000100",
            User = Slack.Uma.Id,
            Text = $"{Mention} {Brazil}",
        };
        Slack.World.Messages.Add(old);
        var told = Slack.EventsOf(old)[0];
        var payload = JsonObject.Create(told.Payload)!;

        if (isMarked)
        {
            payload["event"]!["edited"] = new JsonObject { ["user"] = Slack.Uma.Id, ["ts"] = now };
        }

        if (isTimed)
        {
            payload["event"]!["event_ts"] = now;
        }

        (await Slack.SendAsync(told with { Payload = JsonSerializer.SerializeToElement(payload) }, Token)).Ack.IsOk.ShouldBeTrue();

        (await AnswerInAsync(old.Ts)).AllText.ShouldContain("51%");
    }

    [Fact]
    public async Task An_answer_that_Slack_takes_in_no_form_is_given_up_with_a_reference_that_the_asker_has_too()
    {
        Slack.Disturb("chat.postMessage", new SlackFailure.Error("invalid_blocks"), times: 3);
        Slack.Disturb("chat.postMessage", new SlackFailure.Error("invalid_blocks"), times: 3);
        await SayAsync(Slack.Uma, Slack.General, $"{Mention} {Japan}");

        var apology = await SeeAsync(post => post.AllText.Contains("could not be posted", StringComparison.Ordinal), "the apology");

        apology.Channel.ShouldBe(Direct(Slack.Uma).Id);
        await Bot.SaysAsync($"was given up, reference {Regex.Match(apology.AllText, @"slack-\d+").Value}, the asker was told: Slack refuses");
        await CommandAsync(Slack.Mo, Slack.General, "/stats", "");
        (await SeeAsync(post => post.AllText.Contains("Given up:", StringComparison.Ordinal), "the statistics")).AllText.ShouldContain("1 while posting it");
    }

    [Fact]
    public async Task A_button_of_another_version_says_so()
    {
        var posted = new SlackMessage
        {
            Team = Slack.Team.Id,
            Channel = Slack.General.Id,
            Ts = Slack.World.NextTs(),
            User = Slack.Team.BotUser,
            BotId = Slack.Team.BotId,
            Text = "Old",
            Blocks = JsonElement.Parse("""[{"type":"actions","block_id":"b1","elements":[{"type":"button","text":{"type":"plain_text","text":"Ring"},"action_id":"ring_bell","value":"1"}]}]"""),
        };
        Slack.World.Messages.Add(posted);

        await PressAsync(Slack.Uma, posted, "Ring");

        (await SeeAsync(post => post.AllText.Contains("another version", StringComparison.Ordinal), "the sentence")).VisibleTo.ShouldBe(Slack.Uma.Id);
    }

    [Fact]
    public async Task A_shortcut_or_a_form_of_another_version_says_so()
    {
        (await Slack.ShortcutAsync(Slack.Uma, "ring_bell", Slack.Write(Slack.Mo, Slack.General, "Ding"), Token)).Ack.IsOk.ShouldBeTrue();
        (await SeeAsync(post => post.VisibleTo == Slack.Uma.Id, "the sentence on the shortcut")).AllText.ShouldContain("This shortcut is of another version");

        await CommandAsync(Slack.Mo, Slack.General, "/library", "add");
        var form = await WaitAsync(() => Slack.Ledger.All<SlackEntry.ViewOpened>().Select(opened => opened.View).LastOrDefault(), "the form");
        var older = JsonNode.Parse(form.Definition.GetRawText())!.AsObject();
        older["private_metadata"] = "C0001;7";
        await Slack.SubmitAsync(Slack.Mo, form with { Definition = JsonSerializer.SerializeToElement(older) }, new Dictionary<string, object> { ["text1"] = "Most adults in Peru trust AI." }, Token);
        (await SeeAsync(post => post.Channel == Direct(Slack.Mo).Id, "the sentence on the form")).AllText.ShouldContain("This form is of another version");
    }

    [Fact]
    public async Task Stopping_lets_what_is_in_flight_finish_and_loses_nothing()
    {
        var questions = new List<SlackMessage>();

        for (var at = 0; at < 3; at++)
        {
            questions.Add(await SayAsync(at % 2 == 0 ? Slack.Uma : Slack.Mo, Slack.General, $"{Mention} {Japan}"));
        }

        var (exitCode, error) = await Bot.StopAsync();
        exitCode.ShouldBe(0, error);
        await StartBotAsync();

        foreach (var question in questions)
        {
            await AnswerInAsync(question.Ts);
        }

        FromBot.Count.ShouldBe(3);
    }
}
