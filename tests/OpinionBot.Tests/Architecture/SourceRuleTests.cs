using System.Text.RegularExpressions;
using OpinionBot.Support;

namespace OpinionBot.Architecture;

/// <summary>Rules about what the sources may say.</summary>
public sealed partial class SourceRuleTests
{
    [Fact]
    public void Only_the_review_desk_approves_facts() =>
        Files("src").Where(file => File.ReadAllText(file).Contains("ApprovedFact.ByReview(", StringComparison.Ordinal)).Select(Path.GetFileName)
            .ShouldBe(["ReviewDesk.cs"]);

    [Fact]
    public void No_regular_expression_can_run_without_end() =>
        Files("src").SelectMany(file => GeneratedRegexes().Matches(File.ReadAllText(file)).Select(match => (File: Path.GetFileName(file), match.Value)))
            .Where(regex => !regex.Value.Contains("NonBacktracking", StringComparison.Ordinal) && !regex.Value.Contains("matchTimeoutMilliseconds", StringComparison.Ordinal)
                && !regex.Value.Contains("Patience", StringComparison.Ordinal) && !regex.Value.Contains(", Options)", StringComparison.Ordinal))
            .ShouldBeEmpty();

    [Fact]
    public void Core_knows_no_chat_platform_no_database_and_no_web_server()
    {
        var project = File.ReadAllText(Path.Combine(Repository.Root, "src/OpinionBot.Core/OpinionBot.Core.csproj"));

        foreach (var stranger in new[] { "Discord", "Slack", "Sqlite", "Npgsql", "AspNetCore", "Spectre", "CommandLine", "dbup" })
        {
            project.ShouldNotContain(stranger, Case.Insensitive);
        }
    }

    [Fact]
    public void Nothing_is_left_for_later() =>
        Files("src").Concat(Files("tests")).Where(file => Path.GetFileName(file) != "SourceRuleTests.cs" && Marks().IsMatch(File.ReadAllText(file))).ShouldBeEmpty();

    private static IEnumerable<string> Files(string under) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, under), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    [GeneratedRegex(@"\[GeneratedRegex\(.*\)\]", RegexOptions.NonBacktracking)]
    private static partial Regex GeneratedRegexes();

    [GeneratedRegex(@"TODO|FIXME|HACK|NotImplementedException|Skip *= *""", RegexOptions.NonBacktracking)]
    private static partial Regex Marks();
}
