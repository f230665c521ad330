using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using OpinionBot.Facts;
using OpinionBot.Facts.Findings;
using OpinionBot.Facts.Sources;
using OpinionBot.Store.Sqlite.Conversation;
using OpinionBot.Store.Sqlite.Library;
using OpinionBot.Support;

namespace OpinionBot.Store.Sqlite;

/// <summary>A store of an earlier version keeps what waits in it.</summary>
public sealed class SqliteMigrationTests : IDisposable
{
    private const string Folder = "Store/Sqlite/Migrations/";
    private const string BeforeDue = Folder + "0006_amendments.sql";
    private const string BeforeShared = Folder + "0009_ranges.sql";
    private const string BeforeFindings = Folder + "0012_askings.sql";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Messages_that_waited_are_posted_in_order_and_not_while_somebody_has_them()
    {
        var path = _folder.File("old.db");
        var now = A.Now.ToUnixTimeMilliseconds();
        Lay(path, BeforeDue);
        Run(
            path,
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                INSERT INTO outbox (part, platform, workspace, lane, message, created_at, state, leased_until, not_before) VALUES
                    (0, 'slack', 'w', 'c1', 'posted', {now}, 'Posted', 0, 0),
                    (0, 'slack', 'w', 'c1', 'first', {now}, 'Waiting', 0, 0),
                    (1, 'slack', 'w', 'c1', 'second', {now}, 'Waiting', 0, 0),
                    (0, 'slack', 'w', 'c2', 'being posted', {now}, 'Waiting', {now + 9_000}, 0),
                    (0, 'slack', 'w', 'c3', 'put off', {now}, 'Waiting', 0, {now + 5_000})
                """));
        var time = new FakeTimeProvider(A.Now);
        using var database = SqliteDatabase.Open(path);
        var outbox = new SqliteOutbox(database, time);

        (await TakeAsync()).ShouldBe(["first"]);
        (await TakeAsync()).ShouldBe(["second"]);
        time.Advance(TimeSpan.FromSeconds(5));
        (await TakeAsync()).ShouldBe(["put off"]);
        time.Advance(TimeSpan.FromSeconds(4));
        (await TakeAsync()).ShouldBe(["being posted"]);
        (await outbox.CountWaitingAsync(TestContext.Current.CancellationToken)).ShouldBe(0);

        async Task<IReadOnlyList<string>> TakeAsync()
        {
            var taken = await outbox.LeaseAsync("a", ["slack"], 9, TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

            foreach (var message in taken)
            {
                await outbox.MarkPostedAsync(message, null, TestContext.Current.CancellationToken);
            }

            return [.. taken.Select(message => message.Body)];
        }
    }

    [Fact]
    public async Task A_source_that_was_added_at_the_terminal_stays_its_own_until_it_is_shared()
    {
        var path = _folder.File("old.db");
        Lay(path, BeforeShared);
        Run(path, "INSERT INTO source (workspace, title, content_hash, text, added_at) VALUES ('console', 'A day at the harbour', 'hash', 'Gulls.', '2026-03-10T12:00:00Z')");
        using var database = SqliteDatabase.Open(path);
        var sources = new SqliteSourceStore(database, TimeProvider.System);

        (await sources.ListAsync(new WorkspaceId("slack:T1"), TestContext.Current.CancellationToken)).ShouldBeEmpty();
        (await sources.ShareAsync(new SourceId(1), A.Moderator(), TestContext.Current.CancellationToken)).ShouldBeTrue();
        (await sources.ListAsync(new WorkspaceId("slack:T1"), TestContext.Current.CancellationToken)).ShouldHaveSingleItem().Source.Readers.ShouldBe(WorkspaceId.Everyone);
    }

    [Fact]
    public async Task A_cell_of_a_table_stays_one_and_a_figure_of_an_article_becomes_a_finding()
    {
        var path = _folder.File("old.db");
        Lay(path, BeforeFindings);
        Run(
            path,
            """
            INSERT INTO source (workspace, title, content_hash, text, added_at) VALUES ('console', 'A day at the harbour', 'hash', '41% of dock workers trust robots.', '2026-03-10T12:00:00Z');
            INSERT INTO indicator (key, wording, reads, topic) VALUES ('trust', 'Trust in robots', 'trust robots', 'robots');
            INSERT INTO study (key, title, conductor, fieldwork_from, fieldwork_to, fieldwork_note, population, mode, evidence) VALUES ('harbour-2023', 'Harbour Survey', 'Harbour Institute', '2023-05', '2023-06', '', '', '', '');
            INSERT INTO fact (workspace, source_id, kind, status, sequence, lineage_kind, lineage_name, text, exact, places, indicator_id, study_id, place, value, unit_kind, unit_label, sample_kind, locator) VALUES
                ('console', 1, 'Figure', 'Proposed', 1, 'ByRule', 'tables', '41% of adults trust robots.', NULL, 'JP', 1, 1, 'JP', '41', 'Percent', 'of adults', 'NotStated', 'table 3'),
                ('console', 1, 'Figure', 'Proposed', 2, 'ByRule', 'figures', '41% of dock workers trust robots.', '41% of dock workers trust robots.', 'JP', 1, NULL, 'JP', '41', 'Percent', 'of dock workers trust robots', 'NotStated', NULL),
                ('console', 1, 'Figure', 'Proposed', 3, 'ByRule', 'figures', '41% of dock workers trust robots.', '41% of dock workers trust robots.', 'JP', 1, 1, 'JP', '41', 'Percent', 'of dock workers trust robots', 'NotStated', NULL)
            """);
        using var database = SqliteDatabase.Open(path);
        var facts = await new SqliteFactStore(database, TimeProvider.System).ListProposedAsync(WorkspaceId.Console, null, 10, TestContext.Current.CancellationToken);

        facts.Select(fact => fact.Fact.GetType()).ShouldBe([typeof(SurveyCell), typeof(Finding), typeof(Finding)]);
        ((SurveyCell)facts[0].Fact).ShouldSatisfyAllConditions(cell => cell.Study.Key.ShouldBe("harbour-2023"), cell => cell.Locator.ShouldBe("table 3"), cell => cell.Anchor.ShouldBeNull());
        ((Finding)facts[1].Fact).ShouldSatisfyAllConditions(finding => finding.Anchor.Exact.ShouldBe("41% of dock workers trust robots."), finding => finding.Study.ShouldBeNull(), finding => finding.Parts.ShouldBeEmpty());
        ((Finding)facts[2].Fact).Study!.Key.ShouldBe("harbour-2023");
    }

    /// <summary>A store as the version left it whose last script this is.</summary>
    private static void Lay(string path, string last)
    {
        var program = typeof(SqliteDatabase).Assembly;
        Run(path, "CREATE TABLE SchemaVersions (SchemaVersionID INTEGER CONSTRAINT PK_SchemaVersions_SchemaVersionID PRIMARY KEY AUTOINCREMENT NOT NULL, ScriptName TEXT NOT NULL, Applied DATETIME NOT NULL)");

        foreach (var name in program.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).TakeWhile(name => string.CompareOrdinal(name, last) <= 0))
        {
            using var script = new StreamReader(program.GetManifestResourceStream(name)!);
            Run(path, script.ReadToEnd());
            Run(path, $"INSERT INTO SchemaVersions (ScriptName, Applied) VALUES ('{name}', '2026-11-01')");
        }
    }

    private static void Run(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        connection.Execute(sql);
    }
}
