namespace OpinionBot.Support;

/// <summary>The built program in a folder of its own in which files are missing. What it does not start with is linked, not copied.</summary>
internal sealed class ProgramCopy : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <param name="isMissing">By the name of the file.</param>
    public ProgramCopy(Func<string, bool> isMissing)
    {
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "*", SearchOption.AllDirectories).Where(file => !isMissing(Path.GetFileName(file))))
        {
            var copy = _folder.File(Path.GetRelativePath(AppContext.BaseDirectory, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);

            // The runtime looks for the others beside the file behind a link.
            if (Path.GetFileName(file).StartsWith("opinionbot.", StringComparison.OrdinalIgnoreCase))
            {
                File.Copy(file, copy);
            }
            else
            {
                File.CreateSymbolicLink(copy, file);
            }
        }
    }

    public string Folder => _folder.Path;

    public void Dispose() => _folder.Dispose();
}
