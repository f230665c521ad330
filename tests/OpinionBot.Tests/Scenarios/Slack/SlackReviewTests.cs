using OpinionBot.Support;
using OpinionBot.Support.Slack.Ledger;
using OpinionBot.Support.Slack.State;

namespace OpinionBot.Scenarios.Slack;

/// <summary>What a moderator of a Slack workspace sees of an article's findings, and what members are answered after its parts were mended.</summary>
public sealed class SlackReviewTests : SlackScenario
{
    private protected override IEnumerable<(string Name, string Value)> More => [("Search__Meaning", "on")];

    [Fact]
    public async Task What_a_table_contradicts_is_shown_first_parts_are_mended_by_the_form_and_the_answer_has_them()
    {
        await CommandAsync(Slack.Mo, Slack.General, "/library", "add");
        var form = (await Slack.Ledger.WaitForAsync<SlackEntry.ViewOpened>(_ => true, Token)).View;
        await Slack.SubmitAsync(Slack.Mo, form, new Dictionary<string, object> { ["text1"] = Articles.Cranes }, Token);
        await SeeAsync(post => post.AllText.Contains("wait for review", StringComparison.Ordinal), "what was added");

        await CommandAsync(Slack.Mo, Slack.General, "/review", "");
        var card = await SeeAsync(post => post.AllText.Contains("3 of them doubtful", StringComparison.Ordinal), "what waits");
        card.AllText.ShouldContain("25% · Australia · AI products make them nervous · 26 May-9 Jun 2023 · Ipsos");
        card.AllText.ShouldContain("the library's table has 69% for this");
        card.AllText.ShouldContain("To be said: Only 11% would ride on one (dock workers).");

        await PressAsync(Slack.Mo, card, "Reject");
        card = await SeeAsync(post => post.AllText.Contains("2 of them doubtful", StringComparison.Ordinal), "what is left");

        await MendAsync(card, 1, new() { ["place"] = "Malta" });
        await CommandAsync(Slack.Mo, Slack.General, "/review", "");
        card = await SeeAsync(post => post.AllText.Contains("1 of them doubtful", StringComparison.Ordinal), "the second one");
        (await MendAsync(card, 2, new() { ["place"] = "Malta", ["of"] = "crane drivers" })).AllText.ShouldContain("To be said: Only 11% would ride on one (crane drivers).");

        await CommandAsync(Slack.Mo, Slack.General, "/review", "");
        card = await SeeAsync(post => post.AllText.Contains("none of them doubtful", StringComparison.Ordinal), "that nothing is doubtful");
        card.AllText.ShouldContain("The library has this as F");
        await PressAsync(Slack.Mo, card, card.Buttons.First(button => button.Label.EndsWith("not doubtful", StringComparison.Ordinal)).Label);
        await SeeAsync(post => post.AllText.Contains("No facts wait for review", StringComparison.Ordinal), "the end of the queue");

        (await AskAsync("How many crane drivers in Malta would ride on a robot crane?")).ShouldContain("Only 11% would ride on one (crane drivers)");
        (await AskAsync("What share of Hungarians said that AI products make them nervous?")).ShouldContain("Ipsos, Global Views on A.I. 2023");
        Slack.Faults.ShouldBeEmpty();
    }

    private async Task<SlackMessage> MendAsync(SlackMessage card, int number, Dictionary<string, object> parts)
    {
        await PressAsync(Slack.Mo, card, "Edit parts");
        var form = await WaitAsync(() => Slack.Ledger.All<SlackEntry.ViewOpened>().Where(opened => opened.View.CallbackId == "edit_parts").ElementAtOrDefault(number - 1), "the form of parts");
        await Slack.SubmitAsync(Slack.Mo, form.View, parts, Token);

        return await WaitAsync(() => FromBot.Where(post => post.AllText.Contains("is changed and still waits", StringComparison.Ordinal)).ElementAtOrDefault(number - 1), "the changed fact");
    }

    private async Task<string> AskAsync(string question)
    {
        var asked = await SayAsync(Slack.Uma, Slack.General, $"{Mention} {question}");

        return (await AnswerInAsync(asked.Ts)).AllText;
    }
}
