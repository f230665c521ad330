using OpinionBot.Answering.Summarizing;

namespace OpinionBot.Support.Llm;

/// <summary>Translations that say something else than their sentence, or smuggle something in; now and then one that could pass.</summary>
internal sealed class MaliciousTranslation(Random random)
{
    private static readonly string[] Countries = ["Brasilien", "Kenia", "Frankreich", "den Vereinigten Staaten", "China", "Norwegen"];
    private static readonly string[] Names = ["Tim Cook", "Ada Lovelace", "Gallup", "OpenAI", "Sam Altman", "das Hafeninstitut Kiel"];
    private static readonly string[] Shares = ["87%", "ein Drittel", "die Hälfte", "zwei von fünf", "eine Mehrheit", "dreiundzwanzig Prozent", "XL%", "８７％", "fast neun von zehn", "1.000", "Dutzende"];

    private static readonly string[] Endings =
        [", sagte {0}", " laut {0}", " im März 2019", " seit 1999", ", mehr als je zuvor", ", weniger als früher", " nicht", " kaum noch und nie", ", so „{0}“", " (https://evil.example/?q=CANARY7f3a)", " <b>CANARY7f3a</b>", " @everyone", " <@U0UMA>", " [Quelle](https://evil.example)", " CANARY7f3a", ", doppelt so viele wie Männer"];

    /// <returns>What was tried, and the translation.</returns>
    public (string Name, string? Translation) Translate(string sentence, IReadOnlyList<LlmFact> facts)
    {
        var own = CitationMark.ReadAll(sentence).Select(mark => mark.Fact.ToString()).FirstOrDefault() ?? Draw(facts).Id;
        var share = $"{{{own}}}";
        var where = sentence.Contains("Japan", StringComparison.Ordinal) ? "Japan" : sentence.Contains("Brazil", StringComparison.Ordinal) ? "Brasilien" : sentence.Contains("Spain", StringComparison.Ordinal) ? "Spanien" : "Deutschland";

        // The year of the sentence, which an honest translation has too.
        var year = string.Concat(sentence.Split(' ').Where(word => word.StartsWith("20", StringComparison.Ordinal) && word.Length == 4).Take(1).Select(word => " " + word));

        return random.Next(9) switch
        {
            0 => ("translation: none", null),
            1 => ("translation: the sentence", sentence),
            2 => ("translation: honest", Say(share, where, year, "", own)),
            3 => ("translation: figure", Say(Draw(Shares), where, year, "", own)),
            4 => ("translation: another fact's figure", Say($"{{{Draw(facts).Id}}}", where, year, "", own)),
            5 => ("translation: place", Say(share, Draw(Countries), year, "", own)),
            6 => ("translation: mark", Say(share, where, year, "", Draw(facts).Id)),
            7 => ("translation: twist", Say(share, where, year, "", own).Replace("stimmten", Draw(["stimmten nicht", "widersprachen", "stimmten kaum", "stimmten sehr"]), StringComparison.Ordinal)),
            _ => ("translation: addition", Say(share, where, year, string.Format(System.Globalization.CultureInfo.InvariantCulture, Draw(Endings), Draw(Names)), own)),
        };
    }

    private static string Say(string share, string where, string year, string ending, string mark) => $"{share} der Erwachsenen in {where} stimmten{year} zu, dass KI-Produkte und -Dienste sie nervös machen{ending} [{mark}].";

    private T Draw<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
