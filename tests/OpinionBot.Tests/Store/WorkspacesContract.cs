using OpinionBot.Answering;
using OpinionBot.Answering.Memory;
using OpinionBot.Chat.Settings;
using OpinionBot.Conversation;
using OpinionBot.Facts;
using OpinionBot.Slack.Installing;
using OpinionBot.Support;

namespace OpinionBot.Store;

/// <summary>What every store promises about the workspaces it knows.</summary>
public abstract class WorkspacesContract
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    protected abstract IWorkspaces Workspaces { get; }

    protected abstract IAnswerStore Answers { get; }

    protected abstract IChannelSettingsStore Settings { get; }

    private protected abstract ISlackInstallations Installations { get; }

    [Fact]
    public async Task Knows_each_workspace_that_asked_was_set_or_installed_the_app_once()
    {
        await AskAsync("discord:7");
        await AskAsync("slack:T2");
        await AskAsync("console");
        await Settings.SetAsync("c1", ChannelSettings.Default, A.Moderator("slack:T1"), Token);
        await Installations.SaveAsync(new SlackInstallation("T2", "Harbour", "U0BOT", "sealed", "chat:write", "U0MO", A.Now), Token);
        await Installations.SaveAsync(new SlackInstallation("T3", "Quay", "U0BOT", "sealed", "chat:write", "U0MO", A.Now), Token);

        (await Workspaces.ListAsync(Token)).Select(workspace => workspace.Value).ShouldBe(["discord:7", "slack:T1", "slack:T2", "slack:T3"]);
    }

    private Task AskAsync(string workspace) => Answers.RecordAsync(new AnswerRecord(A.Question("Is it?", workspace), null, Outcome.NotCovered, "No.", [], TimeSpan.Zero), Token);
}
