using OpinionBot.Language;

namespace OpinionBot.Curation.Fetching.Reading.Pdf;

/// <summary>Reads author, publisher and date of a PDF in the lines at its head, wherever among them they stand.</summary>
internal static class PdfHead
{
    private const int HeadLines = 8;
    private const int MostLetters = 200;

    // A report of news begins with where and when it was written: "OTTAWA, October 21, 2026 – …".
    private const int Dateline = 60;

    private static readonly char[] Between = ['|', '•', '·', '—', '–', ';', ',', '.'];

    // Not the dash of "7–19 March".
    private static readonly string[] Apart = [" – ", " — ", " | ", " • ", " · "];

    public static ReadDocument Read(IReadOnlyList<string> paragraphs, string? title, string? author)
    {
        var isTitle = paragraphs.Take(HeadLines).Select(paragraph => title is not null && PdfTitle.Letters(paragraph) == PdfTitle.Letters(title)).ToList();
        var rest = paragraphs.Where((_, at) => at >= isTitle.Count || !isTitle[at]).ToList();

        // The reader of text looks no further than the first line that says nothing of these.
        var heads = title is null ? [] : rest.Take(HeadLines).Where(line => HeadLine.TryRead(line) is not null).ToList();
        var body = rest.Where((line, at) => at >= HeadLines || !heads.Contains(line, StringComparer.Ordinal));
        var read = PlainTextReader.Read(string.Join("\n\n", (title is null ? heads : heads.Prepend(title)).Concat(body)));
        var lines = rest.Take(HeadLines).ToList();
        var dated = lines.Select(line => (Line: line, Date: DateOf(line))).FirstOrDefault(line => line.Date is not null);

        return read with
        {
            Title = title ?? read.Title,
            Author = read.Author ?? author ?? lines.SelectMany(Parts).Select(ByAuthor).FirstOrDefault(name => name is not null),
            Publisher = read.Publisher ?? (read.Published is null
                && dated.Line is { Length: <= MostLetters } line
                && Parts(line).FirstOrDefault() is { } first
                && PlainTextReader.IsName(first) ? first : null),
            Published = read.Published ?? dated.Date,
        };
    }

    // A day, in a line of details or before the first words of the text.
    private static PartialDate? DateOf(string line)
    {
        var start = line.Length <= MostLetters ? line : line[..Math.Min(line.Length, Dateline)];
        var isHead = line.Length <= MostLetters ? line[^1] is not ('.' or '?' or '!') : start.AsSpan().ContainsAny('–', '—');

        return isHead ? start.Split(Apart, StringSplitOptions.None)
            .SelectMany(part => DateReader.Read(part))
            .Where(date => date.Date.Day is not null)
            .Select(date => (PartialDate?)date.Date)
            .FirstOrDefault() : null;
    }

    private static string[] Parts(string line) =>
        line.Length > MostLetters ? [] : line.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string? ByAuthor(string part) =>
        part.StartsWith("By ", StringComparison.OrdinalIgnoreCase) && PlainTextReader.IsName(part[3..]) ? part[3..] : null;
}
