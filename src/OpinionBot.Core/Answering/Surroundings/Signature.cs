using OpinionBot.Facts.Places;
using OpinionBot.Language;

namespace OpinionBot.Answering.Surroundings;

/// <summary>What stands under a message: a line of dashes and whatever follows it, a farewell with a name, the name of a device.</summary>
internal static class Signature
{
    private const int MaxFarewell = 3;
    private const int MaxNameLines = 4;
    private const int MaxNameWords = 5;

    private static readonly string[] Devices = ["sent from ", "sent via ", "get outlook ", "gesendet von ", "gesendet mit ", "von meinem ", "envoyé de ", "envoyé depuis ", "enviado d"];

    private static readonly HashSet<string> Farewells = new(StringComparer.OrdinalIgnoreCase)
    {
        "regards", "kind regards", "best regards", "warm regards", "best", "best wishes", "all the best", "cheers", "thanks", "thank you", "many thanks", "sincerely", "yours sincerely",
        "grüße", "viele grüße", "liebe grüße", "mit freundlichen grüßen", "gruß", "danke", "cordialement", "bien à vous", "merci", "saludos", "un saludo", "gracias", "abraços", "obrigado", "obrigada",
    };

    /// <summary>The lines above the signature; all when there is none, or nothing above it.</summary>
    public static IReadOnlyList<string> TakeOff(IReadOnlyList<string> lines) =>
        // A name may stand above the line of the device.
        TakeOffLowest(TakeOffLowest(lines));

    private static IReadOnlyList<string> TakeOffLowest(IReadOnlyList<string> lines)
    {
        string? above = null;

        for (var at = 0; at < lines.Count; at++)
        {
            if (above is not null && Begins(lines, at, above))
            {
                return [.. lines.Take(at)];
            }

            above = QuestionText.HasWords(lines[at]) ? lines[at] : above;
        }

        return lines;
    }

    /// <param name="above">The last line above this one that has words.</param>
    private static bool Begins(IReadOnlyList<string> lines, int at, string above)
    {
        var line = lines[at].Trim();

        return (line.Length > 1 && line.All(character => IsDash(character) || character is '*' or '~'))
            || (line.StartsWith("--", StringComparison.Ordinal) && !line.TrimStart('-').StartsWith('>'))
            || (line is [var dash, .. var name] && IsDash(dash) && IsName([name]) && Under(lines, at).Count == 0)
            || Devices.Any(device => line.StartsWith(device, StringComparison.OrdinalIgnoreCase))
            || (line is [.., ',' or '!'] && IsFarewell(line, Under(lines, at)))
            || (above.TrimEnd().EndsWith('?') && IsApart(lines, at, line));
    }

    // Under a question: a farewell with whatever follows it, or, after an empty line, names or a card ("Kim Lee | Harbour | +1 555 0100").
    private static bool IsApart(IReadOnlyList<string> lines, int at, string line) =>
        (Farewells.Contains(line.TrimEnd('.', '!', ',')) && Under(lines, at).Count <= MaxNameLines)
        || (lines[at - 1].Trim().Length == 0 && (line.Contains(" | ", StringComparison.Ordinal) || IsNames([line, .. Under(lines, at)])));

    // Lines with words below this one: one more than a signature has at most, so that a long text is not read again for each of its lines.
    private static List<string> Under(IReadOnlyList<string> lines, int at) => [.. lines.Skip(at + 1).Where(QuestionText.HasWords).Take(MaxNameLines + 1)];

    // "Best wishes," and a name under it, with a house and a street if need be: no place and no year, which would belong to the question.
    private static bool IsFarewell(string line, List<string> under) =>
        Words.Of(line).Count <= MaxFarewell && under.Count is > 0 and <= MaxNameLines && IsName([line, .. under]);

    // A name, perhaps with thanks before it, apart from the question above it.
    private static bool IsNames(List<string> lines) =>
        lines.Count <= MaxNameLines && IsName(lines) && lines.All(line => Words.Of(line) is { Count: <= MaxFarewell } words && words.All(word => word.IsCapitalised));

    private static bool IsName(IReadOnlyList<string> lines) =>
        lines.All(line => Words.Of(line).Count is > 0 and <= MaxNameWords && !line.Any(char.IsDigit) && !line.Contains('?', StringComparison.Ordinal) && Gazetteer.Default.Find(line).Count == 0);

    private static bool IsDash(char character) => character is '-' or '–' or '—' or '_' or '=';
}
