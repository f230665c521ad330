using OpinionBot.Facts;
using OpinionBot.Facts.Reviewing;

namespace OpinionBot.Chat.Settings;

public enum AnswerWhen
{
    Mentioned,
    EveryQuestion,
    Never,
}

/// <summary>How the bot behaves in one channel.</summary>
/// <param name="Answers">To which messages that are no commands.</param>
/// <param name="Language">BCP 47; null follows the question.</param>
/// <param name="Visibility">Who sees the answer to a command; the asker can share it.</param>
/// <param name="FollowsUp">True answers follow-ups in threads the bot has answered in, without a new mention.</param>
public sealed record ChannelSettings(
    AnswerWhen Answers = AnswerWhen.Mentioned,
    string? Language = null,
    Visibility Visibility = Visibility.AskerOnly,
    bool FollowsUp = true)
{
    public static readonly ChannelSettings Default = new();
}

public interface IChannelSettingsStore
{
    /// <summary>The channel's settings, or <see cref="ChannelSettings.Default"/>.</summary>
    Task<ChannelSettings> GetAsync(WorkspaceId workspace, string channel, CancellationToken cancellationToken);

    Task SetAsync(string channel, ChannelSettings settings, Moderator setBy, CancellationToken cancellationToken);
}
