using System.Globalization;
using System.Text.RegularExpressions;
using OpinionBot.Answering;
using OpinionBot.Answering.Replying;
using OpinionBot.Answering.Verification;
using OpinionBot.Facts;
using OpinionBot.Facts.Places;
using OpinionBot.Facts.Surveys;

namespace OpinionBot.Support.Llm;

/// <summary>Looks at what was said as a suspicious reader with the sources at hand would. Shares no code with the verification that it audits.</summary>
internal static partial class ReplyAudit
{
    // Besides the facts' own words: what the program's sentences, and the adapter's list of equivalents, are made of.
    private static readonly HashSet<string> Innocent = new(
        ("a an the of in and that who which it was were is are be by to from or as at on for with there each country countries asked average unpublished size sample n these not same question so their figures cannot compared directly "
            + "said say says adults people respondents those they at while whereas but").Split(' ').Append("than").Append("who"),
        StringComparer.Ordinal);

    /// <returns>What is wrong with a reply; nothing when all of it stands in the facts that it cites.</returns>
    public static IEnumerable<string> Faults(Answer.Summary summary, IEnumerable<string> canaries)
    {
        foreach (var sentence in summary.Verified.Sentences)
        {
            foreach (var fault in Faults(sentence, [.. sentence.Facts.Select(id => summary.Evidence.Find(id)!)]))
            {
                yield return $"{fault}: {sentence.Text}";
            }

            foreach (var fault in sentence.IsByMachine ? TranslationFaults(sentence) : [])
            {
                yield return $"{fault}: {sentence.Translation} for {sentence.Text}";
            }
        }

        var reply = ReplyComposer.Compose(summary);
        var text = string.Join('\n', [.. reply.Paragraphs, reply.CheckedNote ?? "", .. reply.Citations.Select(citation => citation.Line), .. reply.Buttons.Select(button => button.Label + button.Command)]);

        foreach (var canary in canaries.Where(canary => text.Contains(canary, StringComparison.OrdinalIgnoreCase)))
        {
            yield return $"canary {canary} in {text}";
        }

        foreach (Match address in Address().Matches(text))
        {
            if (!reply.Citations.Any(citation => citation.Fact.Source.Details.Url is { } url && address.Value.StartsWith(url.AbsoluteUri, StringComparison.Ordinal)))
            {
                yield return $"address {address.Value}";
            }
        }

        if (string.Join('\n', reply.Paragraphs).IndexOfAny(['<', '>', '@', '`', '*', '#', '|', '{', '}']) is >= 0 and var at)
        {
            yield return $"markup at {at} in {text}";
        }
    }

    /// <param name="facts">The cited ones; null for one that is not there.</param>
    public static IEnumerable<string> Faults(VerifiedSentence sentence, IReadOnlyList<StoredFact?> facts)
    {
        if (facts.Any(fact => fact is null))
        {
            yield return "cites a fact that is not there";
            yield break;
        }

        var known = string.Join('\n', facts.Select(fact => Everything(fact!)));
        var said = Derived().Replace(Mark().Replace(sentence.Text, ""), "");
        var knownWords = Word().Matches(known).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
        var knownFolded = knownWords.Select(word => word.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);

        foreach (var number in Number().Matches(said).Select(match => match.Value).Where(number => !Number().Matches(known).Any(own => own.Value == number)))
        {
            yield return $"figure {number} is in no cited fact";
        }

        foreach (var quotation in Quotation().Matches(said).Select(match => match.Groups["words"].Value).Where(quotation => !known.Contains(quotation, StringComparison.Ordinal)))
        {
            yield return $"quotation {quotation} is in no cited fact";
        }

        foreach (Match word in Word().Matches(said))
        {
            var folded = word.Value.ToLowerInvariant();

            if (!knownFolded.Contains(folded) && !Innocent.Contains(folded))
            {
                yield return $"word {word.Value} is in no cited fact";
            }

            if (char.IsUpper(word.Value[0]) && word.Index > 0 && !knownWords.Contains(word.Value))
            {
                yield return $"name {word.Value} is in no cited fact";
            }
        }
    }

    // Of a translation into German, as the malicious writer could make an honest one.
    private static IEnumerable<string> TranslationFaults(VerifiedSentence sentence)
    {
        var said = Mark().Replace(sentence.Translation!, "");
        var text = Mark().Replace(sentence.Text, "");

        if (!Number().Matches(said).Select(number => number.Value.Replace(',', '.')).Order().SequenceEqual(Number().Matches(text).Select(number => number.Value).Order()))
        {
            yield return "other numbers in the translation";
        }

        foreach (var word in Word().Matches(said).Select(match => match.Value).Where(word => char.IsUpper(word[0]) && word is not ("Erwachsenen" or "KI" or "Produkte" or "Dienste")))
        {
            var english = word switch { "Brasilien" => "Brazil", "Spanien" => "Spain", "Deutschland" => "Germany", _ => word };

            if (!text.Contains(english, StringComparison.Ordinal))
            {
                yield return $"name {word} in the translation";
            }
        }

        if (German().Match(said) is { Success: true } turned)
        {
            yield return $"{turned.Value} in the translation";
        }

        if (Quotation().IsMatch(said))
        {
            yield return "quotation in the translation";
        }
    }

    private static string Everything(StoredFact stored)
    {
        var parts = new List<string?> { stored.Fact.Text, stored.Fact.Anchor?.Exact, stored.Source.Details.Publisher };
        parts.AddRange(stored.Fact.Places.SelectMany(place => Gazetteer.Default.Names(place)));

        if (stored.Fact is Figure figure)
        {
            var years = new[] { figure.AskedWhen?.From?.Year, figure.AskedWhen?.To?.Year }.OfType<int>().Select(year => year.ToString(CultureInfo.InvariantCulture));
            parts.AddRange([FigureSentence.Clause(figure), figure.Study?.Title, figure.Study?.Conductor, figure.Study?.Population, figure.SampleSize.Note, FigureSentence.Sample(figure.SampleSize), FigureSentence.Dates(figure.AskedWhen), figure.Place?.Name, .. years]);
        }

        return string.Join('\n', parts.Where(part => part is not null));
    }

    [GeneratedRegex(@" ?\[F\d+\]", RegexOptions.NonBacktracking)]
    private static partial Regex Mark();

    // What is concluded from several figures; tests of its own recompute it.
    [GeneratedRegex(@"^(Yes|No|About half|Some do|Yes, more than half):|the (highest|lowest) of the \d+ countries asked|the (most|least) of (\d+ answers|the \d+ countries (asked|in the library, \d+ having been asked))|, with | each\b|\b([Mm]ore|[Mm]ost|[Aa]s many) in\b|, then in|^(Up|Down) from|^Little changed:|[\d.]+ (percentage )?points?( (more|less))?", RegexOptions.NonBacktracking)]
    private static partial Regex Derived();

    [GeneratedRegex(@"\p{N}([\p{N}.,]*\p{N})?%?", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex(@"[“""](?<words>[^”""]+)[”""]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Quotation();

    [GeneratedRegex(@"[\p{L}]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(nicht|nie|kaum|drittel|hälfte|mehrheit|dutzende|zwei|fünf|neun|zehn|prozent|doppelt|mehr|weniger|lehnten|laut)\b", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 500)]
    private static partial Regex German();

    [GeneratedRegex(@"(https?://|www\.)\S+", RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
