using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Retrieval.Cells;
using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Answering.Understanding;
using OpinionBot.Facts;
using OpinionBot.Facts.Items;
using OpinionBot.Language;
using OpinionBot.Search;
using OpinionBot.Support;

namespace OpinionBot.Answering.Readings;

public sealed class ReadingFinderTests
{
    private static readonly FactIndex Index = StarterIndex.Create();
    private static readonly ItemFinder Items = new(Index, Suites.MeasuredFinder.Generator, ScoringWeights.Default);
    private static readonly QuestionAnswerer Answerer = StarterIndex.Answerer(Index);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static ReadQuestion Blank => new() { Text = "", Words = [], Core = "" };

    private static ItemCatalog Catalog => Items.CatalogFor(WorkspaceId.Console);

    [Fact]
    public async Task Every_item_of_the_starter_library_is_what_answers_the_question_of_its_reading()
    {
        var wrong = new List<string>();
        var asked = 0;
        var found = new HashSet<string>(StringComparer.Ordinal);

        foreach (var option in Catalog.Index.Options)
        {
            foreach (var question in Questions(option))
            {
                if (await Finder().FindAsync([option], question) is [var reading])
                {
                    asked++;
                    found.Add(option.Item.Key);

                    var answer = (await Answerer.AnswerAsync(A.Question(reading.Question), Token)).Answer;

                    if (answer is not Answer.Summary summary || !IsOf(option, question, summary.Evidence))
                    {
                        wrong.Add($"{option.Item.Key}/{option.Label}: {reading.Question}");
                    }
                }
            }
        }

        wrong.ShouldBeEmpty();
        asked.ShouldBeGreaterThan(250);
        Catalog.Index.Options.Select(option => option.Item.Key).Except(found).ShouldBeEmpty("every item has a question of its own");
    }

    [Fact]
    public async Task What_is_answered_by_something_else_or_not_at_all_is_not_offered()
    {
        var nervous = Catalog.Index.Options.Single(option => option.Item.Key == "nervous" && option.Label is null);
        var excited = Catalog.Index.Options.Single(option => option.Item.Key == "excited" && option.Label is null);
        var answered = (Retrieved.Found)await AskAsync("How many people are nervous about AI?");

        (await FindAsync(answered)).ShouldHaveSingleItem().Label.ShouldContain("nervous");
        (await FindAsync(new Retrieved.NotCovered(new Missing.Topic(), []))).ShouldBeEmpty();
        (await FindAsync(answered with { Close = [nervous, excited] })).ShouldBeEmpty("what asks back again leads nowhere");

        Task<IReadOnlyList<Reading>> FindAsync(Retrieved all) => new ReadingFinder(Catalog, _ => Task.FromResult(all)).FindAsync([nervous, excited], Blank);
    }

    private static ReadingFinder Finder() => new(Catalog, AskAsync);

    private static Task<Retrieved> AskAsync(string text)
    {
        var query = new FactQuery { Text = text, Today = PartialDate.From(DateOnly.FromDateTime(A.Now.UtcDateTime)) };

        return StarterIndex.Finder(Index).FindAsync(query, WorkspaceId.Console, null, A.Caller, Token);
    }

    // Without a place, and at a place that it has, in the year of its newest wave there.
    private static IEnumerable<ReadQuestion> Questions(ItemOption option)
    {
        var isNegated = !ReadingWriter.Write(option, Blank).Any();
        yield return Blank with { IsNegated = isNegated };

        var cells = new CellScope(Catalog, Blank).Of(option).Where(cell => CellScope.Read(cell).Place is { IsGroup: false });

        if (cells.MaxBy(cell => cell.Fact.SaidOn) is { } newest)
        {
            var years = CellScope.YearOf(newest) is { } year ? new[] { year } : [];
            yield return Blank with { IsNegated = isNegated, Places = [CellScope.Read(newest).Place!], Years = years };
        }
    }

    private static bool IsOf(ItemOption option, ReadQuestion question, Evidence evidence) => evidence.Facts.All(fact =>
        fact.Fact is Figure figure
        && Catalog.MembersOf(option.Item).Append(option.Item).Any(item => item.Questions.Contains(new ItemQuestion(figure.Study!.Key, figure.Indicator.Key)))
        && question.Places.All(place => figure.Place == place));
}
