using System.Text.Json;
using OpinionBot.DataSets;

namespace OpinionBot.Suites.Questions;

/// <summary>A question and what a right answer is.</summary>
/// <param name="Answer">Strings that the text of the answer has, whatever their case: all of them, or one when <paramref name="Any"/>.</param>
/// <param name="Evidence">One of these stands in a cited quote; empty accepts any.</param>
/// <param name="Abstain">True when the library does not answer it.</param>
internal sealed record ExpectedAnswer(string Id, string Question, IReadOnlyList<string> Answer, bool Any, IReadOnlyList<string> Evidence, bool Abstain)
{
    /// <exception cref="UnusableDataException">There is no such file, or a line of it is malformed.</exception>
    public static IReadOnlyList<ExpectedAnswer> ReadAll(string path)
    {
        IReadOnlyList<ExpectedAnswer> all = [.. JsonLines.Read(path, Read)];

        return all.GroupBy(one => one.Id).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? throw new UnusableDataException($"{path} has the id {twice.Key} {twice.Count()} times; give every question an id of its own.")
            : all;
    }

    private static ExpectedAnswer Read(JsonElement row) => new(
        row.GetProperty("id").ToString(),
        row.GetProperty("q").GetString()!,
        Texts(row, "answer"),
        row.TryGetProperty("any", out var any) && any.GetBoolean(),
        Texts(row, "evidence"),
        row.TryGetProperty("abstain", out var abstain) && abstain.GetBoolean());

    private static IReadOnlyList<string> Texts(JsonElement row, string name) =>
        row.TryGetProperty(name, out var texts) ? [.. texts.EnumerateArray().Select(text => text.GetString()!)] : [];
}
