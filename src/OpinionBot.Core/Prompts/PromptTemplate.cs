using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace OpinionBot.Prompts;

/// <summary>
/// One file of <c>prompts/</c>: instructions, a line of three hyphens, and what a call is about. The file uses exactly the placeholders that
/// the code fills, and they are filled in one pass, so that a placeholder in somebody's text stays text.
/// </summary>
public sealed partial class PromptTemplate
{
    private const string Separator = "\n---\n";

    private readonly string _instructions;
    private readonly string _matter;

    private PromptTemplate(string name, string instructions, string matter, string hash)
    {
        Name = name;
        _instructions = instructions;
        _matter = matter;
        Hash = hash;
    }

    public string Name { get; }

    /// <summary>SHA-256 of the file, lower-case hex: stands in the record of every answer that the prompt had a part in.</summary>
    public string Hash { get; }

    /// <exception cref="InvalidPromptException">The file is missing or unreadable, has no separating line, or uses other placeholders.</exception>
    public static PromptTemplate Load(string folder, string name, IReadOnlyCollection<string> placeholders)
    {
        var path = Path.Combine(folder, name + ".md");

        try
        {
            return Parse(path, name, File.ReadAllText(path), placeholders);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InvalidPromptException(path, File.Exists(path) ? "cannot be read; check its permissions" : "is missing; restore it from the release");
        }
    }

    /// <summary>The prompt with every placeholder replaced by its value.</summary>
    public FilledPrompt Fill(IReadOnlyDictionary<string, string> values) => new(Fill(_instructions, values), Fill(_matter, values), Hash);

    private static PromptTemplate Parse(string path, string name, string content, IReadOnlyCollection<string> placeholders)
    {
        var text = content.ReplaceLineEndings("\n").TrimStart('\uFEFF');
        var at = text.IndexOf(Separator, StringComparison.Ordinal);

        if (at < 0 || string.IsNullOrWhiteSpace(text[..at]) || string.IsNullOrWhiteSpace(text[(at + Separator.Length)..]))
        {
            throw new InvalidPromptException(path, "must have instructions, a line of three hyphens, and what the call is about");
        }

        var used = Placeholder().Matches(text).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal).ToList();
        var unknown = used.Except(placeholders, StringComparer.Ordinal).ToList();
        var missing = placeholders.Except(used, StringComparer.Ordinal).ToList();

        if (unknown.Count > 0 || missing.Count > 0)
        {
            throw new InvalidPromptException(path, $"must use exactly {List(placeholders)}, but {string.Join(" and ", Faults(unknown, missing))}");
        }

        return new PromptTemplate(name, text[..at].Trim(), text[(at + Separator.Length)..].Trim(), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content))));
    }

    private static IEnumerable<string> Faults(List<string> unknown, List<string> missing)
    {
        if (unknown.Count > 0)
        {
            yield return $"uses {List(unknown)}";
        }

        if (missing.Count > 0)
        {
            yield return $"lacks {List(missing)}";
        }
    }

    private static string List(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"{{{{{name}}}}}"));

    private static string Fill(string text, IReadOnlyDictionary<string, string> values) => Placeholder().Replace(text, match => values[match.Groups["name"].Value]);

    [GeneratedRegex(@"\{\{ *(?<name>[^{}\n]*?) *\}\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Placeholder();
}

/// <summary>A prompt ready to be sent.</summary>
/// <param name="Instructions">What to do; from the file alone and from values that code made.</param>
/// <param name="Matter">What the call is about; text from outside stands here and nowhere else.</param>
/// <param name="Hash">Of the file it came from.</param>
public sealed record FilledPrompt(string Instructions, string Matter, string Hash);
