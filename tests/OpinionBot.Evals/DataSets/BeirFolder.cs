using System.Globalization;
using System.Text.Json;

namespace OpinionBot.DataSets;

/// <summary>A test collection in the layout of BEIR: documents, queries, and grades of documents for queries.</summary>
/// <param name="Name">Of the folder.</param>
/// <param name="Queries">Those with a judged document, as trec_eval counts them with -c.</param>
/// <param name="Grades">By query id, then document id.</param>
public sealed record BeirFolder(
    string Name,
    IReadOnlyList<BeirDocument> Documents,
    IReadOnlyList<BeirQuery> Queries,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Grades)
{
    private const string Corpus = "corpus.jsonl";

    /// <summary>True when the folder is a test collection, or one right below it is.</summary>
    public static bool IsIn(string folder) =>
        Directory.Exists(folder) && Directory.EnumerateDirectories(folder).Append(folder).Any(one => File.Exists(Path.Combine(one, Corpus)));

    /// <summary>The folder itself when it is a test collection, else those right below it that are.</summary>
    /// <exception cref="UnusableDataException">There is none.</exception>
    public static IReadOnlyList<string> FindAll(string folder)
    {
        IReadOnlyList<string> found = File.Exists(Path.Combine(folder, Corpus)) ? [folder]
            : Directory.Exists(folder) ? [.. Directory.EnumerateDirectories(folder).Where(inner => File.Exists(Path.Combine(inner, Corpus))).Order(StringComparer.Ordinal)]
            : [];

        return found.Count > 0 ? found
            : throw new UnusableDataException($"{folder} has no {Corpus}, nor has a folder in it; give --data a folder with corpus.jsonl, queries*.jsonl and qrels*.tsv.");
    }

    /// <exception cref="UnusableDataException">A file is missing or malformed.</exception>
    public static BeirFolder Read(string folder)
    {
        var documents = JsonLines.Read(Path.Combine(folder, Corpus), row => new BeirDocument(Id(row), Text(row, "title") ?? "", Text(row, "text") ?? "")).ToList();
        var grades = ReadGrades(folder);
        var queries = Directory.EnumerateFiles(folder, "queries*.jsonl").Order(StringComparer.Ordinal)
            .SelectMany(file => JsonLines.Read(file, row => new BeirQuery(Id(row), Text(row, "text") ?? "")))
            .DistinctBy(query => query.Id)
            .Where(query => grades.ContainsKey(query.Id))
            .ToList();

        if (documents.GroupBy(document => document.Id, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new UnusableDataException($"{Path.Combine(folder, Corpus)} has the document {twice.Key} {twice.Count()} times; give every document an id of its own.");
        }

        return queries.Any(query => grades[query.Id].Values.Any(grade => grade > 0))
            ? new BeirFolder(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))), documents, queries, grades)
            : throw new UnusableDataException($"{folder} has no query with a relevant document; it needs queries*.jsonl and qrels*.tsv (or qrels/*.tsv) with the same ids.");
    }

    private static Dictionary<string, IReadOnlyDictionary<string, int>> ReadGrades(string folder)
    {
        var inner = Path.Combine(folder, "qrels");
        var files = Directory.EnumerateFiles(folder, "qrels*.tsv").Concat(Directory.Exists(inner) ? Directory.EnumerateFiles(inner, "*.tsv") : []).Order(StringComparer.Ordinal).ToList();

        // Training judgements beside test judgements are for training.
        var test = files.Where(file => Path.GetFileName(file).Contains("test", StringComparison.OrdinalIgnoreCase)).ToList();

        return (test.Count > 0 ? test : files)
            .SelectMany(ReadRows)
            .GroupBy(row => row.Query, StringComparer.Ordinal)
            .ToDictionary(
                query => query.Key,
                query => (IReadOnlyDictionary<string, int>)query.GroupBy(row => row.Document, StringComparer.Ordinal).ToDictionary(row => row.Key, row => row.Max(one => one.Grade), StringComparer.Ordinal),
                StringComparer.Ordinal);
    }

    private static IEnumerable<(string Query, string Document, int Grade)> ReadRows(string file)
    {
        var number = 0;

        foreach (var line in File.ReadLines(file))
        {
            number++;
            var row = line.Split('\t');

            if (row.Length == 3 && int.TryParse(row[2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var grade))
            {
                yield return (row[0], row[1], grade);
            }
            else if (number > 1 && line.Length > 0)
            {
                throw new UnusableDataException($"{file}, line {number} is not a query id, a document id and a whole number between tabs; see the README for the formats.");
            }
        }
    }

    private static string Id(JsonElement row) => Text(row, "_id") is { Length: > 0 } id ? id : throw new FormatException("it has no _id");

    private static string? Text(JsonElement row, string property) =>
        row.TryGetProperty(property, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;
}

/// <param name="Title">Empty where the collection has none.</param>
public sealed record BeirDocument(string Id, string Title, string Text);

public sealed record BeirQuery(string Id, string Text);
