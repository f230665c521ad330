namespace OpinionBot.Support;

/// <summary>Published data that is too large for the repository. Tests pass without it.</summary>
internal static class TestData
{
    /// <summary>The folder is named by the environment; without it nothing is found.</summary>
    private static readonly string? Folder = Environment.GetEnvironmentVariable("OPINIONBOT_TEST_DATA");

    /// <summary>The path of a file below the folder, or null when there is none.</summary>
    public static string? Find(string name) =>
        Folder is { Length: > 0 } && Path.Combine(Folder, name) is var path && File.Exists(path) ? path : null;
}
