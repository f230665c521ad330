using System.Text.Json;

namespace OpinionBot.DataSets;

/// <summary>ClapNQ: questions with the passage that answers them, and questions whose passage does not.</summary>
public sealed record ClapNqFolder(string Name, IReadOnlyList<ClapNqRecord> Answerable, IReadOnlyList<ClapNqRecord> Unanswerable)
{
    /// <summary>True when the folder, or a folder <c>clapnq</c> in it, has ClapNQ's files.</summary>
    public static bool IsIn(string folder) =>
        new[] { folder, Path.Combine(folder, "clapnq") }.Any(one => Directory.Exists(one) && Directory.EnumerateFiles(one, "*_answerable*.jsonl").Any());

    /// <param name="folder">Has the files, or a folder <c>clapnq</c> that has.</param>
    /// <exception cref="UnusableDataException">It has not, or a file is malformed.</exception>
    public static ClapNqFolder Read(string folder)
    {
        var inner = Path.Combine(folder, "clapnq");
        var own = Directory.Exists(inner) ? inner : folder;

        return new ClapNqFolder(
            Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(own))),
            [.. JsonLines.Read(Only(own, "*_answerable*.jsonl"), ReadRecord)],
            [.. JsonLines.Read(Only(own, "*_unanswerable*.jsonl"), ReadRecord)]);
    }

    private static string Only(string folder, string pattern) =>
        Directory.Exists(folder) && Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal).ToList() is [var file]
            ? file
            : throw new UnusableDataException($"{folder} has no single file {pattern}; give --data the folder of ClapNQ, or the one above it.");

    private static ClapNqRecord ReadRecord(JsonElement row)
    {
        var passage = row.GetProperty("passages")[0];

        return new ClapNqRecord(
            row.GetProperty("id").GetString()!,
            row.GetProperty("input").GetString()!,
            passage.GetProperty("title").GetString()!,
            passage.GetProperty("text").GetString()!,
            [.. passage.GetProperty("sentences").EnumerateArray().Select(sentence => sentence.GetString()!)],
            [.. row.GetProperty("output").EnumerateArray().Select(ReadSelected).Where(selected => selected.Count > 0)]);
    }

    private static IReadOnlyList<string> ReadSelected(JsonElement output) =>
        output.TryGetProperty("selected_sentences", out var selected) ? [.. selected.EnumerateArray().Select(sentence => sentence.GetString()!)] : [];
}

/// <param name="Sentences">Of the passage, in order.</param>
/// <param name="Selected">For each annotator the sentences that the answer stands on; empty for an unanswerable question.</param>
public sealed record ClapNqRecord(string Id, string Question, string Title, string Text, IReadOnlyList<string> Sentences, IReadOnlyList<IReadOnlyList<string>> Selected);
