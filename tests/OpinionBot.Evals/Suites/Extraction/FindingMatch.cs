using OpinionBot.Curation.Extraction.Grammar;
using OpinionBot.Facts;
using OpinionBot.Facts.Findings;
using OpinionBot.Facts.Places;
using OpinionBot.Facts.Surveys;
using OpinionBot.Language;
using OpinionBot.Language.Grammar;
using OpinionBot.Language.Numbers;
using OpinionBot.Search;

namespace OpinionBot.Suites.Extraction;

/// <summary>Which parts of a proposed finding are those of an expected one.</summary>
internal sealed record FindingMatch(GoldFigure Gold, Finding Found, IReadOnlyList<FindingPartKind> Wrong)
{
    // What everybody is called who was asked says nothing.
    private static readonly HashSet<string> Everybody = new("respondents respondent people persons adults adult those participants the of everyone public residents population surveyed asked who all percent inhabitants persons citizens investigated".Split(' '), StringComparer.Ordinal);

    /// <summary>What a finding is useless without.</summary>
    private static readonly FindingPartKind[] Core = [FindingPartKind.Said, FindingPartKind.Of, FindingPartKind.Place];

    public bool IsStrict => Wrong.Count == 0;

    public bool IsLoose => !Wrong.Any(Core.Contains);

    /// <summary>True when the proposed value is the one that is written there.</summary>
    public static bool HasValue(string written, Figure found)
    {
        var number = NumberReader.Read(written) is [var only, ..] ? only : (NumberMention?)null;

        return number is { Written: null } value && value.Value == found.Value && value.To == found.UpTo && (value.Base == found.Unit.Base || value.Form == NumberForm.Cardinal);
    }

    public static FindingMatch Of(GoldFigure gold, Finding found) => new(gold, found, [.. Judge(gold, found).Where(part => !part.IsRight).Select(part => part.Kind)]);

    private static IEnumerable<(FindingPartKind Kind, bool IsRight)> Judge(GoldFigure gold, Finding found)
    {
        var place = gold.Place is null ? null : Gazetteer.Default.ByCode(gold.Place);

        yield return (FindingPartKind.Said, IsSame(gold.Answer, found.Said, leastShared: 0.7, leastOfFound: 0.34) || (IsLeaning(gold.Answer)
            && IsSame(gold.Answer, Own(found), leastShared: 0.7, leastOfFound: 0.34)));
        yield return (FindingPartKind.Of, IsSameBase(gold.Of, found.Of, found.Place) || (IsWholeSurvey(found)
            && (IsSameBase(gold.Of, PopulationGrammar.Short(found.Of!), found.Place) || IsAllAsked(gold.Of))));
        yield return (FindingPartKind.Place, place is null ? found.Place is null or { IsGroup: true } : found.Place == place);
        yield return (FindingPartKind.When, IsSameTime(gold.When, found.AskedWhen));
        yield return (FindingPartKind.Who, gold.Who is null ? found.Part(FindingPartKind.Who) is null : found is { Study: { } study } && found.Part(FindingPartKind.Who) is not null && IsSameName(gold.Who, study.Conductor));
        yield return (FindingPartKind.SampleSize, gold.N == found.SampleSize.Count);
        yield return (FindingPartKind.Before, gold.Before is null ? found.Before is null : found.Before is { } before && IsSameEarlier(gold.Before, before));
    }

    // "No", "do not", "support": the editor, too, left the rest to the sentence before; what is completed in brackets is not judged then.
    private static bool IsLeaning(string? gold) => gold is not null
        && Words.Of(gold).Select(word => Words.FoldText(word.Text)).Where(word => !Verbs.IsAuxiliary(word)).SelectMany(TextAnalysis.Analyze).Distinct().Count() <= 1;

    private static string? Own(Finding found) => found.Parts.FirstOrDefault(part => part is { Kind: FindingPartKind.Said, From: null })?.Words;

    private static bool IsSame(string? gold, string? found, double leastShared, double leastOfFound)
    {
        if (gold is null || found is null)
        {
            return gold is null && found is null;
        }

        var (expected, given) = (Stems(gold), Stems(found));
        var shared = expected.Count(given.Contains);

        return shared >= leastShared * expected.Count && shared >= leastOfFound * given.Count;
    }

    private static bool IsSameBase(string? gold, string? found, Place? place)
    {
        var (expected, given) = (BaseStems(gold), BaseStems(found));

        // A nation alone says no more than the place does.
        return (expected.Count == 0 || (place is not null && NamesOnly(gold!, place))) && (given.Count == 0 || (place is not null && NamesOnly(found!, place)))
            || (expected.Count > 0 && IsSame(gold, found, leastShared: 0.7, leastOfFound: 0.5));
    }

    // The survey's own population, from the sentence that counts it: an editor may leave out where and how old they are.
    private static bool IsWholeSurvey(Finding found) =>
        found.Part(FindingPartKind.Of) is { } people && found.Part(FindingPartKind.SampleSize) is { } size && size.From == people.From;

    // "The respondents" are the people of the survey, whoever that are.
    private static bool IsAllAsked(string? gold) => gold is not null && BaseStems(gold).Count == 0
        && Words.Of(gold).Any(word => Words.Fold(word.Text) is "respondents" or "participants" or "surveyed" or "asked" or "investigated");

    private static bool NamesOnly(string words, Place place) =>
        Gazetteer.Default.Find(words).Where(mention => mention.Place == place).Select(mention => mention.Span).ToList() is [var span, ..]
        && BaseStems(words.Remove(span.Start, span.Length)).Count == 0;

    private static HashSet<string> BaseStems(string? words) =>
        words is null ? [] : [.. Words.Of(words).Select(word => Words.Fold(word.Text)).Where(word => !Everybody.Contains(word)).SelectMany(TextAnalysis.Analyze)];

    private static HashSet<string> Stems(string words)
    {
        HashSet<string> stems = [.. TextAnalysis.Analyze(words)];

        return stems.Count > 0 ? stems : [.. Words.Of(words).Select(word => Words.Fold(word.Text))];
    }

    private static bool IsSameTime(string? gold, Fieldwork? found)
    {
        if (gold is null || found is null)
        {
            return gold is null && found is null;
        }

        var ends = gold.Split('/');

        return found is { From: { } from, To: { } to } && Within(ends[0], from) && Within(ends[^1], to);

        // "2026-11" is met by its first and its last day.
        static bool Within(string date, PartialDate given) => given.ToString() is var iso && (iso == date || (date.Length < iso.Length && iso.StartsWith(date, StringComparison.Ordinal)));
    }

    private static bool IsSameName(string gold, string found)
    {
        var (expected, given) = (Words.FoldText(gold), Words.FoldText(found));

        return expected.Contains(given, StringComparison.Ordinal) || given.Contains(expected, StringComparison.Ordinal);
    }

    private static bool IsSameEarlier(GoldEarlier gold, EarlierValue found) =>
        NumberReader.Read(gold.Value) is [var number, ..] && number.Value == found.Value && (gold.When is null || found.On is null || gold.When[..4] == found.On.Value.ToString()[..4]);
}
