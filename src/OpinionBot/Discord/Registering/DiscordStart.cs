using OpinionBot.Discord.Outgoing;
using OpinionBot.Operations.Connecting;

namespace OpinionBot.Discord.Registering;

/// <summary>Compares the settings with the app, then tells Discord of the bot's commands and where it is.</summary>
internal sealed class DiscordStart(DiscordApp app, DiscordRegistration registration) : IPlatformStart
{
    public Task<StartCheck> CheckAsync(CancellationToken cancellationToken) => app.CheckAsync(cancellationToken);

    public async Task<StartCheck> FinishAsync(CancellationToken cancellationToken) =>
        await registration.SyncAsync(cancellationToken) is not StartCheck.Passed and var fault ? fault : await app.ConnectAsync(cancellationToken);

    /// <param name="open">What is left open, as the beginning of a sentence.</param>
    /// <param name="result">Anything but a success.</param>
    public static StartCheck.Unanswered Unanswered(string open, DiscordResult result) => new($"{open}: {result switch
    {
        DiscordResult.Refused refused => refused.Fault,
        DiscordResult.Unreachable unreachable => unreachable.Fault,
        _ => "Discord has been asked too often",
    }}");
}
