using System.Text.Json;

namespace OpinionBot.Suites.Questions;

/// <summary>What a question came to. The list is complete.</summary>
internal enum Verdict
{
    /// <summary>The right words, from the right place.</summary>
    Right,

    /// <summary>An answer with other words, or one to a question that the library does not answer.</summary>
    Wrong,

    /// <summary>The right words, cited from elsewhere.</summary>
    OtherEvidence,

    WronglySilent,
    RightlySilent,
}

/// <summary>An answer as <c>ask --json</c> prints it.</summary>
internal sealed record GivenAnswer(string Id, bool IsAnswer, string Text, IReadOnlyList<string> Quotes)
{
    public static GivenAnswer Read(JsonElement row) => new(
        row.GetProperty("id").GetString()!,
        row.GetProperty("outcome").GetString() == "answered",
        row.GetProperty("text").GetString()!,
        [.. row.GetProperty("facts").EnumerateArray().Select(fact => fact.GetProperty("quote").GetString()).OfType<string>()]);

    public Verdict Judge(ExpectedAnswer expected)
    {
        if (expected.Abstain || !IsAnswer)
        {
            return !expected.Abstain ? Verdict.WronglySilent : IsAnswer ? Verdict.Wrong : Verdict.RightlySilent;
        }

        var isRight = expected.Any ? expected.Answer.Any(words => AnswerWords.StandIn(Text, words)) : expected.Answer.All(words => AnswerWords.StandIn(Text, words));

        return !isRight ? Verdict.Wrong
            : expected.Evidence.Count == 0 || expected.Evidence.Any(evidence => Quotes.Any(quote => AnswerWords.StandIn(quote, evidence))) ? Verdict.Right
            : Verdict.OtherEvidence;
    }
}
