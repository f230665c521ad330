namespace OpinionBot.Store;

/// <summary>Files for the program's user alone, whatever the umask is. On Windows a user's own data folder is that already.</summary>
internal static class PrivateFiles
{
    private const UnixFileMode OwnFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnFolder = OwnFile | UnixFileMode.UserExecute;

    /// <summary>Makes the folder where there is none; one that is there stays as it is.</summary>
    public static DirectoryInfo CreateFolder(string path) => OperatingSystem.IsWindows() ? Directory.CreateDirectory(path) : Directory.CreateDirectory(path, OwnFolder);

    /// <summary>Opens a file for writing that is empty at first.</summary>
    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };

        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnFile;
        }

        return new FileStream(path, options);
    }

    /// <summary>Takes from others what they may do with a file or folder; where it belongs to another user, it stays as it is.</summary>
    public static void Tighten(string path)
    {
        if (OperatingSystem.IsWindows() || !Path.Exists(path))
        {
            return;
        }

        try
        {
            File.SetUnixFileMode(path, File.GetUnixFileMode(path) & OwnFolder);
        }
        catch (UnauthorizedAccessException)
        {
        }
    }
}
