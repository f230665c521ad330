using OpinionBot.Conversation;
using OpinionBot.Facts;

namespace OpinionBot.Console.Library;

public sealed class WorkspaceNamesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("terminal", "console", true)]
    [InlineData("Terminal", "console", true)]
    [InlineData("slack:T0001", "slack:T0001", true)]
    [InlineData("Slack:t0001", "slack:T0001", true)]
    [InlineData("slack:T0002", "slack:T0002", false)]
    [InlineData("discord:4711", "discord:4711", false)]
    [InlineData("discord:user:4711", "discord:user:4711", false)]
    public async Task Reads_what_is_known_and_what_could_be(string name, string id, bool isKnown) =>
        (await Names("slack:T0001").ReadAsync(name, Token)).ShouldBe(new NamedWorkspace(new WorkspaceId(id), isKnown));

    [Theory]
    [InlineData("harbour")]
    [InlineData("slack:harbour")]
    [InlineData("discord:harbour")]
    [InlineData("T0001")]
    [InlineData("starter")]
    [InlineData("everyone")]
    [InlineData("")]
    public async Task Anything_else_gets_one_sentence_with_the_names_there_are(string name)
    {
        var fault = await Should.ThrowAsync<BadInputException>(() => Names("discord:7", "slack:T0001").ReadAsync(name, Token));

        fault.Message.ShouldBe($"'{name}' is no workspace: write terminal, slack: with the team's id (slack:T…), or discord: with the server's id; known so far: discord:7, slack:T0001.");
    }

    [Fact]
    public async Task Says_so_where_no_workspace_is_known() =>
        (await Should.ThrowAsync<BadInputException>(() => Names().ReadAsync("harbour", Token))).Message.ShouldEndWith("; no workspace has asked anything yet.");

    private static WorkspaceNames Names(params string[] known) => new(new KnownWorkspaces(known));

    private sealed class KnownWorkspaces(string[] known) : IWorkspaces
    {
        public Task<IReadOnlyList<WorkspaceId>> ListAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<WorkspaceId>>([.. known.Select(id => new WorkspaceId(id))]);
    }
}
