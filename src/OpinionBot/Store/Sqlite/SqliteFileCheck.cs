namespace OpinionBot.Store.Sqlite;

/// <summary>Looks at a store's file before SQLite touches it, so that a wrong file is left byte for byte as it was.</summary>
internal static class SqliteFileCheck
{
    private static readonly byte[] Magic = "SQLite format 3\0"u8.ToArray();

    /// <exception cref="StoreUnusableException">The path cannot be a store.</exception>
    public static void Check(string path)
    {
        if (Directory.Exists(path))
        {
            throw new StoreUnusableException(path, "is a folder", "name a file inside it with --store");
        }

        try
        {
            PrivateFiles.CreateFolder(Path.GetDirectoryName(path) ?? path);

            if (File.Exists(path))
            {
                CheckContent(path);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnusableException(path, "cannot be opened or created", "check that its folder can be written to, or name another file with --store", exception);
        }
    }

    private static void CheckContent(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var head = new byte[Magic.Length];
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);

        // SQLite itself leaves a file empty until its first write.
        if (read > 0 && !head.AsSpan(0, read).SequenceEqual(Magic))
        {
            throw new StoreUnusableException(path, "is not a database", "name another file with --store; this one was not touched");
        }
    }
}
