using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace OpinionBot.Suites.Natural;

/// <summary>A question as a member of a community writes it, with what a right answer says in its first two sentences.</summary>
/// <param name="Id">An odd number belongs to the half that weights are fitted on, an even one to the half that checks them.</param>
/// <param name="Q">The question.</param>
/// <param name="Form">What kind of question it is: <c>share</c>, <c>trend</c>, <c>unanswerable</c>, <c>smalltalk</c> …</param>
/// <param name="Voice">How it is written: <c>plain</c>, <c>sloppy</c>, <c>de</c> …</param>
/// <param name="Accept">The cells that are right answers: study, indicator, answer and place.</param>
/// <param name="Must">Alternatives, each a list of strings that must all be there; <c>a|b</c> is either, <c>63%</c> no part of another number, <c>re:</c> an expression.</param>
/// <param name="Abstain">True when the library does not answer it.</param>
internal sealed record NaturalQuestion(string Id, string Q, string Form, string Voice, IReadOnlyList<string> Accept, IReadOnlyList<IReadOnlyList<string>> Must, bool Abstain)
{
    private static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public bool IsForFitting => int.Parse(Id[1..], CultureInfo.InvariantCulture) % 2 == 1;

    /// <summary>All of them, as they come with this program.</summary>
    public static IReadOnlyList<NaturalQuestion> ReadAll() =>
        [.. new[] { "Natural/figures.jsonl", "Natural/others.jsonl", "Natural/figures-second.jsonl", "Natural/others-second.jsonl" }.SelectMany(Lines).Select(line => JsonSerializer.Deserialize<NaturalQuestion>(line, Names)!)];

    /// <summary>True when a text says what one of the alternatives asks for.</summary>
    public bool IsSaidBy(string text) => Must.Any(alternative => alternative.All(part => Says(text, part)));

    private static IEnumerable<string> Lines(string file)
    {
        using var reader = new StreamReader(typeof(NaturalQuestion).Assembly.GetManifestResourceStream(file)!);

        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private static bool Says(string text, string part) => part.StartsWith("re:", StringComparison.Ordinal)
        ? Regex.IsMatch(text, part[3..], RegexOptions.IgnoreCase, Patience)
        : part.Split('|').Any(either => SaysOne(text, either));

    private static bool SaysOne(string text, string words) =>
        words.Length > 0 && char.IsAsciiDigit(words[0]) ? Regex.IsMatch(text, $@"(?<![\d.,]){Number(words)}(?!\d)", RegexOptions.IgnoreCase, Patience) : text.Contains(words, StringComparison.OrdinalIgnoreCase);

    private static string Number(string words) => words.EndsWith('%') ? $@"{Regex.Escape(words[..^1])}(\.0)?\s?(%|per ?cent)" : Regex.Escape(words);
}
