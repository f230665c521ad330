namespace OpinionBot.Answering.Understanding.Forms;

/// <summary>What the form of a question is told by, in numbers: its meaning, its words and pairs of words, the rule that it fits, and how many places and years it names.</summary>
internal static class FormFeatures
{
    /// <summary>What the names of features begin with that are a word of the question, or two in a row.</summary>
    public const string WordPrefix = "word ";

    // Of length 1 a vector has small parts; so they weigh as much as a sign that is there or not.
    private const float MeaningScale = 6;
    private const int MaxPlaces = 3;
    private const int MaxYears = 2;

    // The ends of a question tell as much as its words do.
    private const string Start = "^";
    private const string End = "$";

    // What stands for the places of a question, so that two of the same build mean the same.
    private static readonly string[] Places = ["Japan", "Canada", "Brazil"];

    /// <summary>The question with every place, year and number in the same words: what the vector is made of.</summary>
    public static string Text(ReadQuestion question)
    {
        var place = 0;

        return string.Join(' ', question.Words.Select(word => word switch
        {
            QuestionReader.PlaceMark => Places[place++ % Places.Length],
            QuestionReader.YearMark => "2021",
            QuestionReader.NumberMark => "50",
            _ => word,
        }));
    }

    /// <summary>The name of a form as weights are written under.</summary>
    public static string NameOf(FormSign sign) => sign.Detail.Length == 0 ? sign.Form.ToString() : $"{sign.Form}/{sign.Detail}";

    /// <param name="sign">The form by the rules.</param>
    /// <param name="vector">Of <see cref="Text"/>, of length 1; empty where words alone tell.</param>
    /// <returns>Each feature that is not 0, by name.</returns>
    public static IEnumerable<(string Name, float Value)> Of(ReadQuestion question, FormSign sign, ReadOnlyMemory<float> vector)
    {
        for (var at = 0; at < vector.Length; at++)
        {
            yield return ($"meaning {at}", MeaningScale * vector.Span[at]);
        }

        IReadOnlyList<string> words = [Start, .. question.Words, End];

        foreach (var word in words.Concat(words.Zip(words.Skip(1), (one, next) => $"{one} {next}")).Distinct(StringComparer.Ordinal))
        {
            yield return (WordPrefix + word, 1);
        }

        yield return ($"rule {NameOf(sign)}", 1);
        yield return ($"places {Math.Min(MaxPlaces, question.Places.Count)}", 1);
        yield return ($"years {Math.Min(MaxYears, question.Years.Count)}", 1);

        if (question.IsEverywhere)
        {
            yield return ("everywhere", 1);
        }

        if (question.Text.Contains('%', StringComparison.Ordinal))
        {
            yield return ("percent", 1);
        }

        if (question.Text.Contains('?', StringComparison.Ordinal))
        {
            yield return ("asks", 1);
        }
    }
}
