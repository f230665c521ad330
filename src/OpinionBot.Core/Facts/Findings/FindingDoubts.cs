using OpinionBot.Facts.Reviewing;
using OpinionBot.Facts.Surveys;
using OpinionBot.Language.Numbers;

namespace OpinionBot.Facts.Findings;

/// <summary>Says why a moderator should look twice at a fact of an article: each reason as one clause, none for what may be taken as it is.</summary>
public static class FindingDoubts
{
    // Shorter ones are initials and the like.
    private const int MinName = 3;

    private static readonly char[] SentenceEnds = ['.', '!', '?', '\n'];

    /// <summary>What is doubtful about a fact by itself. A cell of a survey's table has no words to doubt.</summary>
    public static IReadOnlyList<string> Of(Fact fact) => fact switch
    {
        Finding finding => [.. Of(finding)],
        Quote quote => [.. Of(quote)],
        _ => [],
    };

    /// <summary>What a survey's own table has instead of an article's figure; null when none in the library has another value for it.</summary>
    public static string? Contradicted(Fact fact) => fact is Finding { Link: { Agrees: false } link } finding
        ? $"the library's table has {FindingLine.Linked(finding, link)} for this ({link.Cell}: {link.About}); the article says {FigureSentence.Value(finding)}"
        : null;

    /// <summary>What is doubtful about each of several facts, also in the light of the others. Every fact has an entry.</summary>
    public static IReadOnlyDictionary<FactId, IReadOnlyList<string>> Among(IReadOnlyCollection<StoredFact> facts)
    {
        var twins = facts.Where(fact => fact is { Status: FactStatus.Proposed or FactStatus.Approved, Fact: Finding { Said: null, Answer: null } })
            .GroupBy(fact => (fact.Source.Id, fact.Fact.Anchor, ((Figure)fact.Fact).Value, ((Figure)fact.Fact).UpTo, ((Figure)fact.Fact).Unit.Kind))
            .Where(group => group.Count() > 1)
            .SelectMany(group => group.Select(fact => fact.Id))
            .ToHashSet();

        return facts.ToDictionary(
            fact => fact.Id,
            fact => (IReadOnlyList<string>)[.. Of(fact.Fact), .. twins.Contains(fact.Id) ? [$"its sentence gives {FigureSentence.Value((Figure)fact.Fact)} more than once, and what each is for is not known"] : Array.Empty<string>()]);
    }

    private static IEnumerable<string> Of(Finding finding)
    {
        if (Contradicted(finding) is { } contradicted)
        {
            yield return contradicted;
        }

        if ((FigureDoubt.Of(finding) ?? Bound(finding)) is { } doubt)
        {
            yield return doubt;
        }

        foreach (var part in finding.Parts.Where(part => !StandingWords.StandIn(part.From ?? finding.Anchor.Exact, part.Words)))
        {
            yield return $"the words for {Name(part.Kind)}, “{part.Words}”, do not stand in {(part.From is { } from ? $"“{Short(from)}”" : "its sentence")}";
        }

        if (finding.Said is null && finding.Answer is null && finding.Unit.Kind is UnitKind.Percent or UnitKind.Ratio)
        {
            yield return "what these people answered is not known";
        }
        else if (finding.Part(FindingPartKind.Said)?.From is { } head && FarFrom(head, finding.Anchor) is { } what)
        {
            yield return $"what these people answered is taken from {what}: “{Short(head)}”";
        }

        if (finding.Place is null && finding.Unit.Kind is UnitKind.Percent or UnitKind.Ratio or UnitKind.Points)
        {
            yield return "the place is not known";
        }
    }

    private static IEnumerable<string> Of(Quote quote)
    {
        if (quote.Anchor is { } anchor && !quote.Speaker.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(name => name.Length >= MinName && name != "the")
            .Any(name => StandingWords.StandIn(Sentence(anchor), name, anyCase: true)))
        {
            yield return $"the speaker, {quote.Speaker}, is not named beside the words";
        }
    }

    // "Fewer than 5%" is not 5%; one that stands there without a bound as well is.
    private static string? Bound(Finding finding)
    {
        var words = finding.Anchor.Exact;
        var bounds = NumberReader.Read(words).Where(number => FigureDoubt.IsValue(number, finding)).Select(number => NumberBound.InWords(words, number.Span, FigureSentence.Value(finding))).ToList();

        return bounds.Count > 0 && bounds.All(bound => bound is not null) ? $"the source says {bounds[0]}" : null;
    }

    // The sentence before and the head of a list are near; a heading, or a sentence further off, may be about something else.
    private static string? FarFrom(string from, Anchor anchor)
    {
        var (head, before) = (from.Trim(), anchor.Prefix.TrimEnd());

        return head.EndsWith(':') ? null
            : head.Length > 0 && !(head[^1] is '.' or '!' or '?' or '…' or '”' or '"' or '’' or ')') ? "a heading"
            : before.Length > 0 && (before.EndsWith(head, StringComparison.Ordinal) || head.EndsWith(before, StringComparison.Ordinal)) ? null
            : "another place of the article";
    }

    // What the words stand in, with what its anchor has left out of their sentence.
    private static string Sentence(Anchor anchor)
    {
        var end = anchor.Exact.TrimEnd()[^1] is '.' or '!' or '?' ? 0 : anchor.Suffix.IndexOfAny(SentenceEnds);

        return anchor.Prefix[(anchor.Prefix.TrimEnd().LastIndexOfAny(SentenceEnds) + 1)..] + anchor.Exact + (end < 0 ? anchor.Suffix : anchor.Suffix[..end]);
    }

    private static string Name(FindingPartKind kind) => kind switch
    {
        FindingPartKind.Value => "the value",
        FindingPartKind.Said => "what was answered",
        FindingPartKind.Of => "of whom it is",
        FindingPartKind.Place => "the place",
        FindingPartKind.When => "the dates",
        FindingPartKind.Who => "who asked",
        FindingPartKind.SampleSize => "n",
        _ => "the earlier value",
    };

    private static string Short(string text) => text.Length <= 80 ? text : text[..79] + "…";
}
