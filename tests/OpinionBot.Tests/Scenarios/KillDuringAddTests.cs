using OpinionBot.Facts;
using OpinionBot.Store.Sqlite;
using OpinionBot.Store.Sqlite.Library;
using OpinionBot.Support;

namespace OpinionBot.Scenarios;

public sealed class KillDuringAddTests
{
    private const int Kills = 12;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_at_any_moment_an_article_is_there_wholly_or_not_at_all()
    {
        using var folder = new TemporaryFolder();
        var time = TimeProvider.System;
        var article = folder.File("article.txt");
        await File.WriteAllTextAsync(article, string.Join("\n\n", Enumerable.Range(1, 400).Select(number => $"In town {number} about {number + 10}% of the dockers liked the robots, said Orla Finch of the Harbour Institute.")), Token);

        // How long an undisturbed run takes, and how many facts it stores.
        var started = time.GetTimestamp();
        await BotProgram.RunAsync(null, Arguments(folder.File("whole.db"), article));
        var whole = time.GetElapsedTime(started);
        var expected = await CountAsync(folder.File("whole.db"));
        var random = new Random(3);
        var counts = new List<int>();

        for (var kill = 0; kill < Kills; kill++)
        {
            var path = folder.File($"killed-{kill}.db");
            using var process = BotProgram.Start(Arguments(path, article));

            // Spread over the whole run, the end of which writes the store.
            await Task.Delay(whole * (0.3 + (0.75 * (kill + random.NextDouble()) / Kills)), time, Token);
            process.Kill();
            await process.WaitForExitAsync(Token);

            counts.Add(File.Exists(path) ? await CountAsync(path) : 0);
        }

        expected.ShouldBeGreaterThanOrEqualTo(400);
        counts.ShouldAllBe(count => count == 0 || count == expected);
    }

    private static string[] Arguments(string store, string article) => ["library", "add", article, "--approve", "--store", store, "--no-starter"];

    private static async Task<int> CountAsync(string path)
    {
        using var database = SqliteDatabase.Open(path);
        (await database.ReadAsync(connection => connection.Scalar<string>("PRAGMA integrity_check"), Token)).ShouldBe("ok");

        var facts = await new SqliteFactStore(database, TimeProvider.System).ReadChangesAsync(0, 100_000, Token);
        var sources = await new SqliteSourceStore(database, TimeProvider.System).ListAsync(new WorkspaceId("console"), Token);
        sources.Count.ShouldBe(facts.Facts.Count == 0 ? 0 : 1);

        return facts.Facts.Count;
    }
}
