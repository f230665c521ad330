using System.Buffers;
using OpinionBot.Answering.Languages;
using OpinionBot.Language;

namespace OpinionBot.Answering.SmallTalk;

/// <summary>Tells small talk from questions for the library, and takes it off them.</summary>
public static class SmallTalkReader
{
    // Whoever writes more has something of their own to say.
    private const int MaxLength = 160;
    private const int MaxGreeting = 3;

    private static readonly SearchValues<char> Signs = SearchValues.Create(".,!?;:…–—()\n");

    private static SmallTalkExamples Examples => SmallTalkExamples.Default;

    /// <summary>What small talk a message is; null when it asks the library: <c>hi! how many germans trust AI?</c> is no greeting.</summary>
    public static Talk? Read(string text)
    {
        if (text.Length > MaxLength)
        {
            return null;
        }

        if (Examples.Nearest(text) is { } whole)
        {
            return whole;
        }

        var talks = Parts(text).Select(part => Examples.Nearest(part.In(text))).ToList();

        return talks switch
        {
            [] or [_] => null,
            // A complaint may say why.
            [{ Kind: SmallTalkKind.Wrong } complaint, ..] when !text.Contains('?', StringComparison.Ordinal) => complaint,
            _ => talks.All(talk => talk is not null) ? talks.MaxBy(talk => talk!.Kind) : null,
        };
    }

    /// <summary>A question without the small talk before and behind it: <c>thanks, and in France?</c> asks <c>and in France?</c>.</summary>
    public static string TakeOff(string text)
    {
        var parts = Parts(text);
        var first = 0;

        while (first < parts.Count - 1 && IsAside(parts[first].In(text)))
        {
            first++;
        }

        var end = parts.Count;

        while (end - 1 > first && IsAside(parts[end - 1].In(text)))
        {
            end--;
        }

        var question = end < parts.Count ? text[..parts[end].Start].TrimEnd(' ', ',', '-', '–', '—', '(', '\n') : text;

        return WithoutGreeting(first > 0 ? question[parts[first].Start..] : question);
    }

    // "hi how many …", "thanks and in …": no sign parts it from the question.
    private static string WithoutGreeting(string text)
    {
        var words = Words.Of(text);

        for (var count = Math.Min(MaxGreeting, words.Count - 2); count > 0; count--)
        {
            // "and" begins what follows.
            if (words[count - 1].Text is not ("and" or "but") && Examples.Exactly(text[words[0].Span.Start..words[count - 1].Span.End]) is { Kind: SmallTalkKind.Greeting or SmallTalkKind.Thanks })
            {
                return text[words[count].Span.Start..];
            }
        }

        return text;
    }

    private static bool IsAside(string part) => Examples.Nearest(part) is { Kind: <= SmallTalkKind.Insult };

    // Between the signs; "U.S." and "3.5" hold together.
    private static List<TextSpan> Parts(string text)
    {
        var parts = new List<TextSpan>();

        for (var (start, at) = (0, 0); at <= text.Length; at++)
        {
            if (at == text.Length || (Signs.Contains(text[at]) && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]))))
            {
                var part = new TextSpan(start, at - start);

                if (part.In(text).Any(char.IsLetterOrDigit))
                {
                    parts.Add(part);
                }

                start = at + 1;

                while (start < text.Length && char.IsWhiteSpace(text[start]))
                {
                    start++;
                }
            }
        }

        return parts;
    }
}

/// <summary>A message that is small talk.</summary>
/// <param name="Kind">What is said.</param>
/// <param name="Language">In which.</param>
public sealed record Talk(SmallTalkKind Kind, AnswerLanguage Language);
