using System.Text;
using System.Text.Json;
using OpinionBot.Support;
using OpinionBot.Support.Slack.Ledger;
using OpinionBot.Support.Slack.State;

namespace OpinionBot.Scenarios.Slack;

/// <summary>Sources that whoever runs the bot adds on the command line, and what a workspace has of them.</summary>
public sealed class SlackSharedSourceTests : SlackScenario
{
    private const string Swedes = "How many Swedes would accept an AI system that reads their X-rays?";

    [Fact]
    public async Task What_is_added_on_the_command_line_answers_a_workspace_which_reads_it_and_does_not_change_it()
    {
        await AddAsync();
        var question = await SayAsync(Slack.Uma, Slack.General, $"{Mention} {Swedes}");
        var answer = await AnswerInAsync(question.Ts);
        answer.AllText.ShouldContain("71%");
        var fact = answer.Buttons[0].Value!.Split(' ')[1];

        await CommandAsync(Slack.Mo, Slack.General, "/library", "list");
        await SeeAsync(post => post.AllText.Contains("Northern towns split over AI in clinics", StringComparison.Ordinal) && post.AllText.Contains("everyone", StringComparison.Ordinal), "the sources");
        await CommandAsync(Slack.Mo, Slack.General, "/fact", $"retract {fact} misread");
        await SeeAsync(post => post.AllText.Contains($"{fact} is no approved fact of this workspace's own", StringComparison.Ordinal), "the refusal to retract");
        await CommandAsync(Slack.Mo, Slack.General, "/library", $"remove {await SourceAsync()}");
        await SeeAsync(post => post.AllText.Contains("is no source of this workspace's own", StringComparison.Ordinal), "the refusal to remove");
        await Slack.OpenHomeAsync(Slack.Uma, Token);
        (await Slack.Ledger.WaitForAsync<SlackEntry.HomePublished>(_ => true, Token)).View.Blocks.GetRawText().ShouldContain("Northern towns split over AI in clinics");

        await RunAsync("library", "remove", await SourceAsync());
        (await WaitAsync(() => Slack.World.Messages.Find(answer.Channel, answer.Ts) is { } standing && standing.AllText.Contains("Amended on ", StringComparison.Ordinal) ? standing : null, "the amendment"))
            .AllText.ShouldContain($"{fact} has been taken back");
        Slack.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_moderator_who_sends_what_everyone_has_is_told_so()
    {
        await AddAsync();
        var file = new SlackFile("F0001", "T0001", "U0MO", "clinics.txt", "text/plain", "text", Encoding.UTF8.GetBytes(Articles.Clinics));
        Slack.World.Add(file);
        await SayAsync(Slack.Mo, Direct(Slack.Mo), "approve", null, file);

        (await SeeAsync(post => post.AllText.Contains("is already in the library as", StringComparison.Ordinal), "that it is there")).AllText.ShouldContain("every workspace is answered from what is approved of it");
        Slack.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_kept_to_another_workspace_answers_nobody_here()
    {
        await AddAsync("--workspace", "slack:T0002");
        var question = await SayAsync(Slack.Uma, Slack.General, $"{Mention} {Swedes}");

        (await AnswerInAsync(question.Ts)).AllText.ShouldNotContain("71%");
        await CommandAsync(Slack.Uma, Slack.General, "/sources", "");
        (await SeeAsync(post => post.AllText.Contains("everyone (starter)", StringComparison.Ordinal), "the sources")).AllText.ShouldNotContain("Northern towns");
        Slack.Faults.ShouldBeEmpty();
    }

    /// <summary>The bot is not running meanwhile: its next start has what was added.</summary>
    private async Task AddAsync(params string[] more)
    {
        await Bot.DisposeAsync();
        await File.WriteAllTextAsync(Folder.File("clinics.txt"), Articles.Clinics, Token);
        await RunAsync(["library", "add", Folder.File("clinics.txt"), "--approve", .. more]);
        await StartBotAsync();
    }

    private async Task<string> SourceAsync() =>
        JsonDocument.Parse(await RunAsync("library", "list", "--json")).RootElement.GetProperty("sources")[0].GetProperty("source").GetString()!;

    private async Task<string> RunAsync(params string[] arguments)
    {
        var run = await BotProgram.RunAsync(null, [.. arguments, "--store", Folder.File("store.db")]);
        run.ExitCode.ShouldBe(0, run.Error);

        return run.Output;
    }
}
