using OpinionBot.Support.Slack;
using OpinionBot.Support.Slack.Ledger;
using OpinionBot.Support.Slack.State;

namespace OpinionBot.Scenarios.Slack;

/// <summary>
/// One workspace's whole story, from the installation to the removal, with the built program as a process. No request of the
/// bot's goes by that was not expected at that point and looked at.
/// </summary>
public sealed class SlackWholeStoryTests : SlackScenario
{
    private const string Working = "Looking it up…";
    private const int PerMinute = 12;

    private readonly List<SlackEntry.Request> _seen = [];
    private string _token = "";

    private protected override IEnumerable<(string Name, string Value)> More =>
    [
        ("Slack__BotToken", ""), ("Slack__ClientId", new SlackSettings().ClientId), ("Slack__ClientSecret", new SlackSettings().ClientSecret),
        ("Inbox__ShowProgressAfter", "00:00:00"), ("Inbox__PerAskerPerMinute", $"{PerMinute}"),
    ];

    [Fact]
    public async Task From_the_installation_to_the_removal_every_request_is_expected()
    {
        await SayAsync(Slack.Uma, Slack.General, $"{Mention} {Japan}");
        await Bot.WaitUntilIdleAsync();
        Expect("before the installation nothing can be said");

        await InstallAsync();
        var question = await AskAsync();
        await FollowUpAsync(question);
        var answer = await AnswerInAsync(question.Ts);
        await LookAtEvidenceAsync(answer);
        await VoteAsync(answer);
        await AskForMyselfAndShareAsync();
        await CheckClaimAsync();
        await OpenHomeAsync();
        await AskTooMuchAsync();
        await RemoveAsync();

        _seen.Count.ShouldBe(Slack.Ledger.All<SlackEntry.Request>().Count);
        Slack.Ledger.All<SlackEntry.Answer>().ShouldAllBe(one => one.Error == null);
        Slack.Faults.ShouldBeEmpty();
    }

    private async Task InstallAsync()
    {
        (await Slack.InstallAsync(Token)).Page.ShouldContain("OpinionBot is installed in Harbour");
        _token = Slack.Ledger.All<SlackEntry.Installed>().ShouldHaveSingleItem().Token;

        var requests = Expect("the installation", "oauth/v2/authorize", "oauth.v2.access");
        Argument(requests[0], "scope").ShouldBe(string.Join(',', OpinionBot.Slack.SlackScopes.Required));
        Argument(requests[0], "state").ShouldNotBeNullOrEmpty();
        Argument(requests[1], "client_id").ShouldBe(Slack.Settings.ClientId);
        Argument(requests[1], "client_secret").ShouldBe(Slack.Settings.ClientSecret);
        Argument(requests[1], "redirect_uri")!.ShouldEndWith("/slack/oauth_redirect");
        requests.ShouldAllBe(request => request.Token == null);
    }

    private async Task<SlackMessage> AskAsync()
    {
        var question = await SayAsync(Slack.Uma, Slack.General, $"{Mention} {Japan}");
        (await AnswerInAsync(question.Ts)).AllText.ShouldContain("1 of 1 figure checked");
        ExpectStream(question.Ts, "23% of adults in Japan", last: "n = about 1,000");

        return question;
    }

    private async Task FollowUpAsync(SlackMessage question)
    {
        await SayAsync(Slack.Uma, Slack.General, "and in Brazil?", question.Ts);
        await AnswerInAsync(question.Ts, 2);

        // It was overheard, not addressed: until it turns out to be a question, nothing is shown.
        var posted = Expect("a follow-up", "chat.postMessage")[0];
        Argument(posted, "thread_ts").ShouldBe(question.Ts);
        Argument(posted, "blocks")!.ShouldContain("51% of adults in Brazil");
    }

    private async Task LookAtEvidenceAsync(SlackMessage answer)
    {
        await PressAsync(Slack.Uma, answer, "Evidence [1]");
        await SeeAsync(post => post.VisibleTo == Slack.Uma.Id && post.AllText.Contains("Fieldwork", StringComparison.Ordinal) && post.AllText.Contains("Population", StringComparison.Ordinal), "the evidence");

        var shown = ExpectForAsker("the evidence");
        Argument(shown, "thread_ts").ShouldBe(answer.ThreadTs);
        Argument(shown, "replace_original").ShouldBe("false");
        Argument(shown, "blocks")!.ShouldContain("Agreement: AI products and services make people nervous");
    }

    private async Task VoteAsync(SlackMessage answer)
    {
        await PressAsync(Slack.Uma, answer, "Not helpful");
        await SeeAsync(post => post.AllText.Contains("A moderator will look", StringComparison.Ordinal), "thanks for the vote");

        Argument(ExpectForAsker("the vote"), "replace_original").ShouldBe("false");
    }

    private async Task AskForMyselfAndShareAsync()
    {
        (await CommandAsync(Slack.Uma, Slack.General, "/ask", Japan)).Body.ShouldBeEmpty();
        var answer = await SeeAsync(post => post.Buttons.Any(button => button.Label == "Share with the channel") && post.AllText.Contains("1 of 1 figure checked", StringComparison.Ordinal), "the answer to a command");
        var given = ExpectForAsker("the command");
        Argument(given, "blocks")!.ShouldContain("23% of adults in Japan");
        Argument(given, "blocks")!.ShouldContain("Share with the channel");

        await PressAsync(Slack.Uma, answer, "Share with the channel");
        await SeeAsync(post => post.VisibleTo is null && post.AllText.Contains("Shared by uma", StringComparison.Ordinal), "the shared answer");
        var shared = Expect("sharing", "chat.postMessage").ShouldHaveSingleItem();
        Argument(shared, "channel").ShouldBe(Slack.General.Id);
        Argument(shared, "thread_ts").ShouldBeNull();
        Argument(shared, "metadata")!.ShouldContain("opinionbot_answer");
        Argument(shared, "blocks")!.ShouldNotContain("Share with the channel");
    }

    private async Task CheckClaimAsync()
    {
        var claim = await SayAsync(Slack.Mo, Slack.General, "87% of people in Japan are nervous about AI products.");
        await ShortcutAsync(Slack.Uma, claim);
        await SeeAsync(post => post.AllText.Contains("another figure than 87%", StringComparison.Ordinal), "the check");

        Argument(ExpectForAsker("the shortcut"), "blocks")!.ShouldNotContain("feedback_buttons");
    }

    private async Task OpenHomeAsync()
    {
        await Slack.OpenHomeAsync(Slack.Uma, Token);
        await Slack.Ledger.WaitForAsync<SlackEntry.HomePublished>(_ => true, Token);

        var requests = Expect("the Home page", "users.info", "views.publish");
        Argument(requests[0], "user").ShouldBe(Slack.Uma.Id);
        Argument(requests[1], "user_id").ShouldBe(Slack.Uma.Id);
        Argument(requests[1], "view")!.ShouldContain("2,557 facts");
    }

    private async Task AskTooMuchAsync()
    {
        for (var at = 0; at < PerMinute; at++)
        {
            (await CommandAsync(Gus, Slack.General, "/find", "nervous Japan")).Body.ShouldBeEmpty();
        }

        (await CommandAsync(Gus, Slack.General, "/find", "nervous Japan")).Body.ShouldContain("ask again");
        await WaitAsync(() => Fresh().Count(request => !IsWorking(request)) == PerMinute ? "" : null, "all that was asked within the limit");

        foreach (var found in Expect("what was asked within the limit", [.. Enumerable.Repeat("response_url", PerMinute)]))
        {
            Argument(found, "response_type").ShouldBe("ephemeral");
            Argument(found, "blocks")!.ShouldContain("of adults in Japan");
        }
    }

    private async Task RemoveAsync()
    {
        await Slack.UninstallAsync(Slack.Team, Token);
        await Bot.WaitUntilIdleAsync();
        Sealed().ShouldBeEmpty();
        (await CommandAsync(Slack.Mo, Slack.General, "/library", "add")).Body.ShouldContain("not installed");
        await SayAsync(Slack.Uma, Slack.General, $"{Mention} {Japan}");
        await Bot.WaitUntilIdleAsync();

        Expect("after the removal nothing can be said");
    }

    private void ExpectStream(string thread, string first, string last)
    {
        var requests = Fresh().ToList();
        Expect("a streamed answer", ["assistant.threads.setStatus", "chat.startStream", .. Enumerable.Repeat("chat.appendStream", requests.Count - 3), "chat.stopStream"]);

        Argument(requests[0], "thread_ts").ShouldBe(thread);
        Argument(requests[0], "status").ShouldBe("is looking it up…");
        Argument(requests[1], "thread_ts").ShouldBe(thread);
        Argument(requests[1], "recipient_user_id").ShouldBe(Slack.Uma.Id);
        Argument(requests[1], "recipient_team_id").ShouldBe(Slack.Team.Id);
        Argument(requests[1], "markdown_text")!.ShouldStartWith(first);
        Argument(requests[^2], "markdown_text")!.ShouldContain(last);
        Argument(requests[^1], "metadata")!.ShouldContain("opinionbot_answer");
        Argument(requests[^1], "blocks")!.ShouldContain("Ipsos, Global Views on A.I. 2023");
        requests.ShouldAllBe(request => Argument(request, "channel") == Slack.General.Id || Argument(request, "channel_id") == Slack.General.Id);
        requests.Skip(2).Select(request => Argument(request, "ts")).Distinct().ShouldHaveSingleItem();
    }

    private SlackEntry.Request ExpectForAsker(string what)
    {
        var request = Expect(what, "response_url").ShouldHaveSingleItem();
        Argument(request, "response_type").ShouldBe("ephemeral");

        return request;
    }

    /// <summary>The requests since the last look are these, in this order; that something is being worked on may or may not have been said before.</summary>
    private List<SlackEntry.Request> Expect(string what, params IReadOnlyList<string> methods)
    {
        var fresh = Fresh();
        _seen.AddRange(fresh);
        fresh.ShouldAllBe(request => request.Token == (IsTokenless(request) ? null : _token), what);
        fresh.Where(request => request.Method == "chat.postMessage").ShouldAllBe(request => Argument(request, "unfurl_links") == "false" && Argument(request, "unfurl_media") == "false");
        var (working, others) = (fresh.Where(IsWorking).ToList(), fresh.Where(request => !IsWorking(request)).ToList());
        working.ShouldAllBe(request => Argument(request, "response_type") == "ephemeral" && Argument(request, "replace_original") == "false");
        others.Select(request => request.Method).ShouldBe(methods, what);

        return others;
    }

    private List<SlackEntry.Request> Fresh() => [.. Slack.Ledger.All<SlackEntry.Request>().Skip(_seen.Count)];

    private static bool IsWorking(SlackEntry.Request request) => request.Method == "response_url" && Argument(request, "text") == Working;

    private static bool IsTokenless(SlackEntry.Request request) => request.Method is "response_url" or "oauth/v2/authorize" or "oauth.v2.access";
}
