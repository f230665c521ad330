using OpinionBot.Answering.Retrieval.Cells;
using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Answering.Understanding;
using OpinionBot.Facts;
using OpinionBot.Facts.Items;
using OpinionBot.Language;
using OpinionBot.Search;

namespace OpinionBot.Answering.Retrieval;

/// <summary>Finds the survey figures that answer what is asked: the best item that has all of the places and years, and of it the cells of the form.</summary>
internal sealed class SurveyFinder(FactIndex index, ItemFinder items)
{
    private const int MaxNearest = 3;
    private const int Candidates = 100;

    /// <summary>The figures that answer, or what they lack; null when nothing in the surveys is asked about.</summary>
    public Retrieved? Find(Asked asked, FactQuery query, WorkspaceId reader)
    {
        var scope = new CellScope(items.CatalogFor(reader), asked.Question);

        return asked switch
        {
            Asked.Attitude when FindLack(asked.Question, null) is { } lack => new Retrieved.NotCovered(lack, []),
            Asked.Attitude => Answer(AttitudeCells.Of(scope), asked, query, reader),
            Asked.AboutSurvey about => Answer(StudyCells.Of(scope, about, items.Weights), asked, query, reader),
            Asked.Between between => Answer(BetweenCells.Of(scope, between), asked, query, reader),
            Asked.FromArticle or Asked.OffTopic => null,
            _ => OfItem(scope, asked, query, reader),
        };
    }

    /// <summary>
    /// The options that compete for a question, each with its likelihood among them: those that have figures of its places and studies, or all where none
    /// of those is likely. What says the opposite of what is asked stands in for nothing.
    /// </summary>
    public static IReadOnlyList<ItemFit> Compete(IReadOnlyList<ItemFit> fits, CellScope scope, ScoringWeights weights)
    {
        var placed = Placed(fits, scope, weights);

        return IsAtLeast(placed, weights.MinLikelihood) || Compete(fits, _ => true, weights) is not { Count: > 0 } all || !IsAtLeast(all, weights.MinElsewhere) ? placed : all;

        static bool IsAtLeast(IReadOnlyList<ItemFit> competing, double likelihood) => competing.Count > 0 && competing[0].Likelihood >= likelihood;
    }

    /// <summary>Of these options those that have figures of a question's places and studies, each with its likelihood among them.</summary>
    public static IReadOnlyList<ItemFit> Placed(IReadOnlyList<ItemFit> fits, CellScope scope, ScoringWeights weights) => Compete(fits, scope.HasPlaces, weights);

    private static IReadOnlyList<ItemFit> Compete(IReadOnlyList<ItemFit> fits, Func<ItemOption, bool> comes, ScoringWeights weights) =>
        Likelihoods.Of([.. fits.Where(fit => !fit.IsReversed && comes(fit.Option)).Take(Candidates)], fits is [var best, ..] ? best.Outside : 0, weights);

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
        var choices = near.Select(fit => (fit.Option, Choice: Choose(scope, asked, fit.Option))).ToList();
        var answering = choices.FindIndex(choice => choice.Choice is CellChoice.Answers);
        var (option, chosen) = choices[Math.Max(0, answering)];

        if (FindLack(asked.Question, option) is { } lack)
        {
            return new Retrieved.NotCovered(lack, Nearest(scope, choices[0].Choice));
        }

        var answer = Answer(chosen, asked, query, reader);
        var able = near.Where((fit, at) => choices[at].Choice is CellChoice.Answers && FindLack(asked.Question, fit.Option) is null).ToList();

        return answer is Retrieved.Found found && asked.Question is { Names: [], Studies: [] }
            ? found with { Close = CloseCall.Find(asked, able, items.Weights) }
            : answer;
    }

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

    // Surveys of adults have no figure for a part of them, and no figure on what they did not ask about.
    private static Missing? FindLack(ReadQuestion question, ItemOption? option) =>
        question.Groups.FirstOrDefault(group => !HasWords(option, group)) is { } part ? new Missing.ForGroup(part)
        : question.Names.FirstOrDefault(name => !HasWords(option, name) && question.Studies.Count == 0) is { } named ? new Missing.Name(named, AsSpeaker: false)
        : null;

    private static bool HasWords(ItemOption? option, string words) => option is not null &&
        Words.Of(words).Select(word => TextAnalysis.Stem(Words.Fold(word.Text))).All(stem => TextAnalysis.Analyze(option.Item.Claim).Contains(stem) || option.Item.Answers.Any(answer => TextAnalysis.Analyze(answer.Label).Contains(stem)) || option.Item.Askings.Any(asking => TextAnalysis.Analyze(asking.Text).Contains(stem)));

    private Retrieved Answer(CellChoice choice, Asked asked, FactQuery query, WorkspaceId reader) => choice switch
    {
        CellChoice.Answers answers => new Retrieved.Found(new Evidence(query, answers.Cells, [.. answers.Cells.SelectMany(cell => index.Series(reader, (Figure)cell.Fact)).DistinctBy(fact => fact.Id)]) { Asked = asked, Peers = answers.Peers }),
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
