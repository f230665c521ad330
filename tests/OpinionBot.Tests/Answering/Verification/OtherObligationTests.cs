using OpinionBot.Answering.Retrieval;
using OpinionBot.Facts;
using OpinionBot.Facts.Items;
using OpinionBot.Facts.Surveys;
using OpinionBot.Suites.Figures;

namespace OpinionBot.Answering.Verification;

/// <summary>
/// A model's sentence on a cell of the starter library that says something else than was asked (another time, side, place, year or group) is
/// removed like one with a wrong figure.
/// </summary>
public sealed class OtherObligationTests
{
    private const int Cells = 400;

    private static readonly IReadOnlyList<StoredFact> Drawn = FigureCells.Draw(Cells, new Random(29));

    [Fact]
    public void The_cell_in_its_own_words_passes() => Drawn.Where(cell => !Passes(cell, Said(cell))).Select(Said).ShouldBeEmpty();

    [Fact]
    public void Another_time_never_passes()
    {
        var timed = FigureCells.Facts.Where(fact => fact.Fact is SurveyCell { Place.IsGroup: false } figure && ItemTable.Default.Of([figure]).Time != TimeReference.Present).ToList();

        timed.Count.ShouldBeGreaterThan(50);
        timed.SelectMany(cell => new[]
        {
            Swapped(cell, " will ", " have already "),
            Swapped(cell, " will profoundly change ", " have profoundly changed "),
            Swapped(cell, " have profoundly changed ", " will profoundly change "),
            Swapped(cell, " in the next ", " in the past "),
            Swapped(cell, " in the past ", " in the next "),
            Swapped(cell, " over the next ", " over the past "),
        }.Where(said => said is not null && Passes(cell, said))).ShouldBeEmpty();
    }

    [Fact]
    public void The_other_side_never_passes() => Twins(
        cell => Swapped(cell, " said ", " did not say "),
        cell => Swapped(cell, " agreed ", " disagreed "),
        cell => Swapped(cell, " were ", " were not "),
        cell => Swapped(cell, " very or fairly worried", " not worried"),
        cell => Swapped(cell, " more ", " fewer "));

    [Fact]
    public void Another_place_never_passes() => Twins(cell => Swapped(cell, FigureSentence.InSentence(((SurveyCell)cell.Fact).Place!), "Norway"));

    [Fact]
    public void Another_year_never_passes() => Twins(cell => Said(cell).Replace(" [", " in 2017 [", StringComparison.Ordinal));

    [Fact]
    public void Another_group_never_passes() => Twins(cell => Swapped(cell, "adults", "women"), cell => Swapped(cell, "adults", "adults under 30"));

    private static void Twins(params Func<StoredFact, string?>[] twins) =>
        Drawn.SelectMany(cell => twins.Select(twin => twin(cell)).Where(said => said is not null && Passes(cell, said))).ShouldBeEmpty();

    private static string? Swapped(StoredFact cell, string words, string others) =>
        Said(cell) is var said && said.Contains(words, StringComparison.Ordinal) ? said.Replace(words, others, StringComparison.Ordinal) : null;

    private static string Said(StoredFact cell) => $"{FigureSentence.Clause((SurveyCell)cell.Fact)} [{cell.Id}].";

    private static bool Passes(StoredFact cell, string said) =>
        new WrittenSentenceVerifier(new Evidence(new FactQuery { Text = "?" }, [cell], [])).TryVerify(said) is not null;
}
