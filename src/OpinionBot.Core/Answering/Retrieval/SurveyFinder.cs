using OpinionBot.Answering.Obligations.Surveys;
using OpinionBot.Answering.Retrieval.Cells;
using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Answering.Understanding;
using OpinionBot.Facts;
using OpinionBot.Facts.Items;
using OpinionBot.Search;

namespace OpinionBot.Answering.Retrieval;

/// <summary>Finds the survey figures that answer what is asked: the best item that has all of the places and years, and of it the cells of the form.</summary>
internal sealed class SurveyFinder(FactIndex index, ItemFinder items)
{
    private const int MaxNearest = 3;

    /// <summary>The figures that answer, or what they lack; null when nothing in the surveys is asked about.</summary>
    public Retrieved? Find(Asked asked, FactQuery query, WorkspaceId reader)
    {
        var scope = new CellScope(items.CatalogFor(reader), asked.Question);

        return asked switch
        {
            Asked.Attitude when OfEverybody(asked.Question) is { } lack => new Retrieved.NotCovered(lack, []),
            Asked.Attitude => Answer(AttitudeCells.Of(scope), asked, query, reader),
            Asked.AboutSurvey { Aspect: SurveyAspect.Published, Question.Studies.Count: 0 } => null,
            Asked.AboutSurvey about => Answer(StudyCells.Of(scope, about, items.Weights), asked, query, reader),
            Asked.Between between => Answer(BetweenCells.Of(scope, between), asked, query, reader),
            Asked.FromArticle or Asked.OffTopic or Asked.SmallTalk => null,
            _ => OfItem(scope, asked, query, reader),
        };
    }

    private Retrieved? OfItem(CellScope scope, Asked asked, FactQuery query, WorkspaceId reader)
    {
        IReadOnlyList<ItemFit> near = [.. asked.Items.Where(fit => fit.Likelihood >= items.Weights.MinLikelihood)];
        near = near.Count > 0 ? near : Likelihoods.OfSeveral(asked.Items, items.Weights);

        if (near.Count == 0)
        {
            return null;
        }

        near = asked is Asked.Rank { Among: Ranked.Things } && near.Where(fit => IsOfThings(scope, fit.Option)).ToList() is { Count: > 0 } things ? things : near;
        near = asked is Asked.Compare or Asked.YesOrNo && near.Where(fit => fit.Option.Item.Members.Count == 0).ToList() is { Count: > 0 } single ? single : near;
        var obligations = ItemObligations.OnPeopleAndNames(asked.Question);
        var choices = near.Select(fit => (Fit: fit, Choice: Choose(scope, asked, fit.Option))).ToList();
        var (best, chosen) = choices[Math.Max(0, choices.FindIndex(choice => choice.Choice is CellChoice.Answers))];

        if (obligations.FindLack(best) is { } lack)
        {
            return new Retrieved.NotCovered(lack, Nearest(scope, choices[0].Choice));
        }

        var answer = Answer(chosen, asked, query, reader);
        List<ItemFit> able = [.. choices.Where(choice => choice.Choice is CellChoice.Answers && obligations.FindLack(choice.Fit) is null).Select(choice => choice.Fit)];

        return answer is Retrieved.Found found && asked.Question is { Names: [], Studies: [] }
            ? found with { Close = CloseCall.Find(asked, able, items.Weights) }
            : answer;
    }

    // What is thought of AI as such was asked of all adults, and about nobody.
    private static Missing? OfEverybody(ReadQuestion question) => question switch
    {
        { Groups: [var group, ..] } => new Missing.ForGroup(group),
        { Names: [var name, ..], Studies: [] } => new Missing.Name(name, AsSpeaker: false),
        _ => null,
    };

    private CellChoice Choose(CellScope scope, Asked asked, ItemOption option) => asked switch
    {
        Asked.Rank { Among: Ranked.Countries } rank when option.Item.Members.Count == 0 => RankedCells.OfCountries(scope, option, rank, items.Weights),
        Asked.Rank rank when IsOfThings(scope, option) => RankedCells.OfThings(scope, option, rank),
        Asked.Rank rank when scope.Question.Places.Count == 0 => RankedCells.OfCountries(scope, option, rank, items.Weights),
        Asked.Trend => TrendCells.Of(scope, option),
        _ when option.Item.Members.Count > 0 || (option.Label is null && option.Item.Kind == ItemKind.List) => RankedCells.OfThings(scope, option, new Asked.Rank(asked.Question, [], Highest: true, Count: 3, Ranked.Things)),
        _ => ShareCells.Of(scope, option),
    };

    private static bool IsOfThings(CellScope scope, ItemOption option) =>
        option.Item.Kind is ItemKind.Family
        || scope.Catalog.FamilyOf(option.Item) is not null
        || (option.Item.Kind is ItemKind.List or ItemKind.Choice && (option.Label is null || scope.Question.Places.Count > 0));

    private Retrieved Answer(CellChoice choice, Asked asked, FactQuery query, WorkspaceId reader) => choice switch
    {
        CellChoice.Answers answers => new Retrieved.Found(new Evidence(query, answers.Cells, [.. answers.Cells.SelectMany(cell => index.Series(reader, (SurveyCell)cell.Fact)).DistinctBy(fact => fact.Id)]) { Asked = asked, Peers = answers.Peers }),
        CellChoice.Lacks lacks => new Retrieved.NotCovered(lacks.Missing, Nearest(new CellScope(items.CatalogFor(reader), asked.Question), lacks)),
        _ => throw new InvalidOperationException($"There is no answer for {choice.GetType().Name}."),
    };

    // What is known of the place that was asked about, then the average, then what was asked elsewhere.
    private static IReadOnlyList<StoredFact> Nearest(CellScope scope, CellChoice choice)
    {
        IReadOnlyList<StoredFact> cells = choice switch { CellChoice.Lacks lacks => lacks.Cells, CellChoice.Answers answers => answers.Cells, _ => [] };

        return [.. cells
            .OrderByDescending(cell => CellScope.Read(cell).Place is { } place && scope.Question.Places.Contains(place))
            .ThenByDescending(cell => CellScope.Read(cell).Place is { IsGroup: true })
            .ThenByDescending(cell => cell.Fact.SaidOn)
            .ThenBy(cell => cell.Id)
            .Take(MaxNearest)];
    }
}
