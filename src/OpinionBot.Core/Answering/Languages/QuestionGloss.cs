using OpinionBot.Answering.Languages.Glossing;

namespace OpinionBot.Answering.Languages;

/// <summary>
/// A question in another language, word by word in English: what the English readers of a question, and a model that reads English, understand of it.
/// It is never shown to anybody.
/// </summary>
internal static class QuestionGloss
{
    /// <summary>
    /// The English gloss of a question: phrases that the language's data know in English, demonyms as the country's name, everything else (names,
    /// numbers, years) as typed. Null when the question is in English.
    /// </summary>
    public static string? ToEnglish(string text)
    {
        var language = QuestionLanguage.Of(text);

        if (language.IsEnglish)
        {
            return null;
        }

        var glossary = Glossary.Of(language);
        IReadOnlyList<GlossWord> words = [.. GlossWord.Of(text).Where(word => !glossary.IsMeaningless(word))];

        return GlossPart.Write(EnglishOrder.Of(Read(words, 0, words.Count, glossary)));
    }

    private static List<GlossPart> Read(IReadOnlyList<GlossWord> words, int start, int end, Glossary glossary)
    {
        var parts = new List<GlossPart>();

        for (var at = start; at < end;)
        {
            var word = words[at];
            var match = glossary.MatchAt(words, at, end);

            if (glossary.Compound(word, match) is { } compound)
            {
                parts.Add(new GlossPart(compound, GlossKind.Word));
                at++;
            }
            else if (match is null)
            {
                parts.Add(new GlossPart(word.Text, word.IsSign ? GlossKind.Sign : GlossKind.Unknown, word.Joint));
                at++;
            }
            else
            {
                Add(match, words, glossary, parts);
                at = match.End;
            }
        }

        return parts;
    }

    private static void Add(GlossMatch match, IReadOnlyList<GlossWord> words, Glossary glossary, List<GlossPart> parts)
    {
        parts.Add(new GlossPart(match.Phrase.English[0], match.Phrase.Kind));

        for (var gap = 0; gap < match.Gaps.Count; gap++)
        {
            parts.AddRange(Read(words, match.Gaps[gap].Start, match.Gaps[gap].End, glossary));
            parts.Add(new GlossPart(match.Phrase.English.ElementAtOrDefault(gap + 1) ?? "", GlossKind.Word));
        }
    }
}
