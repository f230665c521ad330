using System.Text.Json.Nodes;
using OpinionBot.Chat.Commands.Curating;
using OpinionBot.Facts;
using OpinionBot.Facts.Findings;
using OpinionBot.Slack.Incoming;
using OpinionBot.Slack.Installing;
using OpinionBot.Slack.Outgoing;

namespace OpinionBot.Slack.Forms;

/// <summary>Opens forms while Slack still allows it: within three seconds of the press.</summary>
internal sealed class SlackForms(SlackClient client, SlackWorkspaces workspaces, SlackPeople people, IFactStore facts, TimeProvider time)
{
    private const string Edit = "/review edit";
    private const string Parts = "/" + FactPartCommand.CommandName;

    // Slack gives up after three seconds; the acknowledgement needs some of them.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2.5);

    /// <summary>True for a line that opens a form instead of being run.</summary>
    public static bool Opens(string line) => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) switch
    {
        [var group, var sub] => $"{group} {sub}".Equals("/library add", StringComparison.OrdinalIgnoreCase),
        [var group, var sub, var fact] => $"{group} {sub}".Equals(Parts, StringComparison.OrdinalIgnoreCase) && FactId.TryParse(fact, out _),
        _ => false,
    };

    /// <returns>One sentence for the asker when no form was opened; null when one was.</returns>
    public async Task<string?> OpenAsync(SlackInteraction.Form form, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);

        try
        {
            if (await workspaces.FindAsync(form.Team, either.Token) is not { } workspace)
            {
                return "OpinionBot is not installed in this workspace any more.";
            }

            if (!(await people.IdentifyAsync(workspace, form.Asked, either.Token)).IsModerator)
            {
                return "This form is for moderators.";
            }

            if (await ViewAsync(form, either.Token) is not { } view)
            {
                return "This fact cannot be edited any more, or is none of an article.";
            }

            return await client.CallAsync(workspace.TeamId, workspace.Token, SlackMethod.OpenView, new JsonObject { ["trigger_id"] = form.TriggerId, ["view"] = view }, either.Token) switch
            {
                SlackResult.Ok => null,
                SlackResult.Refused refused => refused.Fault + ".",
                _ => "Slack did not open the form; please try again.",
            };
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return "Slack did not open the form in time; please try again.";
        }
    }

    private async Task<JsonObject?> ViewAsync(SlackInteraction.Form form, CancellationToken cancellationToken)
    {
        var to = SlackReplyTo.Of(form.Asked);

        if (!form.Command.StartsWith(Edit, StringComparison.OrdinalIgnoreCase) && !form.Command.StartsWith(Parts, StringComparison.OrdinalIgnoreCase))
        {
            return SlackForm.AddArticle(to);
        }

        return FactId.TryParse(form.Command.Split(' ')[^1], out var id) && await facts.GetAsync(form.Asked.Address.Workspace, [id], cancellationToken) is [{ Fact: var fact }]
            ? form.Command.StartsWith(Edit, StringComparison.OrdinalIgnoreCase) ? SlackForm.EditFact(to, id.ToString(), fact.Text)
            : fact is Finding finding ? SlackForm.EditParts(to, id.ToString(), finding)
            : null
            : null;
    }
}
