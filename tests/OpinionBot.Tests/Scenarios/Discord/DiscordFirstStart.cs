using OpinionBot.Support;
using OpinionBot.Support.Discord;

namespace OpinionBot.Scenarios.Discord;

/// <summary>The bot as the README has it started on Discord: the variables that stand there and no others, and the first answer.</summary>
internal static class DiscordFirstStart
{
    private const string Question = "How many adults in Brazil were nervous about AI products in 2023?";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <param name="way">As the README calls it.</param>
    /// <param name="said">What is true of the ways in, as the bot says at the start.</param>
    public static async Task AnswersAsync(string way, string said)
    {
        using var folder = new TemporaryFolder();
        await using var discord = await LoopbackDiscord.StartAsync(new LoopbackDiscordOptions { FirstResponseWithin = TimeSpan.FromSeconds(30) }, Token);
        var settings = ReadmeCommand.Variables("Discord", way, name => name switch
        {
            "Discord__Token" => discord.Token,
            "Discord__ApplicationId" => discord.ApplicationId,
            "Discord__PublicKey" => discord.PublicKey,
            "Web__PublicUrl" => RunningBot.DefaultAddress,
            _ => throw new InvalidOperationException($"The README sets {name}."),
        });
        settings["OPINIONBOT_Discord__ApiBaseUrl"] = discord.ApiBaseUrl.AbsoluteUri;
        // As it is where nobody has set it; the tests' processes do without.
        settings["OPINIONBOT_Search__Meaning"] = "on";

        await using var bot = await RunningBot.StartAsync(settings, "--store", folder.File("store.db"));
        await bot.SaysAsync("OpinionBot is running on discord, ");
        await bot.SaysAsync(said);
        await discord.WaitForAsync(
            ledger => settings.ContainsKey("OPINIONBOT_Web__PublicUrl") ? discord.World.Application.InteractionsEndpoint is not null : ledger.Gateway.Any(frame => frame.Event == "GUILD_CREATE"),
            Token);
        await discord.WaitForAsync(_ => discord.OfferedTo(discord.Home.Uma, discord.Home.General).Contains("ask"), Token);

        var asked = await discord.CommandAsync(discord.Home.Uma, discord.Home.General, "ask", new Dictionary<string, object> { ["question"] = Question }, Token);
        await discord.WaitForAsync(_ => asked.Message is { IsLoading: false } answer && answer.Content.Contains("51%", StringComparison.Ordinal), Token);

        (await bot.StopAsync()).ExitCode.ShouldBe(0);
    }
}
