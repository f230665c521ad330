using System.Text;
using System.Text.Json.Nodes;
using OpinionBot.Support;
using OpinionBot.Support.Slack;

namespace OpinionBot.Scenarios.Slack;

/// <summary>How a workspace's moderators curate its library without leaving Slack.</summary>
public sealed class SlackModeratorTests : SlackScenario
{
    private protected override IEnumerable<(string Name, string Value)> More => [("Slack__Moderators__0", SlackState.Group)];

    [Fact]
    public async Task An_article_pasted_into_the_form_is_reviewed_with_buttons_and_answers_questions()
    {
        (await Say.CommandAsync(SlackState.Admin, SlackState.Channel, "/library", "add")).Body.ShouldBeEmpty();
        var form = await Slack.Ledger.WaitForAsync(() => Slack.State.Views.Values.FirstOrDefault(), "the form");

        (await Say.SubmitAsync(SlackState.Admin, form)).Body.ShouldContain("Give an address, a file or the text.");
        await Say.SubmitAsync(SlackState.Admin, form, ("text1", Text(Articles.Clinics)), ("title", Text("A day at the harbour")));
        var added = await SeeAsync(post => post.Seen.Contains("wait for review", StringComparison.Ordinal), "what was added");
        added.OnlyFor.ShouldBe(SlackState.Admin);

        await Say.CommandAsync(SlackState.Admin, SlackState.Channel, "/review", "");
        var card = await SeeAsync(post => post.Buttons.Any(button => button.Label == "Approve"), "a card");
        await Say.PressAsync(SlackState.Admin, card, "Approve");
        var next = await SeeAsync(post => post.Seen.Contains("Approved: F", StringComparison.Ordinal), "the next card");
        Slack.State.Find(SlackState.Channel, card.Ts).ShouldBeNull("the card gives way to the next one");

        await Say.PressAsync(SlackState.Admin, next, "Edit");
        var edit = await Slack.Ledger.WaitForAsync(() => Slack.State.Views.Values.FirstOrDefault(view => (string?)view["callback_id"] == "edit_fact"), "the form to edit");
        await Say.SubmitAsync(SlackState.Admin, edit, ("text", Text("Ninety-nine thousand harbours were built.")));
        (await SeeAsync(post => post.Seen.Contains("does not say", StringComparison.Ordinal), "why the edit is refused")).OnlyFor.ShouldBe(SlackState.Admin);

        await Say.PressAsync(SlackState.Admin, next, "Approve all");
        await SeeAsync(post => post.Seen.Contains("No facts wait for review", StringComparison.Ordinal), "the end of the queue");
        Slack.Ledger.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_is_uploaded_is_added()
    {
        Slack.Files["harbour.txt"] = Encoding.UTF8.GetBytes(Articles.Clinics);
        var file = new JsonObject { ["id"] = "F1", ["name"] = "harbour.txt", ["size"] = 100, ["url_private_download"] = new Uri(Slack.Address, "files/harbour.txt").AbsoluteUri };

        await Say.SayAsync(SlackState.Admin, SlackState.Direct, "approve", file: file);

        (await SeeAsync(post => post.Seen.Contains("approved:", StringComparison.Ordinal), "what was added")).Channel.ShouldBe(SlackState.Direct);
        Slack.Ledger.First("file")!.Token.ShouldBe(Slack.State.Token);

        file["url_private_download"] = new Uri(Slack.Address, "files/gone.pdf").AbsoluteUri;
        await Say.SayAsync(SlackState.Admin, SlackState.Direct, "", file: file);
        await SeeAsync(post => post.Seen.Contains("cannot be read", StringComparison.Ordinal), "that it cannot be read");

        // A token never leaves Slack, wherever a message says a file lies.
        using var elsewhere = new LoopbackPages("HTTP/1.1 200 OK\r\n\r\n");
        file["url_private_download"] = elsewhere.Address.AbsoluteUri;
        await Say.SayAsync(SlackState.Admin, SlackState.Direct, "", file: file);
        await SeeAsync(post => post.Seen.Contains("does not lie at Slack", StringComparison.Ordinal), "the refusal");
    }

    [Fact]
    public async Task Admins_and_the_group_of_the_settings_moderate_and_nobody_else()
    {
        await Say.CommandAsync(SlackState.Member, SlackState.Channel, "/stats", "");
        (await SeeAsync(post => post.OnlyFor == SlackState.Member && !post.Seen.Contains("Looking", StringComparison.Ordinal), "the refusal")).Seen.ShouldContain("is for moderators");

        await Say.CommandAsync(SlackState.GroupMember, SlackState.Channel, "/stats", "");
        (await SeeAsync(post => post.OnlyFor == SlackState.GroupMember && !post.Seen.Contains("Looking", StringComparison.Ordinal), "statistics")).Seen.ShouldContain("Library:");

        (await Say.CommandAsync(SlackState.Member, SlackState.Channel, "/library", "add")).Body.ShouldContain("for moderators");
        await Say.CommandAsync(SlackState.Admin, SlackState.Channel, "/library", "add /etc/hostname");
        (await SeeAsync(post => post.OnlyFor == SlackState.Admin && !post.Seen.Contains("Looking", StringComparison.Ordinal), "the refusal of a path")).Seen.ShouldContain("is no web address");

        await Say.EventAsync(new JsonObject { ["type"] = "app_home_opened", ["user"] = SlackState.Admin, ["channel"] = SlackState.Direct, ["tab"] = "home" });
        (await Slack.Ledger.WaitForAsync(() => Slack.Ledger.First("views.publish"), "the Home page")).Arguments.ToJsonString().ShouldContain("For moderators");
    }

    [Fact]
    public async Task A_channel_can_be_set_to_answer_in_public_and_to_commands_only()
    {
        await Say.CommandAsync(SlackState.Admin, SlackState.Channel, "/settings", "answers:never visibility:channel");
        await SeeAsync(post => post.Seen.Contains("commands only", StringComparison.Ordinal), "the settings");

        await Say.SayAsync(SlackState.Member, SlackState.Channel, $"{Mention} {Japan}");
        (await SeeAsync(post => post.Seen.Contains("use /ask", StringComparison.Ordinal), "the way to ask")).OnlyFor.ShouldBe(SlackState.Member);

        await Say.CommandAsync(SlackState.Member, SlackState.Channel, "/ask", Japan);
        var answer = await SeeAsync(post => post.Seen.Contains("23%", StringComparison.Ordinal), "the answer");
        answer.OnlyFor.ShouldBeNull();
        await Slack.Ledger.WaitForAsync(() => Slack.State.FromBot.Any(post => post.Text.StartsWith("Looking", StringComparison.Ordinal)) ? null : "", "the acknowledgement to go");
    }

    private static JsonObject Text(string value) => new() { ["type"] = "plain_text_input", ["value"] = value };
}
