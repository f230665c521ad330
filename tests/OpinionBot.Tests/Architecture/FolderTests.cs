using System.Text.RegularExpressions;
using OpinionBot.Support;

namespace OpinionBot.Architecture;

/// <summary>The rules that no compiler sees: who may know whom in Core, and how large things may grow.</summary>
public sealed partial class FolderTests
{
    // A layer knows itself and the layers before it; folders within one layer do not know each other.
    private static readonly string[][] Layers =
    [
        ["Language"],
        ["Facts"],
        ["Search", "Chat", "Prompts"],
        ["Answering", "Curation"],
        ["Chat.Commands"],
        ["Conversation"],
    ];

    private static readonly string[] Kinds =
        ["Models", "Services", "Helpers", "Utils", "Common", "Managers", "Extensions", "Interfaces", "Exceptions", "Enums", "Dtos"];

    public static TheoryData<string> CoreFiles() => new(Sources("src/OpinionBot.Core"));

    [Theory]
    [MemberData(nameof(CoreFiles))]
    public void A_folder_of_Core_knows_only_the_layers_before_it(string file)
    {
        var own = OwnFolder(file);
        var known = Usings().Matches(File.ReadAllText(Path.Combine(Repository.Root, file)))
            .Select(match => Folder(match.Groups["name"].Value))
            .OfType<string>()
            .Where(folder => folder != own);

        known.Where(folder => LayerOf(folder) >= LayerOf(own)).ShouldBeEmpty($"{file} is in {own}");
    }

    [Fact]
    public void No_file_is_longer_than_300_lines() =>
        Sources("src").Concat(Sources("tests"))
            .Where(file => File.ReadLines(Path.Combine(Repository.Root, file)).Count() > 300)
            .ShouldBeEmpty();

    [Fact]
    public void No_folder_has_more_than_15_files() =>
        Sources("src").GroupBy(Path.GetDirectoryName).Where(folder => folder.Count() > 15).Select(folder => folder.Key)
            .ShouldBeEmpty();

    [Fact]
    public void No_folder_is_named_after_a_kind() =>
        Sources("src").Concat(Sources("tests"))
            .SelectMany(file => file.Split('/'))
            .Intersect(Kinds, StringComparer.OrdinalIgnoreCase)
            .ShouldBeEmpty();

    [Fact]
    public void Namespaces_follow_folders()
    {
        foreach (var file in Sources("src").Concat(Sources("tests")).Where(file => !file.EndsWith("Program.cs", StringComparison.Ordinal)))
        {
            var folders = Path.GetDirectoryName(file)!.Split('/').Skip(2);
            var expected = string.Join('.', folders.Prepend("OpinionBot"));

            File.ReadAllText(Path.Combine(Repository.Root, file)).ShouldContain($"namespace {expected};", customMessage: file);
        }
    }

    private static string OwnFolder(string file)
    {
        var folders = file.Split('/')[2..^1];

        return folders is ["Chat", "Commands", ..] ? "Chat.Commands" : folders.FirstOrDefault() ?? "";
    }

    // Root-level code of Core is above everything: it puts the parts together.
    private static int LayerOf(string folder) =>
        folder.Length == 0 ? int.MaxValue : Array.FindIndex(Layers, layer => layer.Contains(folder));

    private static string? Folder(string name) =>
        name.StartsWith("Chat.Commands", StringComparison.Ordinal) ? "Chat.Commands"
        : Layers.SelectMany(layer => layer).FirstOrDefault(folder => name == folder || name.StartsWith(folder + ".", StringComparison.Ordinal));

    private static IEnumerable<string> Sources(string under) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, under), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    [GeneratedRegex(@"^\s*using (static )?OpinionBot\.(?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Usings();
}
