using System.Text;
using System.Text.Json;
using OpinionBot.Support;
using OpinionBot.Support.Slack.Ledger;
using OpinionBot.Support.Slack.State;

namespace OpinionBot.Scenarios.Slack;

/// <summary>How a workspace's moderators curate its library without leaving Slack.</summary>
public class SlackModeratorTests : SlackScenario
{
    private protected override IEnumerable<(string Name, string Value)> More => [("Slack__Moderators__0", "S0001")];

    [Fact]
    public async Task An_article_pasted_into_the_form_is_reviewed_with_buttons_and_answers_questions()
    {
        (await CommandAsync(Slack.Mo, Slack.General, "/library", "add")).Body.ShouldBeEmpty();
        var form = (await Slack.Ledger.WaitForAsync<SlackEntry.ViewOpened>(_ => true, Token)).View;

        (await Slack.SubmitAsync(Slack.Mo, form, new Dictionary<string, object>(), Token)).Errors["url"].ShouldBe("Give an address, a file or the text.");
        await Slack.SubmitAsync(Slack.Mo, form, new Dictionary<string, object> { ["text1"] = Articles.Clinics, ["title"] = "A day at the harbour" }, Token);
        var added = await SeeAsync(post => post.AllText.Contains("wait for review", StringComparison.Ordinal), "what was added");
        added.VisibleTo.ShouldBe(Slack.Mo.Id);

        await CommandAsync(Slack.Mo, Slack.General, "/review", "");
        var card = await SeeAsync(post => post.Buttons.Any(button => button.Label == "Approve"), "a card");
        await PressAsync(Slack.Mo, card, "Approve");
        var next = await SeeAsync(post => post.AllText.Contains("Approved: F", StringComparison.Ordinal), "the next card");
        Slack.World.Messages.Find(Slack.General.Id, card.Ts)?.AllText.ShouldContain("Approved: F", customMessage: "the card gives way to the next one");

        await PressAsync(Slack.Mo, next, "Edit");
        var edit = (await Slack.Ledger.WaitForAsync<SlackEntry.ViewOpened>(opened => opened.View.CallbackId == "edit_fact", Token)).View;
        await Slack.SubmitAsync(Slack.Mo, edit, new Dictionary<string, object> { ["text"] = "Ninety-nine thousand harbours were built." }, Token);
        (await SeeAsync(post => post.AllText.Contains("does not say", StringComparison.Ordinal), "why the edit is refused")).VisibleTo.ShouldBe(Slack.Mo.Id);

        await PressAsync(Slack.Mo, next, "Edit parts");
        var parts = (await Slack.Ledger.WaitForAsync<SlackEntry.ViewOpened>(opened => opened.View.CallbackId == "edit_parts", Token)).View;
        await Slack.SubmitAsync(Slack.Mo, parts, new Dictionary<string, object> { ["of"] = "men in the moon" }, Token);
        (await SeeAsync(post => post.AllText.Contains("does not have the words “men in the moon”", StringComparison.Ordinal), "why the part is refused")).VisibleTo.ShouldBe(Slack.Mo.Id);

        await PressAsync(Slack.Mo, next, next.Buttons.First(button => button.Label.StartsWith("Approve all", StringComparison.Ordinal)).Label);
        await SeeAsync(post => post.AllText.Contains("No facts wait for review", StringComparison.Ordinal), "the end of the queue");
        Slack.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_is_uploaded_is_added()
    {
        var file = new SlackFile("F0001", "T0001", "U0MO", "clinics.txt", "text/plain", "text", Encoding.UTF8.GetBytes(Articles.Clinics));
        Slack.World.Add(file);
        await SayAsync(Slack.Mo, Direct(Slack.Mo), "approve", null, file);

        (await SeeAsync(post => post.AllText.Contains("approved:", StringComparison.Ordinal), "what was added")).Channel.ShouldBe(Direct(Slack.Mo).Id);
        Requests("file").ShouldHaveSingleItem().Token.ShouldBe("xoxb-loopback");

        // A token never leaves Slack, wherever a message says a file lies.
        using var elsewhere = new LoopbackPages("HTTP/1.1 200 OK\r\n\r\n");
        var message = Slack.Write(Slack.Mo, Direct(Slack.Mo), "", null, [file]);
        var forged = Slack.EventsOf(message).Single();
        await Slack.SendAsync(forged with { Payload = JsonElement.Parse(forged.Payload.GetRawText().Replace(Slack.Address.AbsoluteUri, elsewhere.Address.AbsoluteUri, StringComparison.Ordinal)) }, Token);
        await SeeAsync(post => post.AllText.Contains("does not lie at Slack", StringComparison.Ordinal), "the refusal");
    }

    [Fact]
    public async Task A_file_that_Slack_hides_behind_its_sign_in_page_is_refused_with_the_scope_that_is_missing()
    {
        Slack.World.Add(new SlackToken("xoxb-loopback", "T0001", Slack.Settings.Scopes.Remove("files:read")));
        var file = new SlackFile("F0001", "T0001", "U0MO", "clinics.txt", "text/plain", "text", Encoding.UTF8.GetBytes(Articles.Clinics));
        Slack.World.Add(file);
        await SayAsync(Slack.Mo, Direct(Slack.Mo), "approve", null, file);

        (await SeeAsync(post => post.AllText.Contains("clinics.txt cannot be read", StringComparison.Ordinal), "the refusal")).AllText.ShouldContain("the scope files:read");
    }

    [Fact]
    public async Task Of_several_files_each_is_added_or_named()
    {
        var good = new SlackFile("F0001", "T0001", "U0MO", "clinics.txt", "text/plain", "text", Encoding.UTF8.GetBytes(Articles.Clinics));
        var empty = new SlackFile("F0002", "T0001", "U0MO", "empty.txt", "text/plain", "text", []);
        Slack.World.Add(good);
        Slack.World.Add(empty);
        await SayAsync(Slack.Mo, Direct(Slack.Mo), "approve", null, good, empty);

        var added = await SeeAsync(post => post.AllText.Contains("approved:", StringComparison.Ordinal), "what was added");
        added.AllText.ShouldContain("empty.txt");
        FromBot.Count(post => post.Channel == Direct(Slack.Mo).Id).ShouldBe(1);
    }

    [Fact]
    public async Task Admins_and_the_group_of_the_settings_moderate_and_nobody_else()
    {
        await CommandAsync(Slack.Uma, Slack.General, "/stats", "");
        (await SeeAsync(post => post.VisibleTo == Slack.Uma.Id && !post.AllText.Contains("Looking", StringComparison.Ordinal), "the refusal")).AllText.ShouldContain("is for moderators");

        await CommandAsync(Gus, Slack.General, "/stats", "");
        (await SeeAsync(post => post.VisibleTo == Gus.Id && !post.AllText.Contains("Looking", StringComparison.Ordinal), "statistics")).AllText.ShouldContain("Library:");

        (await CommandAsync(Slack.Uma, Slack.General, "/library", "add")).Body.ShouldContain("for moderators");
        await CommandAsync(Slack.Mo, Slack.General, "/library", "add /etc/hostname");
        (await SeeAsync(post => post.VisibleTo == Slack.Mo.Id && !post.AllText.Contains("Looking", StringComparison.Ordinal), "the refusal of a path")).AllText.ShouldContain("is no web address");

        await Slack.OpenHomeAsync(Slack.Mo, Token);
        (await Slack.Ledger.WaitForAsync<SlackEntry.HomePublished>(_ => true, Token)).View.Blocks.GetRawText().ShouldContain("For moderators");
    }

    [Fact]
    public async Task A_channel_can_be_set_to_answer_in_public_and_to_commands_only()
    {
        await CommandAsync(Slack.Mo, Slack.General, "/settings", "answers:never visibility:channel");
        await SeeAsync(post => post.AllText.Contains("commands only", StringComparison.Ordinal), "the settings");

        await SayAsync(Slack.Uma, Slack.General, $"{Mention} {Japan}");
        (await SeeAsync(post => post.AllText.Contains("use /ask", StringComparison.Ordinal), "the way to ask")).VisibleTo.ShouldBe(Slack.Uma.Id);

        await CommandAsync(Slack.Uma, Slack.General, "/ask", Japan);
        var answer = await SeeAsync(post => post.AllText.Contains("23%", StringComparison.Ordinal), "the answer");
        answer.VisibleTo.ShouldBeNull();
    }
}
