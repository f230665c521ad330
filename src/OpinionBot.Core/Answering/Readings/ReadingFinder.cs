using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Retrieval.Cells;
using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Answering.Understanding;
using OpinionBot.Facts;
using OpinionBot.Facts.Items;

namespace OpinionBot.Answering.Readings;

/// <summary>Finds for each option a question that is answered with it: none is offered that has not been asked.</summary>
/// <param name="catalog">The items that its asker can see.</param>
/// <param name="ask">Looks in the library for what a question asks.</param>
internal sealed class ReadingFinder(ItemCatalog catalog, Func<string, Task<Retrieved>> ask)
{
    private const int MaxTried = 4;

    /// <returns>One reading an option, in their order; an option that no question of its own finds has none.</returns>
    public async Task<IReadOnlyList<Reading>> FindAsync(IReadOnlyList<ItemOption> options, ReadQuestion question)
    {
        var readings = new List<Reading>();

        foreach (var option in options)
        {
            if (await FindAsync(option, question) is { } reading)
            {
                readings.Add(reading);
            }
        }

        return readings;
    }

    private async Task<Reading?> FindAsync(ItemOption option, ReadQuestion question)
    {
        foreach (var reading in ReadingWriter.Write(option, question).Take(MaxTried))
        {
            if (await ask(reading.Question) is Retrieved.Found { Close: [], Evidence.Facts: var facts } && facts.All(fact => IsOf(option, fact)))
            {
                return reading;
            }
        }

        return null;
    }

    private bool IsOf(ItemOption option, StoredFact fact) =>
        fact.Fact is SurveyCell { Study: { } study } figure
        && catalog.MembersOf(option.Item).Append(option.Item).Any(item => item.Questions.Contains(new ItemQuestion(study.Key, figure.Indicator.Key)))
        && (option.Item.Members.Count > 0 || CellScope.Labels(option).Contains(figure.Answer?.Label));
}
