using System.Globalization;
using OpinionBot.Answering.Verification;
using OpinionBot.Facts;
using OpinionBot.Facts.Places;
using OpinionBot.Support;

namespace OpinionBot.Answering;

/// <summary>Cells of the starter library, drawn at random and asked as people would. The words come from the data, not from the code that prints answers.</summary>
public sealed class StarterCellTests
{
    private const int Cells = 300;
    private const int MissingCells = 100;

    private static readonly QuestionAnswerer Answerer = StarterIndex.Answerer(StarterIndex.Create());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ninety_nine_of_a_hundred_cells_give_the_exact_figure_place_date_and_n()
    {
        var random = new Random(20_231_013);
        var cells = StarterIndex.Facts.Where(fact => fact.Fact is Figure { Place.IsGroup: false, Study.Key: not ("kpmg-2025-press" or "ai-plus") }).ToList();
        var wrong = new List<string>();
        var asked = 0;

        foreach (var cell in random.GetItems(cells.ToArray(), Cells))
        {
            foreach (var question in Phrasings((Figure)cell.Fact))
            {
                asked++;
                var answered = await Answerer.AnswerAsync(A.Question(question), Token);

                if (answered.Answer is not Answer.Summary summary || FindFault(summary, cell) is not null)
                {
                    wrong.Add($"{question} -> {(answered.Answer as Answer.Summary is { } said ? FindFault(said, cell) + ": " + said.Verified.Sentences[0].Text : answered.Outcome.ToString())}");
                }
            }
        }

        asked.ShouldBeGreaterThanOrEqualTo(Cells * 5);
        ((double)wrong.Count / asked).ShouldBeLessThanOrEqualTo(0.01, string.Join('\n', wrong.Take(20)));
    }

    [Fact]
    public async Task Ninety_nine_of_a_hundred_missing_cells_are_not_covered()
    {
        var random = new Random(7);
        var series = StarterIndex.Facts.Where(fact => fact.Fact is Figure { Anchor: null, Study.Key: not ("kpmg-2025-press" or "ai-plus") }).ToLookup(fact => ((Figure)fact.Fact).Indicator.Wording);
        var countries = Gazetteer.Default.All.Where(place => !place.IsGroup && place.Name.Length > 4 && Gazetteer.Default.Find(place.Name) is [{ } only] && only.Place == place).ToArray();
        var wrong = new List<string>();

        for (var asked = 0; asked < MissingCells; asked++)
        {
            var cell = (Figure)random.GetItems(series.SelectMany(one => one).ToArray(), 1)[0].Fact;
            var isYear = asked % 4 == 0 && cell.Place is { IsGroup: false };
            var place = isYear ? cell.Place! : random.GetItems(countries.Where(country => StarterIndex.Facts.All(fact => (fact.Fact as Figure)?.Place != country)).ToArray(), 1)[0];
            var year = isYear ? 2000 + random.Next(20) : (int?)null;
            var question = $"What share of people in {place.Name} {Said(cell)}{(year is { } named ? $" in {named}" : "")}?";

            if ((await Answerer.AnswerAsync(A.Question(question), Token)).Answer is not Answer.NotCovered)
            {
                wrong.Add(question);
            }
        }

        wrong.Count.ShouldBeLessThanOrEqualTo(MissingCells / 100, string.Join('\n', wrong));
    }

    private static IEnumerable<string> Phrasings(Figure figure)
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

    private static string Said(Figure figure) => figure.Answer?.Reads ?? figure.Indicator.Reads;

    private static string? FindFault(Answer.Summary summary, StoredFact cell)
    {
        var figure = (Figure)cell.Fact;
        var sentences = summary.Verified.Sentences.Where(sentence => sentence.Facts.Contains(cell.Id)).ToList();
        var text = string.Join(' ', sentences.Select(sentence => sentence.Text));

        return sentences.Count == 0 ? "another cell"
            : !text.Contains(string.Create(CultureInfo.InvariantCulture, $"{figure.Value:0.####}%"), StringComparison.Ordinal) ? "no value"
            : !text.Contains(figure.Place!.Name, StringComparison.Ordinal) ? "no place"
            : !HasWave(summary.Verified, figure, figure.AskedWhen!.To!.Value.Year.ToString(CultureInfo.InvariantCulture)) ? "no date"
            : figure.SampleSize.Count is { } n && !HasWave(summary.Verified, figure, n.ToString("#,0", CultureInfo.InvariantCulture)) ? "no n"
            : null;
    }

    // Who was asked and when is said once for all figures of a study.
    private static bool HasWave(VerifiedSummary verified, Figure figure, string words) =>
        verified.Sentences.Any(sentence => sentence.Text.Contains($"Asked by {figure.Study!.Conductor}", StringComparison.Ordinal) && sentence.Text.Contains(words, StringComparison.Ordinal));
}
