using System.Text.Json.Nodes;
using OpinionBot.Chat;

namespace OpinionBot.Slack.Rendering;

/// <summary>A reply's buttons as Slack's.</summary>
internal static class SlackButtons
{
    /// <param name="at">Its place in its block: what Slack sends back must differ within one.</param>
    // A command line that ends in an ellipsis wants words: it opens a form.
    public static JsonObject Of(ReplyButton button, int at) => button.Command.EndsWith('…')
        ? SlackBlocks.Button(button.Label, $"{SlackActions.Edit}:{at}", button.Command.TrimEnd('…').TrimEnd())
        : SlackBlocks.Button(button.Label, $"{SlackActions.Run}:{at}", button.Command, button.Label.StartsWith("Approve", StringComparison.Ordinal) && at == 0 ? "primary" : null);
}
