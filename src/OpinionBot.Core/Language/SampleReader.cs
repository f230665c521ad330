using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using OpinionBot.Language.Numbers;

namespace OpinionBot.Language;

/// <summary>How many people a survey asked.</summary>
/// <param name="Span">Where the number stands.</param>
/// <param name="Population">Of whom, as far as the text says.</param>
public readonly record struct SampleMention(TextSpan Span, long Count, string? Population);

/// <summary>Finds how many people a survey asked: <c>a survey of 2,140 adults</c>, <c>interviewed 612 drivers</c>, <c>n = 1,002</c>.</summary>
public static partial class SampleReader
{
    private const int MinAsked = 50;
    private const int MaxPopulation = 80;

    public static IEnumerable<SampleMention> Read(string passage)
    {
        var numbers = NumberReader.Read(passage);
        var words = WithPlaces(passage, numbers);

        return SampleOf().Matches(words).Concat(Asked().Matches(words)).Concat(WereAsked().Matches(words)).Concat(SampleSign().Matches(words))
            .Select(match => (Number: numbers[int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture)], Who: match.Groups["who"].Value))
            .Select(sample => new SampleMention(sample.Number.Span, Count(sample.Number), Population(sample.Who)))
            .Where(sample => sample.Count >= MinAsked && !IsYear(passage, sample) && sample.Population?.StartsWith("years ", StringComparison.Ordinal) != true);
    }

    // "The survey of 2025"
    private static bool IsYear(string passage, SampleMention sample) => sample is { Count: >= 1900 and < 2100, Population: null, Span.Length: 4 } && passage[sample.Span.Start..].TrimEnd('.').Length >= 4;

    // The grammar of numbers reads them; here each is only a place in the sentence: "a survey of #0 adults".
    private static string WithPlaces(string passage, IReadOnlyList<NumberMention> numbers)
    {
        var words = new StringBuilder();
        var end = 0;

        for (var at = 0; at < numbers.Count; at++)
        {
            var span = numbers[at].Span;
            words.Append(passage, end, span.Start - end);
            end = FootnoteMarks.SkipRaised(passage, span.End);

            if (numbers[at].Form != NumberForm.FootnoteMark)
            {
                words.Append(CultureInfo.InvariantCulture, $"#{at}");
            }
        }

        return words.Append(passage, end, passage.Length - end).ToString();
    }

    private static long Count(NumberMention number) => number is { Form: NumberForm.Cardinal, To: null, Value: < long.MaxValue } && number.Value == decimal.Truncate(number.Value) ? (long)number.Value : 0;

    private static string? Population(string words)
    {
        // "780 of whom, aged 9 to 16": another number says how old they are, and who they are stands before.
        words = words.Split('#')[0];

        if (words.TrimStart().StartsWith("of whom", StringComparison.Ordinal))
        {
            return null;
        }

        var cut = AfterPopulation().Match(words) is { Success: true } after ? words[..after.Index] : words;
        cut = cut.Trim();

        return cut.Length is 0 or > MaxPopulation ? null : cut;
    }

    // "a survey of 2,140 adults", "the report, which covers 5,120 pupils", "based on 4,300 household interviews"
    [GeneratedRegex(@"\b([Ss]urvey|[Pp]oll|[Ss]tudy|[Ss]ample|[Rr]eport|[Bb]arometer|based)\b(,? [a-z]+){0,3}?,? (of|on|among|covers|covering|with|to) #(?<n>[0-9]+)(?<who>( [A-Za-z][\w.’'-]*){1,9})?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex SampleOf();

    [GeneratedRegex(@"\b(interviewed|surveyed|polled|polling|questioned|asked|canvassed|answered by|interviews with|put it to|covering|replies from|responses from) (a total of |more than |about |around |nearly |some )?#(?<n>[0-9]+)(?<who>( [A-Za-z][\w.’'-]*){1,9})?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Asked();

    [GeneratedRegex(@"#(?<n>[0-9]+)(?<who>( [\w.’'#(),-]+){1,14}?) (were |was |have been |had been )?(interviewed|surveyed|polled|questioned|took part|participated|responded|replied|completed|filled in|answered)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex WereAsked();

    [GeneratedRegex(@"\b([nN] ?= ?|[Ss]ample size( of|:| was)? )#(?<n>[0-9]+)(?<who>)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex SampleSign();

    [GeneratedRegex(@" (by|online|from|between|via|through|on|who|and|for|were|was|found|finds|conducted|carried|during|with|about|whether|how|what|over|when)( |$)| in (January|February|March|April|May|June|July|August|September|October|November|December|early|late|#[0-9]+)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex AfterPopulation();
}
