using System.Buffers;
using OpinionBot.Language;

namespace OpinionBot.Curation.Fetching.Reading;

/// <summary>
/// Leaves out what a document says a second time word for word: pull quotes, summaries over the text. A paragraph goes whose sentences all
/// stand in others too, the shorter one first and the later of equals; then a sentence alone.
/// </summary>
internal static class RepeatedText
{
    // What is shorter may well be said twice.
    private const int LeastLetters = 30;

    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"“”„«»");

    /// <param name="text">Paragraphs separated by an empty line; rows of tables may be alike.</param>
    public static string Remove(string text)
    {
        var paragraphs = text.Split("\n\n").Select(Read).ToList();

        // What ends as a sentence nowhere is an item of a list: the same of two things.
        var times = paragraphs.SelectMany(paragraph => paragraph.Sentences)
            .GroupBy(sentence => sentence.Plain, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Key.Length > 0 && same.Any(sentence => sentence.IsEnded) ? same.Count() : 1, StringComparer.Ordinal);

        if (times.Values.All(count => count == 1))
        {
            return text;
        }

        var left = paragraphs.ToArray();

        foreach (var at in Enumerable.Range(0, left.Length).OrderBy(at => left[at].Sentences.Count).ThenByDescending(at => at))
        {
            var sentences = left[at].Sentences.GroupBy(sentence => sentence.Plain).ToList();

            if (sentences.Count > 0 && sentences.All(sentence => sentence.Key.Length > 0 && times[sentence.Key] > sentence.Count()))
            {
                foreach (var sentence in left[at].Sentences)
                {
                    times[sentence.Plain]--;
                }

                left[at] = new Paragraph("", []);
            }
        }

        var said = new HashSet<string>(StringComparer.Ordinal);

        return string.Join("\n\n", left.Select(paragraph => Once(paragraph, times, said)).Where(paragraph => paragraph.Length > 0));
    }

    private static Paragraph Read(string text) =>
        new(text, text.Length == 0 || text[0] == '|' ? [] : [.. SentenceSplitter.Split(text).Select(span => Read(span, span.In(text)))]);

    private static Sentence Read(TextSpan span, string said) =>
        new(span, Plain(said), said.TrimEnd('"', '”', '’', ')', '»', ' ') is [.., '.' or '!' or '?' or '…']);

    private static string Once(Paragraph paragraph, Dictionary<string, int> times, HashSet<string> said)
    {
        var repeated = paragraph.Sentences
            .Where(sentence => times[sentence.Plain] > 1 && !said.Add(sentence.Plain) && !IsQuoting(sentence.Span.In(paragraph.Text)))
            .ToList();
        var text = paragraph.Text;

        foreach (var sentence in Enumerable.Reverse(repeated))
        {
            text = text.Remove(sentence.Span.Start, sentence.Span.Length);
        }

        return repeated.Count == 0 ? text : string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    // A quotation may begin or end in it.
    private static bool IsQuoting(string sentence) => sentence.AsSpan().ContainsAny(Quotes);

    private static string Plain(string sentence)
    {
        var plain = string.Concat(sentence.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));

        return plain.Count(char.IsLetter) >= LeastLetters ? plain : "";
    }

    private sealed record Paragraph(string Text, IReadOnlyList<Sentence> Sentences);

    private sealed record Sentence(TextSpan Span, string Plain, bool IsEnded);
}
