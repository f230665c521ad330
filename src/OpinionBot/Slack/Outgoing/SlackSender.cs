using System.Text.Json.Nodes;

namespace OpinionBot.Slack.Outgoing;

/// <summary>Sends what the outbox has, and what Slack does not take in its form, in a plainer one.</summary>
internal sealed partial class SlackSender(SlackClient client, ILogger<SlackSender> logger)
{
    // A message whose turn comes later goes back: waiting here, it would keep those of other channels and workspaces from theirs.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    // What was refused took its turn: whoever went back now would begin again with the form that is refused.
    private static readonly TimeSpan PatienceForPlainer = TimeSpan.FromSeconds(10);

    public Task<SlackResult> CallAsync(SlackWorkspace workspace, SlackMethod method, JsonObject arguments, CancellationToken cancellationToken) =>
        SendAsync(arguments, form => client.CallAsync(workspace.TeamId, workspace.Token, method, form, ReferenceEquals(form, arguments) ? Patience : PatienceForPlainer, cancellationToken));

    public Task<SlackResult> RespondAsync(Uri responseUrl, JsonObject message, CancellationToken cancellationToken) =>
        SendAsync(message, form => client.RespondAsync(responseUrl, form, cancellationToken));

    private async Task<SlackResult> SendAsync(JsonObject message, Func<JsonObject, Task<SlackResult>> send)
    {
        var result = await send(message);

        foreach (var plainer in PlainerMessage.Of(message))
        {
            if (result is not SlackResult.Refused refused || !SlackFault.IsOfForm(refused.Error))
            {
                break;
            }

            LogPlainer(refused.Fault);
            result = await send(plainer);
        }

        return result;
    }

    [LoggerMessage(LogLevel.Warning, "{Fault}. The message is sent in a plainer form")]
    private partial void LogPlainer(string fault);
}
