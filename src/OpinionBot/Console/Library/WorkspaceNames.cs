using System.Text.RegularExpressions;
using OpinionBot.Chat.Commands;
using OpinionBot.Conversation;
using OpinionBot.Facts;

namespace OpinionBot.Console.Library;

/// <summary>Reads how the command line names a workspace: <c>terminal</c>, <c>slack:T0001</c>, <c>discord:1234</c>.</summary>
internal sealed partial class WorkspaceNames(IWorkspaces workspaces)
{
    /// <exception cref="BadInputException">It is the name of no workspace.</exception>
    public async Task<NamedWorkspace> ReadAsync(string name, CancellationToken cancellationToken)
    {
        if (name.Equals(WhoseText.Terminal, StringComparison.OrdinalIgnoreCase))
        {
            return new NamedWorkspace(WorkspaceId.Console, IsKnown: true);
        }

        var known = await workspaces.ListAsync(cancellationToken);
        var same = known.Where(workspace => workspace.Value.Equals(name, StringComparison.OrdinalIgnoreCase)).ToList();

        return same is [var one] ? new NamedWorkspace(one, IsKnown: true)
            : Form().IsMatch(name) ? new NamedWorkspace(new WorkspaceId(name), IsKnown: false)
            : throw new BadInputException($"'{name}' is no workspace: write terminal, slack: with the team's id (slack:T…), or discord: with the server's id; {Known(known)}.");
    }

    private static string Known(IReadOnlyList<WorkspaceId> known) =>
        known.Count == 0 ? "no workspace has asked anything yet" : $"known so far: {string.Join(", ", known)}";

    [GeneratedRegex(@"^(slack:[TE][A-Z0-9]+|discord:(user:)?[0-9]+)\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}

/// <param name="IsKnown">False when nothing has come from it yet, so that its id may be wrong.</param>
internal sealed record NamedWorkspace(WorkspaceId Id, bool IsKnown);
