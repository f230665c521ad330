using System.Text.Json;
using System.Text.RegularExpressions;
using OpinionBot.Answering.Languages;
using OpinionBot.Facts.Places;

namespace OpinionBot.Support.Llm;

/// <summary>A model that reads German questions about nervousness, and translates what it says of it.</summary>
internal static partial class GermanWriter
{
    private static readonly AnswerLanguage German = AnswerLanguage.Find("de")!;

    public static LlmTurn Answer(LlmRequest request) =>
        request.Schema is "question" or "follow_up" ? Read(request)
            : new LlmTurn.Says(Personalities.Sentences(request.Facts.Take(2).Select(fact => (fact.Marked, (IReadOnlyList<string>)[fact.Id], Translate(fact)))));

    private static LlmTurn.Says Read(LlmRequest request)
    {
        var where = German.Words.Places(request.User.Split('\n')[^1]) is [var code, ..] ? $" in {Gazetteer.Default.ByCode(code)!.Name}" : "";
        var english = $"How many people{where} said that AI products and services make them nervous?";

        return new LlmTurn.Says(JsonSerializer.Serialize(new { isQuestion = true, standalone = english, question = english }));
    }

    private static string? Translate(LlmFact fact) =>
        Nervous().Match(fact.Text) is { Success: true } match && Gazetteer.Default.Find(match.Groups["place"].Value) is [var place, ..]
            ? $"{match.Groups["figure"].Value} der Erwachsenen in {German.Place(place.Place)} stimmten {match.Groups["year"].Value} zu, dass KI-Produkte und -Dienste sie nervös machen [{fact.Id}]."
            : null;

    [GeneratedRegex(@"^(?<figure>\{F\d+\}) of adults in (?<place>.+) agreed that AI products and services make them nervous in (?<year>\d+)\.$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Nervous();
}
