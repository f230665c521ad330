using OpinionBot.Answering.Understanding;
using OpinionBot.Facts;
using OpinionBot.Search;

namespace OpinionBot.Answering.Retrieval.Cells;

/// <summary>The cells that stand for the studies which a question about a survey means: one of each, that of everybody where there is one.</summary>
internal static class StudyCells
{
    private const int MaxStudies = 2;

    public static CellChoice Of(CellScope scope, Asked.AboutSurvey asked, ScoringWeights weights)
    {
        var item = asked.Items.Count > 0 && asked.Items[0].Likelihood >= weights.MinLikelihood ? asked.Items[0].Option.Item : null;
        var dated = scope.Question.Studies.Where(study => scope.Catalog.CellsOf([study]).Any(scope.IsInYears)).ToList();
        var named = Narrowed(scope, dated.Count > 0 ? dated : scope.Question.Studies);
        var studies = named.Count > 0 ? named : item is not null ? [.. item.Questions.Select(question => question.Study)] : scope.Catalog.Studies.FindNearest([.. scope.Question.Words, .. NumbersOf(scope.Question)]);
        var cells = scope.Catalog.CellsOf(studies).Where(scope.IsInYears).Where(cell => IsOfPlaces(cell, scope.Question, asked.Aspect)).ToList();

        if (cells.Count == 0)
        {
            var all = scope.Catalog.CellsOf(studies).ToList();

            return new CellChoice.Lacks(all.Count == 0 ? new Missing.Topic() : scope.FindMissing(all) ?? new Missing.Topic(), all);
        }

        // Of the question that is asked about, where one is; of everybody, where everybody was counted.
        return new CellChoice.Answers([.. cells
            .GroupBy(cell => CellScope.Read(cell).Study!.Key)
            .OrderByDescending(study => study.Max(cell => cell.Fact.SaidOn))
            .Select(study => study
                .OrderByDescending(cell => item is not null && item.Questions.Contains(new Facts.Items.ItemQuestion(CellScope.Read(cell).Study!.Key, CellScope.Read(cell).Indicator.Key)))
                .ThenByDescending(cell => CellScope.Read(cell).Place is { IsGroup: true })
                .ThenByDescending(cell => cell.Fact.SaidOn)
                .ThenBy(cell => cell.Id)
                .First())
            .Take(MaxStudies)]);
    }

    // Whether a place was asked is told of the study, be it in the library or not.
    private static bool IsOfPlaces(StoredFact cell, ReadQuestion question, SurveyAspect aspect) =>
        question.Places.Count == 0 || question.Places.Any(place => CellScope.Read(cell).Place == place)
        || (aspect == SurveyAspect.Countries && Items.StudyNames.CountriesNamed(CellScope.Read(cell).Study!.Key).Count > 0);

    // "The Ipsos survey for the World Economic Forum" is one of several by Ipsos.
    private static IReadOnlyList<string> Narrowed(CellScope scope, IReadOnlyList<string> studies)
    {
        var nearest = scope.Catalog.Studies.FindNearest([.. scope.Question.Words, .. NumbersOf(scope.Question)]).Intersect(studies).ToList();

        return nearest.Count > 0 ? nearest : studies;
    }

    private static IEnumerable<string> NumbersOf(ReadQuestion question) => Language.Words.Of(question.Text).Where(word => char.IsDigit(word.Text[0])).Select(word => word.Text);
}
