using System.Text.RegularExpressions;
using OpinionBot.Support;

namespace OpinionBot.Architecture;

/// <summary>Tests that exist only where the gateways are built in are in folders of their own, so that none is forgotten.</summary>
public sealed partial class GatewayFolderTests
{
    private const string Tests = "tests/OpinionBot.Tests";

    [Fact]
    public void Every_folder_that_is_left_out_without_the_gateways_is_run_with_them()
    {
        var leftOut = LeftOut().Match(Read($"{Tests}/OpinionBot.Tests.csproj")).Groups["folders"].Value.Split(';').Select(folder => $"OpinionBot.{folder.Replace("\\**", "", StringComparison.Ordinal).Replace('\\', '.')}*");
        var run = Filters().Matches(Read(".ci/run")).Select(filter => filter.Groups["namespace"].Value);

        run.ShouldBe(leftOut);
    }

    [Fact]
    public void No_test_elsewhere_is_there_only_with_the_gateways() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, Tests), "*.cs", SearchOption.AllDirectories)
            .Where(file => OnlyWithGateways().IsMatch(File.ReadAllText(file)))
            .ShouldBeEmpty("'#if !CHAT_GATEWAYS' without '#else' is for what is there only without them");

    private static string Read(string file) => File.ReadAllText(Path.Combine(Repository.Root, file));

    [GeneratedRegex("""Condition="'\$\(ChatGateways\)' != 'true'">\s*(<!--.*-->\s*)?<Compile Remove="(?<folders>[^"]+)" />""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex LeftOut();

    [GeneratedRegex("--filter-namespace \"(?<namespace>[^\"]+)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Filters();

    [GeneratedRegex(@"^#(if|elif) +CHAT_GATEWAYS|^#if !CHAT_GATEWAYS(\r?\n([^#\r\n].*)?)*\r?\n#el", RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex OnlyWithGateways();
}
