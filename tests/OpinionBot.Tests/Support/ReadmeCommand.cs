using System.Text.RegularExpressions;

namespace OpinionBot.Support;

/// <summary>What the README has people type to connect the bot.</summary>
internal static partial class ReadmeCommand
{
    /// <summary>The variables that stand before the command, and no others.</summary>
    /// <param name="platform">As the README's heading has it: <c>Slack</c>.</param>
    /// <param name="way">As the README calls the way in: <c>Over HTTP</c>.</param>
    /// <param name="value">What a variable is set to.</param>
    public static Dictionary<string, string> Variables(string platform, string way, Func<string, string> value)
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        var chapter = readme[readme.IndexOf($"\n## Connect {platform}\n", StringComparison.Ordinal)..];
        var command = chapter[chapter.IndexOf($"**{way}**", StringComparison.Ordinal)..].Split("```")[1];
        command.ShouldContain("dotnet run --project src/OpinionBot");

        return Exports().Matches(command).Select(export => export.Groups["name"].Value).ToDictionary(name => name, name => value(name["OPINIONBOT_".Length..]));
    }

    [GeneratedRegex(@"^export (?<name>OPINIONBOT_\w+)=", RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Exports();
}
