using System.Text.Json;
using Microsoft.Data.Sqlite;
using OpinionBot.Support;
using OpinionBot.Support.Slack;
using OpinionBot.Support.Slack.Delivery;
using OpinionBot.Support.Slack.Ledger;
using OpinionBot.Support.Slack.State;

namespace OpinionBot.Scenarios.Slack;

/// <summary>A loopback Slack and the real program, talking to each other.</summary>
public abstract class SlackScenario : IAsyncLifetime
{
    private protected const string Mention = "<@U0BOT>";
    private protected const string Japan = "How many people in Japan were nervous about AI products in 2023?";
    private protected const string Brazil = "How many people in Brazil were nervous about AI products in 2023?";

    private protected TemporaryFolder Folder { get; } = new();

    private protected LoopbackSlack Slack { get; private set; } = null!;

    private protected RunningBot Bot { get; private set; } = null!;

    private protected static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Neither admin nor more than a member of the moderators' group.</summary>
    private protected static SlackUser Gus { get; } = new("U0GUS", "T0001", "gus");

    /// <summary>A channel that the bot is not in.</summary>
    private protected static SlackChannel Elsewhere { get; } = new("C0ELSE", "T0001", "elsewhere", SlackChannelKind.Public) { Members = ["U0UMA", "U0MO"] };

    /// <summary>Settings on top of those that every scenario has.</summary>
    private protected virtual IEnumerable<(string Name, string Value)> More => [];

    /// <summary>True brings everything over Socket Mode; there is no web server then.</summary>
    private protected virtual bool UsesSocket => false;

    private protected virtual SlackSettings SlackSettings => new() { EchoesBotMessages = true };

    /// <summary>What of the bot's can be read now, the ephemeral messages included, in the order of its first appearance.</summary>
    private protected IReadOnlyList<SlackMessage> FromBot =>
    [
        .. Slack.Ledger.Entries.Select(entry => entry switch
        {
            SlackEntry.Posted posted => posted.Message,
            SlackEntry.Ephemeral ephemeral => ephemeral.Message,
            SlackEntry.StreamStarted started => started.Message,
            _ => null,
        }).OfType<SlackMessage>().Select(message => Slack.World.Messages.Find(message.Channel, message.Ts)).OfType<SlackMessage>().DistinctBy(message => (message.Channel, message.Ts)),
    ];

    public virtual async ValueTask InitializeAsync()
    {
        Slack = await LoopbackSlack.StartAsync(SlackSettings, Token);
        Slack.World.Add(Gus);
        Slack.World.Add(Elsewhere);
        Slack.World.Add(new SlackUserGroup("S0001", "T0001", "curators", [Gus.Id]));
        await StartBotAsync();
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Bot.DisposeAsync();
        await Slack.DisposeAsync();
        Folder.Dispose();
    }

    private protected async Task StartBotAsync()
    {
        var store = Folder.File("store.db");
        var settings = UsesSocket ? RunningBot.SocketSettings(Slack, store) : RunningBot.Settings(Slack, store, RunningBot.FreeAddress());

        foreach (var (name, value) in More)
        {
            settings[$"OPINIONBOT_{name}"] = value;
        }

        var before = Slack.Ledger.Count;
        Bot = await RunningBot.StartAsync(settings);

        if (!UsesSocket)
        {
            Slack.BotAddress = Bot.Address;
        }
        else
        {
            Slack.Transport = SlackTransport.Socket;
            await Slack.Ledger.WaitForAsync<SlackEntry.SocketOpened>(_ => true, before, Token);
        }
    }

    private protected SlackChannel Direct(SlackUser user) => Slack.World.DirectMessage(user);

    private protected async Task<SlackMessage> SayAsync(SlackUser user, SlackChannel channel, string text, string? thread = null, params IReadOnlyList<SlackFile> files)
    {
        var said = await Slack.SayAsync(user, channel, text, thread, files, Token);
        said.Sent.ShouldAllBe(sent => sent.Ack.IsOk);

        return said.Message;
    }

    private protected async Task<SlackAck> CommandAsync(SlackUser user, SlackChannel channel, string command, string text) =>
        (await Slack.CommandAsync(user, channel, command, text, Token)).Ack;

    private protected async Task PressAsync(SlackUser user, SlackMessage message, string label) => (await Slack.PressAsync(user, message, label, Token)).Ack.IsOk.ShouldBeTrue();

    private protected async Task ShortcutAsync(SlackUser user, SlackMessage message) => (await Slack.ShortcutAsync(user, "check_claim", message, Token)).Ack.IsOk.ShouldBeTrue();

    /// <summary>The bot's calls of a method, in their order.</summary>
    private protected IReadOnlyList<SlackEntry.Request> Requests(string method) => [.. Slack.Ledger.All<SlackEntry.Request>().Where(request => request.Method == method)];

    private protected static string? Argument(SlackEntry.Request request, string name) => request.Body.TryGetProperty(name, out var value) ? value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText() : null;

    /// <summary>The first message of the bot of which this holds, as soon as it can be read.</summary>
    private protected Task<SlackMessage> SeeAsync(Func<SlackMessage, bool> which, string what) => WaitAsync(() => FromBot.FirstOrDefault(message => !message.IsStreaming && which(message)), what);

    /// <summary>The bot's finished message in a thread.</summary>
    private protected Task<SlackMessage> AnswerInAsync(string thread, int number = 1) =>
        WaitAsync(() => FromBot.Where(message => message.ThreadTs == thread && message is { IsStreaming: false, VisibleTo: null, Metadata: not null }).ElementAtOrDefault(number - 1), $"answer {number} in {thread}");

    /// <summary>The sealed tokens in the store.</summary>
    private protected IReadOnlyList<string> Sealed()
    {
        using var connection = new SqliteConnection($"Data Source={Folder.File("store.db")};Mode=ReadOnly;Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT sealed_token FROM slack_installation";
        using var reader = command.ExecuteReader();
        var tokens = new List<string>();

        while (reader.Read())
        {
            tokens.Add(reader.GetString(0));
        }

        return tokens;
    }

    private protected async Task<T> WaitAsync<T>(Func<T?> find, string what)
        where T : class
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(TimeSpan.FromSeconds(45));

        try
        {
            return await Slack.Ledger.WaitUntilAsync(_ => find(), patience.Token);
        }
        catch (OperationCanceledException) when (!Token.IsCancellationRequested)
        {
            throw new TimeoutException($"Slack waited in vain for {what}. Faults: {string.Join("; ", Slack.Faults)}. Last answers: {string.Join("; ", Slack.Ledger.All<SlackEntry.Answer>().TakeLast(6).Select(answer => $"{answer.To.Method} {answer.Status} {answer.Error} {answer.To.Body.GetRawText()[..Math.Min(250, answer.To.Body.GetRawText().Length)]}"))}");
        }
    }
}
