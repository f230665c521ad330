using OpinionBot.Answering.Retrieval.People;
using OpinionBot.Facts;
using OpinionBot.Facts.Places;
using OpinionBot.Language;
using OpinionBot.Search;

namespace OpinionBot.Answering.Retrieval.Surveys;

/// <summary>Finds survey figures: first the series that was asked about, whatever the place, then its cells by place and year.</summary>
internal sealed class SurveyFinder(FactIndex index)
{
    private const double MinCoverage = 0.55;
    private const double Tie = 0.05;
    private const double NearCoverage = 0.12;
    private const double Alternative = 0.3;
    private const int MaxNearest = 3;

    private readonly SurveyCatalog.Cache _catalogs = new(index);

    /// <summary>What the surveys hold for the question, and how much of its topic that covers.</summary>
    public (Retrieved Retrieved, double Coverage)? Find(FactQuery query, WorkspaceId reader)
    {
        var catalog = _catalogs.For(reader);
        var asked = Words.Of(query.Text).Select(word => Words.Fold(word.Text)).ToHashSet(StringComparer.Ordinal);
        var conductors = catalog.Conductors.Where(asked.Contains).ToHashSet(StringComparer.Ordinal);
        var eligible = catalog.Series
            .Where(series => conductors.Count == 0 || SurveyCatalog.ConductorWords(series.First.Study!.Conductor).Any(conductors.Contains))
            .ToList();
        var scorer = new SeriesScorer(catalog, query);

        if (!scorer.HasTopic)
        {
            return query.Expects is not ExpectedAnswer.Reason && (query.Places.Count > 0 || conductors.Count > 0 || IsAboutAll(query)) ? Overview(query, reader, eligible, conductors.Count > 0) : null;
        }

        var fits = eligible.Select(scorer.Score).Where(fit => fit.Coverage >= MinCoverage)
            .OrderByDescending(fit => fit.Score).ThenBy(fit => fit.Series.Cells[0].Id).ToList();

        if (fits.Count == 0)
        {
            return null;
        }

        if (Subgroups.Find(query.Text).FirstOrDefault(group => !fits[0].Series.All.Contains(TextAnalysis.Stem(group))) is { } subgroup)
        {
            return (new Retrieved.NotCovered(new Missing.Name(subgroup, AsSpeaker: false), Nearest(query, fits)), fits[0].Coverage);
        }

        if (AgeGroup.Read(query.Text).FirstOrDefault(ages => !fits[0].Series.IsOf(ages)) is { } others)
        {
            return (new Retrieved.NotCovered(new Missing.Name(others.ToString(), AsSpeaker: false), Nearest(query, fits)), fits[0].Coverage);
        }

        if (query.Names.FirstOrDefault(name => !fits.TakeWhile(fit => fit.Score >= fits[0].Score - Tie).Any(fit => fit.Series.IsNamed(name))) is { } unknown)
        {
            return (new Retrieved.NotCovered(new Missing.Name(unknown, AsSpeaker: false), Nearest(query, fits)), fits[0].Coverage);
        }

        // Figures say how many, never why.
        return (query.Expects is ExpectedAnswer.Reason ? new Retrieved.NotCovered(new Missing.OfKind(query.Expects), Nearest(query, fits)) : Pick(query, reader, fits, scorer), fits[0].Coverage);
    }

    /// <summary>True when somebody of that name has conducted a survey in the library.</summary>
    public bool Conducts(string name, WorkspaceId reader) => Words.Of(name).Any(word => _catalogs.For(reader).Conductors.Contains(Words.Fold(word.Text)));

    /// <summary>The figures of the same answer to the same question as this one, for the places and years that are asked about.</summary>
    public Evidence? Around(FactQuery query, WorkspaceId reader, StoredFact cell)
    {
        var cells = index.Series(reader, (Figure)cell.Fact)
            .Where(other => (query.Places.Count == 0 || query.Places.Any(place => IsAt(other, place))) && (query.Years.Count == 0 || query.Years.Any(year => SurveySeries.IsAskedIn(other, year))))
            .ToList();

        return cells.Count == 0 ? null : Evidence(query, reader, query.Places.Count == 0 ? CellChoice.Summits(cells) : CellChoice.Placed(cells, new SurveySeries([cell])));
    }

    private Retrieved Pick(FactQuery query, WorkspaceId reader, List<SeriesFit> fits, SeriesScorer scorer)
    {
        var (cells, best, isDistribution) = Choose(fits, fits[0], scorer);

        // What was not asked there may have been asked there in another survey, in the same words.
        if (FindMissing(query, cells, fits) is { } missing)
        {
            var other = fits.Where(fit => IsAlternative(fit, fits[0]))
                .Select(fit => Choose(fits, fit, scorer))
                .FirstOrDefault(choice => FindMissing(query, choice.Cells, fits) is null);

            if (other.Cells is null)
            {
                return missing;
            }

            (cells, best, isDistribution) = other;
        }

        var placed = query.Places.Count == 0 ? cells : [.. cells.Where(cell => query.Places.Any(place => IsAt(cell, place)))];

        if (query.AsksTrend)
        {
            return Trend(query, reader, fits, placed);
        }

        var wanted = query.Years.Count == 0 ? placed : [.. placed.Where(cell => query.Years.Any(asked => SurveySeries.IsAskedIn(cell, asked)))];

        return new Retrieved.Found(Evidence(query, reader, Say(query, wanted, best, isDistribution)));
    }

    // As near as a tie, or about all that was asked; and its answer was asked for about as much.
    private static bool IsAlternative(SeriesFit fit, SeriesFit best) =>
        fit.LabelFit >= best.LabelFit - 0.5
        && ((fit.Score >= best.Score - Tie && fit.Coverage >= best.Coverage - NearCoverage) || (fit.Score >= best.Score - Alternative && fit.Coverage >= best.Coverage - Tie));

    private static List<StoredFact> Say(FactQuery query, List<StoredFact> cells, SurveySeries best, bool isDistribution)
    {
        if (query.AcrossCountries is { } countries && CellChoice.Across(cells, countries) is { Count: > 0 } across)
        {
            return across;
        }

        var hasOnePlace = cells.Select(cell => ((Figure)cell.Fact).Place).Distinct().Count() == 1;

        return isDistribution && (query.Places.Count == 1 || hasOnePlace) ? CellChoice.Answers(cells)
            : query is { Places.Count: 1, Years.Count: 0 } ? CellChoice.Latest(cells, best)
            : query.Places.Count > 0 ? CellChoice.Placed(cells, best)
            : query.Ranks is { } ranking ? CellChoice.Ranked(cells, ranking)
            : CellChoice.Summits(cells);
    }

    /// <summary>The cells that this fit stands for: those of questions that fit as well, or all answers to one question when none in particular was asked for.</summary>
    private static (List<StoredFact> Cells, SurveySeries Best, bool IsDistribution) Choose(List<SeriesFit> fits, SeriesFit best, SeriesScorer scorer)
    {
        var answers = fits.Where(fit => fit.Series.Question == best.Series.Question).ToList();

        // "Negative" may be entirely or mostly so: several answers have what was asked for, and none is just that.
        var isShared = best.LabelFit < 0.99 && best.Series.First.Answer is { IsSum: false } && answers.Count(fit => scorer.Shares(fit.Series)) > 1;
        var isDistribution = best.Series.First.Answer is not null && (best.LabelFit < 0.34 || isShared);
        var near = isDistribution
            ? answers
            : [.. fits.Where(fit => fit.Score <= best.Score && fit.Score >= best.Score - Tie && fit.Coverage >= best.Coverage - NearCoverage).GroupBy(fit => fit.Series.Question).Select(group => group.First())];

        return ([.. near.SelectMany(fit => fit.Series.Cells)], best.Series, isDistribution);
    }

    private static Retrieved.NotCovered? FindMissing(FactQuery query, List<StoredFact> cells, List<SeriesFit> fits)
    {
        if (query.Places.FirstOrDefault(place => cells.All(cell => !IsAt(cell, place))) is { } missing)
        {
            return new Retrieved.NotCovered(new Missing.ForPlace(missing, Countries(cells)), Nearest(query, fits));
        }

        var placed = query.Places.Count == 0 ? cells : [.. cells.Where(cell => query.Places.Any(place => IsAt(cell, place)))];

        // A trend is between the years that there are.
        return query.AsksTrend ? null : FindMissingYear(query, placed, fits);
    }

    private static Retrieved.NotCovered? FindMissingYear(FactQuery query, List<StoredFact> placed, List<SeriesFit> fits) =>
        query.Years.FirstOrDefault(year => placed.All(cell => !SurveySeries.IsAskedIn(cell, year))) is var year and not 0
            ? new Retrieved.NotCovered(new Missing.ForYear(year, [.. placed.Select(SurveySeries.YearOf).OfType<int>().Distinct().Order()]), Nearest(query, fits))
            : null;

    private Retrieved Trend(FactQuery query, WorkspaceId reader, List<SeriesFit> fits, List<StoredFact> placed) =>
        SurveyTrend.Find(query, fits) is { } waves ? new Retrieved.Found(Evidence(query, reader, waves))
        : FindMissingYear(query, placed, fits) is { } missing ? missing
        : new Retrieved.Found(Evidence(query, reader, query.Places.Count == 0 ? CellChoice.Summits(placed) : CellChoice.Placed(placed, fits[0].Series)));

    /// <summary>A question about a place, about who asked or about nothing in particular: the newest headline figures, of a place or over all countries.</summary>
    private (Retrieved, double)? Overview(FactQuery query, WorkspaceId reader, List<SurveySeries> eligible, bool isNamed)
    {
        var cells = eligible
            .Where(series => !series.IsNoAnswer && series.First.Answer?.Label != "Other")
            .SelectMany(series => series.Cells)
            .Where(cell => (query.Places.Count == 0 ? IsOverAll(cell, eligible, isNamed) : query.Places.Any(place => IsAt(cell, place))) && (query.Years.Count == 0 || query.Years.Any(year => SurveySeries.IsAskedIn(cell, year))))
            .GroupBy(cell => (((Figure)cell.Fact).Study!.Key, cell.Fact.SaidOn))
            .Select(wave => wave.OrderByDescending(cell => ((Figure)cell.Fact).Value).First())
            .OrderByDescending(cell => cell.Fact.SaidOn)
            .Take(4)
            .ToList();

        // A sentence about the place may say more of it than any figure.
        return cells.Count == 0 ? null : (new Retrieved.Found(Evidence(query, reader, cells)), query.Places.Count > 0 ? 0.5 : 1);
    }

    private static bool IsAboutAll(FactQuery query) => query.Names.Count == 0 && query.Terms.Count > 0 && query.Terms.All(term => term is "ai" or "artificial" or "intelligence");

    // The average over countries; what a named pollster asked in one country only is all that it found.
    private static bool IsOverAll(StoredFact cell, List<SurveySeries> eligible, bool isNamed) =>
        ((Figure)cell.Fact).Place is not { IsGroup: false }
        || (isNamed && !eligible.Any(series => series.First.Study!.Key == ((Figure)cell.Fact).Study!.Key && series.Cells.Any(other => ((Figure)other.Fact).Place is not { IsGroup: false })));

    private Evidence Evidence(FactQuery query, WorkspaceId reader, List<StoredFact> cells) =>
        new(query, cells, [.. cells.SelectMany(cell => index.Series(reader, (Figure)cell.Fact)).DistinctBy(fact => fact.Id)]);

    // What is known of the places that were asked about, else averages of what fits as well, else what was asked elsewhere.
    private static IReadOnlyList<StoredFact> Nearest(FactQuery query, List<SeriesFit> fits)
    {
        var there = fits.Where(fit => fit.Coverage >= fits[0].Coverage - 0.25)
            .DistinctBy(fit => fit.Series.Question)
            .Select(fit => fit.Series.Cells.Where(cell => query.Places.Any(place => IsAt(cell, place))).MaxBy(cell => cell.Fact.SaidOn))
            .OfType<StoredFact>();

        return [.. there
            .Concat(fits.TakeWhile(fit => fit.Score >= fits[0].Score - Tie).SelectMany(fit => fit.Series.Cells).OrderByDescending(cell => ((Figure)cell.Fact).Place is { IsGroup: true }).ThenByDescending(cell => cell.Fact.SaidOn))
            .DistinctBy(cell => cell.Id)
            .Take(MaxNearest)];
    }

    private static IReadOnlyList<Place> Countries(List<StoredFact> cells) =>
        [.. cells.Select(cell => ((Figure)cell.Fact).Place).OfType<Place>().Where(place => !place.IsGroup).Distinct().OrderBy(place => place.Name, StringComparer.Ordinal)];

    private static bool IsAt(StoredFact cell, Place place) => ((Figure)cell.Fact).Place == place;
}
