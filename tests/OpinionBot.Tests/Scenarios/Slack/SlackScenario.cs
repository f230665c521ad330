using OpinionBot.Support;
using OpinionBot.Support.Slack;

namespace OpinionBot.Scenarios.Slack;

/// <summary>A loopback Slack and the real program, talking to each other.</summary>
public abstract class SlackScenario : IAsyncLifetime
{
    private protected const string Mention = $"<@{SlackState.Bot}>";
    private protected const string Japan = "How many people in Japan were nervous about AI products in 2023?";

    private protected TemporaryFolder Folder { get; } = new();

    private protected LoopbackSlack Slack { get; private set; } = null!;

    private protected RunningBot Bot { get; private set; } = null!;

    /// <summary>Slack's hand towards the bot.</summary>
    private protected SlackBot Say { get; private set; } = null!;

    private protected static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Settings on top of those that every scenario has.</summary>
    private protected virtual IEnumerable<(string Name, string Value)> More => [];

    public async ValueTask InitializeAsync()
    {
        Slack = await LoopbackSlack.StartAsync();
        await StartBotAsync();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Say.Dispose();
        await Bot.DisposeAsync();
        await Slack.DisposeAsync();
        Folder.Dispose();
    }

    private protected async Task StartBotAsync()
    {
        var settings = RunningBot.Settings(Slack, Folder.File("store.db"), RunningBot.FreeAddress());

        foreach (var (name, value) in More)
        {
            settings[$"OPINIONBOT_{name}"] = value;
        }

        Bot = await RunningBot.StartAsync(settings);
        Say = new SlackBot(Slack, Bot.Address);
    }

    /// <summary>The first message of the bot of which this holds, as soon as it stands there.</summary>
    private protected Task<SlackPost> SeeAsync(Func<SlackPost, bool> which, string what) =>
        Slack.Ledger.WaitForAsync(() => Slack.State.FromBot.FirstOrDefault(post => !post.IsStreaming && which(post)), what);

    /// <summary>The bot's finished message in a thread.</summary>
    private protected Task<SlackPost> AnswerInAsync(string thread, int number = 1) =>
        Slack.Ledger.WaitForAsync(() => Slack.State.FromBot.Where(post => post.ThreadTs == thread && post is { IsStreaming: false, OnlyFor: null, Metadata: not null }).ElementAtOrDefault(number - 1), $"answer {number} in {thread}");
}
