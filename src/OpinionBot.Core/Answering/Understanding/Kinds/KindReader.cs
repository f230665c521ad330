using OpinionBot.Language;
using OpinionBot.Language.Lexicon;

namespace OpinionBot.Answering.Understanding.Kinds;

/// <summary>What kind of words answer a question.</summary>
public enum AnswerKind
{
    Anything,
    Reason,
    Sample,
    Money,
    Share,
    Number,
    Time,
    Introduction,
    Person,
    Place,
}

/// <param name="Slot">What the pattern looks for: who is to be introduced; empty where it looks for nothing.</param>
public sealed record KindSign(AnswerKind Kind, IReadOnlyList<string> Slot);

/// <summary>Tells what kind of answer a question wants by the patterns of <c>kinds.tsv</c>, the first that fits.</summary>
public static class KindReader
{
    private const int LongestName = 3;

    private static readonly WordClass NoNames = Lexicon.Default.Of("filler");
    private static readonly WordClass Articles = Lexicon.Default.Of("article");

    private static readonly Lazy<IReadOnlyList<(AnswerKind Kind, WordPattern Pattern)>> Rows = new(() =>
        [.. DataFile.ReadRows("Answering/Understanding/Kinds/kinds.tsv", columns: 4).SelectMany(row => WordPattern.Alternatives(row[1]).Select(pattern => (Enum.Parse<AnswerKind>(row[0]), new WordPattern(pattern, Lexicon.Default))))]);

    /// <param name="words">Folded, places, years and numbers marked.</param>
    public static KindSign Read(IReadOnlyList<string> words)
    {
        foreach (var (kind, pattern) in Rows.Value)
        {
            if (pattern.Match(words) is { } match && (kind != AnswerKind.Introduction || MayBeName(match.Slot)))
            {
                return new KindSign(kind, match.Slot);
            }
        }

        return new KindSign(AnswerKind.Anything, []);
    }

    // "Who is the head of Karvia" asks for a name, "what is happening" introduces nothing.
    private static bool MayBeName(IReadOnlyList<string> slot) =>
        slot.Count is > 0 and <= LongestName && !Articles.Has(slot[0]) && slot.All(word => word is not (QuestionReader.PlaceMark or QuestionReader.YearMark) && !NoNames.Has(word) && !QuestionWords.IsLight(word)) && !(slot is [var only] && only.EndsWith("ing", StringComparison.Ordinal));
}
