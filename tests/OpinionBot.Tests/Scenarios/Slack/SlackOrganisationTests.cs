using OpinionBot.Support.Slack;

namespace OpinionBot.Scenarios.Slack;

/// <summary>An app that is installed for a whole organisation: what Slack sends names that and no workspace.</summary>
public abstract class SlackOrganisationScenario : SlackScenario
{
    private protected override SlackSettings SlackSettings => new() { EchoesBotMessages = true, Organisation = "E0001" };

    private protected async Task AskEveryWayAsync()
    {
        var question = await SayAsync(Slack.Uma, Slack.General, $"{Mention} {Japan}");
        (await AnswerInAsync(question.Ts)).AllText.ShouldContain("23%");

        (await CommandAsync(Slack.Uma, Slack.General, "/ask", Brazil)).Status.ShouldBe(200);
        var answer = await SeeAsync(post => post.VisibleTo == Slack.Uma.Id && post.AllText.Contains("51%", StringComparison.Ordinal), "the answer to the command");

        await PressAsync(Slack.Uma, answer, answer.Buttons[0].Label);
        await SeeAsync(post => post.VisibleTo == Slack.Uma.Id && post.AllText.Contains("26 May to 9 June 2023", StringComparison.Ordinal) && post.Ts != answer.Ts, "the evidence");
    }
}

/// <summary>The token stands in the settings.</summary>
public sealed class SlackOrganisationTests : SlackOrganisationScenario
{
    [Fact]
    public async Task Whoever_asks_is_answered_and_what_is_set_holds_for_all_that_is_asked()
    {
        await AskEveryWayAsync();

        await CommandAsync(Slack.Mo, Slack.General, "/settings", "answers:never");
        await SeeAsync(post => post.AllText.Contains("commands only", StringComparison.Ordinal), "the settings");
        await SayAsync(Slack.Uma, Slack.General, $"{Mention} {Japan}");
        await SeeAsync(post => post.AllText.Contains("use /ask", StringComparison.Ordinal), "the way to ask");
    }
}

/// <summary>The organisation installs the app itself.</summary>
public sealed class SlackOrganisationInstallTests : SlackOrganisationScenario
{
    private protected override IEnumerable<(string Name, string Value)> More =>
        [("Slack__BotToken", ""), ("Slack__ClientId", new SlackSettings().ClientId), ("Slack__ClientSecret", new SlackSettings().ClientSecret)];

    [Fact]
    public async Task Before_the_installation_commands_are_answered_and_after_it_everything()
    {
        await CommandAsync(Slack.Uma, Slack.General, "/ask", Japan);
        await SeeAsync(post => post.VisibleTo == Slack.Uma.Id && post.AllText.Contains("23%", StringComparison.Ordinal), "the answer without a token");

        (await Slack.InstallAsync(Token)).Page.ShouldContain("OpinionBot is installed in The harbours");
        await AskEveryWayAsync();
    }
}
