using OpinionBot.Chat.Commands;
using OpinionBot.Slack.Rendering;

namespace OpinionBot.Slack.Incoming;

/// <summary>Reads command lines. What members ask is read as a question is; what moderators give is kept with its addresses.</summary>
internal sealed class SlackLines(CommandCatalog catalog)
{
    /// <param name="text">As Slack delivers it, with the command at its beginning.</param>
    public string Read(string text, string? botUserId)
    {
        var line = SlackText.Read(text, botUserId);

        return catalog.FindForLine(line) is { Audience: CommandAudience.Everyone } ? SlackQuestionText.Read(text) : line;
    }
}
