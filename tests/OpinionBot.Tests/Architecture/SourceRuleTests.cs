using System.Reflection;
using System.Text.RegularExpressions;
using OpinionBot.Answering;
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
    public void No_regular_expression_of_Answering_is_longer_than_80_characters()
    {
        var patterns = typeof(Answer).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith("OpinionBot.Answering", StringComparison.Ordinal) == true)
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .SelectMany(method => method.GetCustomAttributes<GeneratedRegexAttribute>()
                .Select(regex => (Where: $"{method.DeclaringType!.Name}.{method.Name}", regex.Pattern)))
            .ToList();

        patterns.ShouldNotBeEmpty();
        patterns.Where(regex => regex.Pattern.Length > 80).ShouldBeEmpty();
    }

    [Fact]
    public void What_weighs_in_retrieval_stands_in_ScoringWeights() =>
        Files("src/OpinionBot.Core/Answering/Retrieval").Concat(Files("src/OpinionBot.Core/Answering/Understanding"))
            .Concat(Files("src/OpinionBot.Core/Answering/Obligations"))
            .Concat(Files("src/OpinionBot.Core/Search")
                .Where(file => !file.Contains("Postings", StringComparison.Ordinal) && Path.GetFileName(file) != "ScoringWeights.cs"))
            .SelectMany(file => File.ReadLines(file).Where(line => Fractions().IsMatch(line)).Select(line => $"{Path.GetFileName(file)}: {line.Trim()}"))
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

    // A number with a point, in no comment and in no range of a setting; 0.0 and 1.0 only say of what type a sum is.
    [GeneratedRegex(@"^[^/\[]*[^\w/.\[][0-9]+\.([1-9]|0[0-9])", RegexOptions.NonBacktracking)]
    private static partial Regex Fractions();

    [GeneratedRegex(@"TODO|FIXME|HACK|NotImplementedException|Skip *= *""", RegexOptions.NonBacktracking)]
    private static partial Regex Marks();
}
