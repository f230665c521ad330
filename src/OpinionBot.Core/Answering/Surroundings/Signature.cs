using OpinionBot.Facts.Places;
using OpinionBot.Language;

namespace OpinionBot.Answering.Surroundings;

/// <summary>What stands under a message: a line of dashes and whatever follows it, a farewell with a name, the name of a device.</summary>
internal static class Signature
{
    private const int MaxFarewell = 3;
    private const int MaxNameLines = 4;
    private const int MaxNameWords = 5;

    private static readonly string[] Devices = ["sent from ", "sent via ", "get outlook ", "gesendet von ", "gesendet mit ", "envoyé de ", "envoyé depuis ", "enviado d"];

    /// <summary>The lines above the signature; all when there is none, or nothing above it.</summary>
    public static IReadOnlyList<string> TakeOff(IReadOnlyList<string> lines)
    {
        var said = false;

        for (var at = 0; at < lines.Count; at++)
        {
            if (said && Begins(lines, at))
            {
                return [.. lines.Take(at)];
            }

            said |= QuestionText.HasWords(lines[at]);
        }

        return lines;
    }

    private static bool Begins(IReadOnlyList<string> lines, int at)
    {
        var line = lines[at].Trim();

        return (line.Length > 1 && line.All(IsDash))
            || (line.StartsWith("--", StringComparison.Ordinal) && !line.TrimStart('-').StartsWith('>'))
            || (line is [var dash, .. var name] && IsDash(dash) && IsName([name]) && at == LastSaid(lines))
            || Devices.Any(device => line.StartsWith(device, StringComparison.OrdinalIgnoreCase))
            || IsFarewell(line, [.. lines.Skip(at + 1).Where(QuestionText.HasWords)]);
    }

    // "Best wishes," and a name under it, with a house and a street if need be: no place and no year, which would belong to the question.
    private static bool IsFarewell(string line, IReadOnlyList<string> under) =>
        line is [.., ',' or '!'] && Words.Of(line).Count <= MaxFarewell && under.Count is > 0 and <= MaxNameLines && IsName([line, .. under]);

    private static bool IsName(IReadOnlyList<string> lines) =>
        lines.All(line => Words.Of(line).Count is > 0 and <= MaxNameWords && !line.Any(char.IsDigit) && !line.Contains('?', StringComparison.Ordinal) && Gazetteer.Default.Find(line).Count == 0);

    private static int LastSaid(IReadOnlyList<string> lines)
    {
        var at = lines.Count - 1;

        while (at > 0 && !QuestionText.HasWords(lines[at]))
        {
            at--;
        }

        return at;
    }

    private static bool IsDash(char character) => character is '-' or '–' or '—' or '_' or '=';
}
