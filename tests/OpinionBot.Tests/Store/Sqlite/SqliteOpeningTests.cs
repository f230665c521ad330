using System.Runtime.Versioning;
using Microsoft.Data.Sqlite;
using OpinionBot.Store.Sqlite.Library;
using OpinionBot.Support;

namespace OpinionBot.Store.Sqlite;

public sealed class SqliteOpeningTests : IDisposable
{
    private const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Creates_the_file_with_its_folder()
    {
        var path = Path.Combine(_folder.Path, "new", "folder", "store.db");

        using (SqliteDatabase.Open(path))
        {
        }

        File.Exists(path).ShouldBeTrue();
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task The_files_are_for_the_programs_user_alone_also_those_that_were_for_all()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no modes of files.");
        var path = Path.Combine(_folder.Path, "private", "store.db");

        using (SqliteDatabase.Open(path))
        {
            Modes().ShouldAllBe(mode => mode == Own);
        }

        File.SetUnixFileMode(path, Own | UnixFileMode.GroupRead | UnixFileMode.OtherRead);

        using var again = SqliteDatabase.Open(path);
        await again.WriteAsync(connection => connection.Execute("PRAGMA user_version = 0"), TestContext.Current.CancellationToken);

        Modes().Count.ShouldBe(3);
        Modes().ShouldAllBe(mode => mode == Own);

        List<UnixFileMode> Modes() => [.. Directory.GetFiles(Path.GetDirectoryName(path)!).Select(File.GetUnixFileMode)];
    }

    [Theory]
    [InlineData("This is a letter and no database at all.")]
    [InlineData("x")]
    public void Leaves_a_file_that_is_no_database_as_it_was(string content)
    {
        var path = _folder.File("letter.txt");
        File.WriteAllText(path, content);

        Refusal(path).ShouldContain("is not a database");

        File.ReadAllText(path).ShouldBe(content);
        Directory.GetFiles(_folder.Path).ShouldHaveSingleItem();
    }

    [Fact]
    public void Leaves_a_store_of_a_newer_version_as_it_was()
    {
        var path = _folder.File("newer.db");

        using (SqliteDatabase.Open(path))
        {
        }

        Run(path, "INSERT INTO SchemaVersions (ScriptName, Applied) VALUES ('Store/Sqlite/Migrations/9999_future.sql', '2030-01-01'); PRAGMA journal_mode = DELETE;");
        var before = File.ReadAllBytes(path);

        Refusal(path).ShouldContain("newer version");

        File.ReadAllBytes(path).ShouldBe(before);
        Directory.GetFiles(_folder.Path).ShouldHaveSingleItem();
    }

    [Fact]
    public void Leaves_a_database_of_another_program_as_it_was()
    {
        var path = _folder.File("other.db");
        Run(path, "CREATE TABLE recipe (name TEXT);");
        var before = File.ReadAllBytes(path);

        Refusal(path).ShouldContain("another program");

        File.ReadAllBytes(path).ShouldBe(before);
    }

    [Fact]
    public void Says_that_a_folder_is_no_store() => Refusal(_folder.Path).ShouldContain("is a folder");

    [Fact]
    public void Says_that_a_place_cannot_be_written_to() => Refusal("/dev/null/store.db").ShouldContain("cannot be opened or created");

    [Fact]
    public async Task A_full_disk_is_one_sentence_and_changes_nothing()
    {
        using var store = new TemporaryStore();
        var sources = new SqliteSourceStore(store.Database, TimeProvider.System);
        var token = TestContext.Current.CancellationToken;

        // The database may not grow: what a full disk does to it.
        await store.Database.WriteAsync(connection => connection.Execute("PRAGMA max_page_count = 1"), token);
        var full = store.Database.WriteAsync(
            connection =>
            {
                connection.Execute("PRAGMA max_page_count = 1");

                return SqliteSourceStore.Insert(connection, A.Moderator().Workspace, A.Source(text: new string('x', 1_000_000)), null, A.Now);
            },
            token);

        (await Should.ThrowAsync<StoreUnusableException>(() => full)).Message.ShouldContain("is on a full disk");
        (await sources.ListAsync(A.Moderator().Workspace, token)).ShouldBeEmpty();
    }

    private static string Refusal(string path)
    {
        var message = Should.Throw<StoreUnusableException>(() => SqliteDatabase.Open(path).Dispose()).Message;
        message.ShouldEndWith(".");
        message.ShouldContain(path);

        return message;
    }

    private static void Run(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        connection.Execute(sql);
    }
}
