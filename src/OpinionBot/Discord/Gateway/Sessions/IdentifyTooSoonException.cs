namespace OpinionBot.Discord.Gateway.Sessions;

/// <summary>The bot may not identify itself yet. The library tries again later, each time a little later, and nothing reaches Discord meanwhile.</summary>
internal sealed class IdentifyTooSoonException(TimeSpan wait) : Exception($"The bot has been started often today; to spare its token it identifies itself at Discord's gateway in {wait:h\\:mm\\:ss}.");
