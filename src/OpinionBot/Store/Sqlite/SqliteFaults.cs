using Microsoft.Data.Sqlite;

namespace OpinionBot.Store.Sqlite;

/// <summary>Says in a sentence for the operator why a file cannot be used.</summary>
internal static class SqliteFaults
{
    private const int ReadOnly = 8;
    private const int IoError = 10;
    private const int Full = 13;

    // What .NET makes of ENOSPC, and Windows' ERROR_DISK_FULL.
    private const int NoSpace = 28;
    private const int DiskFull = unchecked((int)0x80070070);

    public static StoreUnusableException Explain(string path, Exception exception) => exception switch
    {
        SqliteException { SqliteErrorCode: Full } or IOException { HResult: NoSpace or DiskFull } => new(path, "is on a full disk", "free some space; nothing of this change was stored", exception),
        SqliteException { SqliteErrorCode: ReadOnly } or UnauthorizedAccessException => new(path, "cannot be written to", "give the program's user write permission to the file and its folder", exception),
        SqliteException { SqliteErrorCode: IoError } or IOException => new(path, "cannot be read or written", "check the disk and the permissions of the folder", exception),
        SqliteException { SqliteErrorCode: 5 or 6 } => new(path, "is in use by another program", "stop that program or name another file with --store", exception),
        SqliteException { SqliteErrorCode: 11 or 26 } => new(path, "is damaged", "restore it from a backup or name another file with --store", exception),
        _ => new(path, $"failed ({exception.Message.TrimEnd('.')})", "check the file and its folder, or name another file with --store", exception),
    };
}
