using OpinionBot.Support;
using OpinionBot.Support.Discord;
using OpinionBot.Support.Discord.Recording;
using OpinionBot.Support.Discord.State;

namespace OpinionBot.Scenarios.Discord;

/// <summary>A loopback Discord and the real program, talking to each other.</summary>
public abstract class DiscordScenario : IAsyncLifetime
{
    private protected const string Japan = "How many people in Japan were nervous about AI products in 2023?";

    private protected TemporaryFolder Folder { get; } = new();

    private protected LoopbackDiscord Discord { get; private set; } = null!;

    private protected RunningBot Bot { get; private set; } = null!;

    private protected HomeGuild Home => Discord.Home;

    private protected static CancellationToken Token => TestContext.Current.CancellationToken;

    private protected virtual LoopbackDiscordOptions Options => new() { FirstResponseWithin = TimeSpan.FromSeconds(30), IdentifyInterval = TimeSpan.Zero };

    /// <summary>True brings everything over the gateway; there is no web server then.</summary>
    private protected virtual bool UsesGateway => false;

    private protected virtual IEnumerable<(string Name, string Value)> More => [];

    public async ValueTask InitializeAsync()
    {
        Discord = await LoopbackDiscord.StartAsync(Options, Token);
        await StartBotAsync();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Bot.DisposeAsync();
        QuietSends.ShouldBeAll(Discord.Ledger);
        await Discord.DisposeAsync();
        Folder.Dispose();
    }

    private protected async Task StartBotAsync()
    {
        var before = Discord.Ledger.Gateway.Count;
        Discord.World.Application.InteractionsEndpoint = null;
        Bot = await RunningBot.StartAsync(Settings());
        await WaitAsync(_ => Discord.OfferedTo(Home.Mo, Home.General).Contains("stats") ? "" : null, "the commands");

        if (UsesGateway)
        {
            await Discord.SendInteractionsToAsync(null, Token);
            await WaitAsync(ledger => ledger.Gateway.Skip(before).FirstOrDefault(frame => frame.Event is "GUILD_CREATE" or "RESUMED"), "the gateway");

            return;
        }

        await WaitAsync(_ => Discord.World.Application.InteractionsEndpoint, "the bot's address, which stands Discord's own test");
    }

    /// <summary>What the bot is told of the loopback Discord.</summary>
    private protected Dictionary<string, string> Settings()
    {
        var settings = new Dictionary<string, string>
        {
            ["OPINIONBOT_Store__Path"] = Folder.File("store.db"),
            ["OPINIONBOT_Discord__ApiBaseUrl"] = Discord.ApiBaseUrl.AbsoluteUri,
            ["OPINIONBOT_Discord__Token"] = Discord.Token,
            ["OPINIONBOT_Discord__ApplicationId"] = Discord.ApplicationId,
            ["OPINIONBOT_Inbox__ShowProgressAfter"] = "00:01:00",
            ["OPINIONBOT_Inbox__Lease"] = "00:00:02",
            ["OPINIONBOT_Outbox__Lease"] = "00:00:02",
        };

        if (!UsesGateway)
        {
            var address = RunningBot.FreeAddress().AbsoluteUri.TrimEnd('/');
            settings["OPINIONBOT_Web__Urls"] = address;
            settings["OPINIONBOT_Web__PublicUrl"] = address;
            settings["OPINIONBOT_Discord__PublicKey"] = Discord.PublicKey;
        }

        foreach (var (name, value) in More)
        {
            settings[$"OPINIONBOT_{name}"] = value;
        }

        return settings;
    }

    private protected static Dictionary<string, object> With(params IReadOnlyList<(string Name, object Value)> options) => options.ToDictionary(option => option.Name, option => option.Value);

    private protected Task<Acknowledgement> AskAsync(DiscordUser user, string question) => Discord.CommandAsync(user, Home.General, "ask", With(("question", question)), Token);

    /// <summary>The answer in place of the deferral, as soon as it stands there.</summary>
    private protected Task<DiscordMessage> AnsweredAsync(Acknowledgement called) =>
        WaitAsync(_ => called.Message is { IsLoading: false } message && (message.Content.Length > 0 || message.Embeds.Count > 0) ? message : null, $"the answer to {called}");

    private protected static string Seen(DiscordMessage message) => $"{message.Content}\n{message.Embeds.ToJsonString()}".Replace(@"\u0027", "'", StringComparison.Ordinal);

    private protected IEnumerable<RecordedRequest> Bodies => Discord.Ledger.Requests.Where(request => request.Body is not null);

    private protected async Task<T> WaitAsync<T>(Func<Ledger, T?> find, string what)
        where T : class
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(TimeSpan.FromMinutes(2));

        try
        {
            return await Discord.Ledger.WaitForAsync(find, patience.Token);
        }
        catch (OperationCanceledException) when (!Token.IsCancellationRequested)
        {
            throw new TimeoutException($"Discord waited in vain for {what}. Faults: {string.Join("; ", Discord.Faults)}. Last requests: {string.Join("; ", Discord.Ledger.Requests.TakeLast(6).Select(request => $"{request} {request.Answer?.ToJsonString()}"))}");
        }
    }
}
