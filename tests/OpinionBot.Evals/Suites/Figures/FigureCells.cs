using System.Globalization;
using OpinionBot.Answering;
using OpinionBot.Answering.Verification;
using OpinionBot.Facts;
using OpinionBot.Facts.Places;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Facts.Sources;
using OpinionBot.Facts.StarterLibrary;
using OpinionBot.Facts.Surveys;

namespace OpinionBot.Suites.Figures;

/// <summary>
/// Cells of the starter library's tables, asked as people would, and questions for cells that it has not. The words come from the data, not from
/// the code that prints answers.
/// </summary>
public static class FigureCells
{
    private static readonly Lazy<IReadOnlyList<StoredFact>> Loaded = new(Load);

    /// <summary>The starter library as an index takes it, numbered from 1.</summary>
    public static IReadOnlyList<StoredFact> Facts => Loaded.Value;

    private static IEnumerable<StoredFact> Tabled => Facts.Where(fact => fact.Fact is Figure { Anchor: null, Study.Key: not ("kpmg-2025-press" or "ai-plus") });

    /// <summary>Cells of countries, with repetitions.</summary>
    public static IReadOnlyList<StoredFact> Draw(int count, Random random) =>
        random.GetItems(Tabled.Where(fact => fact.Fact is Figure { Place.IsGroup: false }).ToArray(), count);

    /// <summary>Questions for places and years that no table has.</summary>
    public static IEnumerable<string> DrawMissing(int count, Random random)
    {
        var held = Facts.Select(fact => (fact.Fact as Figure)?.Place).ToHashSet();
        var countries = Gazetteer.Default.All.Where(place => !place.IsGroup && place.Name.Length > 4 && !held.Contains(place) && Gazetteer.Default.Find(place.Name) is [{ } only] && only.Place == place).ToArray();
        var cells = Tabled.ToArray();

        for (var asked = 0; asked < count; asked++)
        {
            var cell = (Figure)random.GetItems(cells, 1)[0].Fact;
            var isYear = asked % 4 == 0 && cell.Place is { IsGroup: false };
            var place = isYear ? cell.Place! : random.GetItems(countries, 1)[0];

            yield return $"What share of people in {place.Name} {Said(cell)}{(isYear ? $" in {2000 + random.Next(20)}" : "")}?";
        }
    }

    /// <summary>The same question in several words.</summary>
    public static IEnumerable<string> Phrasings(Figure figure)
    {
        var place = figure.Place!.Name;
        var people = Gazetteer.Default.Names(figure.Place).LastOrDefault(name => name.EndsWith('s')) ?? $"people in {place}";
        var year = figure.AskedWhen!.To!.Value.Year;
        var conductor = figure.Study!.Conductor.Split(' ')[0] is "University" ? "KPMG" : figure.Study.Conductor.Split(' ')[0];
        var topic = figure.Indicator.Wording.Replace("Agreement: ", "", StringComparison.Ordinal);
        var answer = figure.Answer is { } option ? $" - {option.Label}" : "";

        yield return $"How many people in {place} {Said(figure)} in {year}?";
        yield return $"What share of {people} {Said(figure)}, according to {conductor} in {year}?";
        yield return $"{place}, {year}: {topic}{answer}";
        yield return string.Create(CultureInfo.InvariantCulture, $"In {year}, what percentage of adults in {place.ToLowerInvariant()} {Said(figure).ToLowerInvariant()}?");
        yield return $"{conductor} {year} {topic}{answer}, {place}?";
    }

    /// <summary>What the answer lacks of the cell: its value, place, date or n; null when it has all of them.</summary>
    public static string? FindFault(Answer answer, StoredFact cell)
    {
        if (answer is not Answer.Summary summary)
        {
            return "no answer";
        }

        var figure = (Figure)cell.Fact;
        var sentences = summary.Verified.Sentences.Where(sentence => sentence.Facts.Contains(cell.Id)).ToList();
        var text = string.Join(' ', sentences.Select(sentence => sentence.Text));

        return sentences.Count == 0 ? $"another cell: {summary.Verified.Sentences[0].Text}"
            : !text.Contains(string.Create(CultureInfo.InvariantCulture, $"{figure.Value:0.####}%"), StringComparison.Ordinal) ? $"no value: {text}"
            : !text.Contains(figure.Place!.Name, StringComparison.Ordinal) ? $"no place: {text}"
            : !HasWave(summary.Verified, figure, figure.AskedWhen!.To!.Value.Year.ToString(CultureInfo.InvariantCulture)) ? $"no date: {text}"
            : figure.SampleSize.Count is { } n && !HasWave(summary.Verified, figure, n.ToString("#,0", CultureInfo.InvariantCulture)) ? $"no n: {text}"
            : null;
    }

    // Who was asked and when is said once for all figures of a study.
    private static bool HasWave(VerifiedSummary verified, Figure figure, string words) =>
        verified.Sentences.Any(sentence => sentence.Text.StartsWith($"{FigureSentence.Conductor(figure.Study!)}, ", StringComparison.Ordinal) && sentence.Text.Contains(words, StringComparison.Ordinal));

    private static string Said(Figure figure) => figure.Answer?.Reads ?? figure.Indicator.Reads;

    private static List<StoredFact> Load()
    {
        var facts = new List<StoredFact>();

        foreach (var (publication, at) in StarterLibraryReader.Read().Publications.Select((publication, at) => (publication, at)))
        {
            var source = new Source(new SourceId(at + 1), WorkspaceId.Starter, publication.Details, publication.Key, HasText: false, DateTimeOffset.UnixEpoch);

            foreach (var fact in publication.Facts)
            {
                facts.Add(new StoredFact(new FactId(facts.Count + 1), WorkspaceId.Starter, fact.Fact, source, FactStatus.Approved, fact.Lineage, facts.Count + 1));
            }
        }

        return facts;
    }
}
