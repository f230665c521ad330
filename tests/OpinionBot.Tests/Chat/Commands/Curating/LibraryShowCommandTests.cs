using OpinionBot.Facts;
using OpinionBot.Store.Sqlite.Library;
using OpinionBot.Support;

namespace OpinionBot.Chat.Commands.Curating;

public sealed class LibraryShowCommandTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private SqliteSourceStore Sources => new(_store.Database, TimeProvider.System);

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_chat_shows_all_facts_of_a_source_page_by_page()
    {
        await AddAsync("slack:T1");

        var first = await RunAsync("/library show S1", "slack:T1");
        first.Table!.Rows.Count.ShouldBe(50);
        first.Paragraphs[1].ShouldBe("120 facts, page 1 of 3:");
        first.Buttons.Select(button => button.Command).ShouldBe(["/library show S1 page:2"]);

        var last = await RunAsync("/library show S1 page:3", "slack:T1");
        last.Table!.Rows.Select(row => row[0]).ShouldBe(Enumerable.Range(101, 20).Select(id => $"F{id}"));

        (await RunAsync("/library show S1 page:none", "slack:T1")).Paragraphs.ShouldBe(["'none' is no page; give a number from 1 on."]);
    }

    [Fact]
    public async Task The_terminal_shows_all_at_once()
    {
        await AddAsync("console");

        var reply = await RunAsync("/library show S1", "console");

        reply.Table!.Rows.Count.ShouldBe(120);
        reply.Buttons.ShouldBeEmpty();
    }

    private async Task AddAsync(string workspace) =>
        await Sources.AddAsync(A.Source(), [.. Enumerable.Range(1, 120).Select(at => A.Proposed(A.Statement($"Crane {at} is robot-made.")))], [], A.Moderator(workspace), Token);

    private Task<Reply> RunAsync(string line, string workspace) =>
        new CommandCatalog([new LibraryShowCommand(Sources, new SqliteFactStore(_store.Database, TimeProvider.System))])
            .RunLineAsync(line, A.Asker(isModerator: true), new ReplyAddress(new WorkspaceId(workspace), "c1", "t1"), Token);
}
