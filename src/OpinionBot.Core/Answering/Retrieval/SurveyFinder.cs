using OpinionBot.Answering.Retrieval.People;
using OpinionBot.Facts;
using OpinionBot.Facts.Places;
using OpinionBot.Facts.Surveys;
using OpinionBot.Language;
using OpinionBot.Search;

namespace OpinionBot.Answering.Retrieval;

/// <summary>Finds survey figures: first the series that was asked about, whatever the place, then its cells by place and year.</summary>
internal sealed class SurveyFinder(FactIndex index)
{
    private const double MinCoverage = 0.55;
    private const double Tie = 0.05;
    private const int MaxFigures = 8;

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
            return query.Places.Count == 0 ? null : Overview(query, reader, eligible);
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

        return (Pick(query, reader, fits), fits[0].Coverage);
    }

    /// <summary>The figures of the same answer to the same question as this one, for the places and years that are asked about.</summary>
    public Evidence? Around(FactQuery query, WorkspaceId reader, StoredFact cell)
    {
        var cells = index.Series(reader, (Figure)cell.Fact)
            .Where(other => (query.Places.Count == 0 || query.Places.Any(place => IsAt(other, place))) && (query.Years.Count == 0 || query.Years.Any(year => SurveySeries.IsAskedIn(other, year))))
            .ToList();

        return cells.Count == 0 ? null : Evidence(query, reader, query.Places.Count == 0 ? Summits(cells) : Order(cells, null));
    }

    private Retrieved Pick(FactQuery query, WorkspaceId reader, List<SeriesFit> fits)
    {
        var best = fits.FirstOrDefault(fit => fit.Score >= fits[0].Score - (4 * Tie) && fit.Coverage >= fits[0].Coverage - 0.12 && query.Places.All(place => fit.Series.Cells.Any(cell => IsAt(cell, place))), fits[0]);
        var near = fits.Where(fit => fit.Score >= best.Score - Tie && fit.Coverage >= best.Coverage - 0.12).ToList();

        // The question of the survey fits but no answer of it was asked for: all its answers together say it.
        var isDistribution = best.Series.First.Answer is not null && best.LabelFit < 0.34;

        if (isDistribution)
        {
            near = [.. fits.Where(fit => fit.Series.Question == best.Series.Question)];
        }
        else
        {
            // One answer a question: its best.
            near = [.. near.GroupBy(fit => fit.Series.Question).Select(group => group.First())];
        }

        var cells = near.SelectMany(fit => fit.Series.Cells).ToList();

        if (query.Places.FirstOrDefault(place => cells.All(cell => !IsAt(cell, place))) is { } missing)
        {
            return new Retrieved.NotCovered(new Missing.ForPlace(missing, Countries(cells)), Nearest(query, fits));
        }

        var placed = query.Places.Count == 0 ? cells : [.. cells.Where(cell => query.Places.Any(place => IsAt(cell, place)))];

        if (query.AsksTrend)
        {
            return Trend(query, reader, fits, placed);
        }

        if (query.Years.FirstOrDefault(year => placed.All(cell => !SurveySeries.IsAskedIn(cell, year))) is var year and not 0)
        {
            var held = placed.Select(SurveySeries.YearOf).OfType<int>().Distinct().Order().ToList();

            return new Retrieved.NotCovered(new Missing.ForYear(year, held), Nearest(query, fits));
        }

        var wanted = query.Years.Count == 0 ? placed : [.. placed.Where(cell => query.Years.Any(asked => SurveySeries.IsAskedIn(cell, asked)))];

        // Without a year, the newest wave of each question says how things are; two questions are enough.
        if (query is { Years.Count: 0, Places.Count: 1 } && !isDistribution)
        {
            wanted = [.. wanted.GroupBy(cell => (((Figure)cell.Fact).Study!.Conductor.Split(' ')[0], FigureSentence.Reads((Figure)cell.Fact)), (_, cells) => cells.MaxBy(cell => cell.Fact.SaidOn)!)
                .OrderByDescending(cell => near.First(fit => fit.Series.Cells.Contains(cell)).Score).Take(2)];
        }

        // Of a place and an answer, the question that fits best; others that fit as well stand beside it.
        return new Retrieved.Found(Evidence(query, reader, query.Places.Count == 0 ? Summits(wanted) : Order(wanted, isDistribution ? null : best.Series)));
    }

    /// <summary>All waves of one answer at one place; of the series that fit about as well, the one that was asked most often in the years named.</summary>
    private Retrieved Trend(FactQuery query, WorkspaceId reader, List<SeriesFit> fits, List<StoredFact> placed)
    {
        var first = query.Years.Count == 0 ? 0 : query.Years.Min();
        var last = query.Years.Count > 1 ? query.Years.Max() : int.MaxValue;

        var waves = fits.Where(fit => fit.Coverage >= fits[0].Coverage - 0.25)
            .OrderByDescending(fit => fit.Coverage)
            .ThenByDescending(fit => fit.Score)
            .Select(fit => Waves(query, [.. fits.Where(other => IsSameQuestion(other, fit)).SelectMany(other => other.Series.Cells)], first, last))
            .FirstOrDefault(cells => cells.Select(cell => cell.Fact.SaidOn).Distinct().Count() > 1 && query.Years.All(year => cells.Any(cell => SurveySeries.IsAskedIn(cell, year))));

        return waves is { Count: > 1 } ? new Retrieved.Found(Evidence(query, reader, [.. waves.Take(MaxFigures)]))
            : query.Years.FirstOrDefault(year => placed.All(cell => !SurveySeries.IsAskedIn(cell, year))) is var year and not 0
                ? new Retrieved.NotCovered(new Missing.ForYear(year, [.. placed.Select(SurveySeries.YearOf).OfType<int>().Distinct().Order()]), Nearest(query, fits))
            : new Retrieved.Found(Evidence(query, reader, query.Places.Count == 0 ? Summits(placed) : Order(placed, fits[0].Series)));
    }

    // The same words asked by the same pollster in another year, though it is another study.
    private static bool IsSameQuestion(SeriesFit one, SeriesFit other) =>
        FigureSentence.Reads(one.Series.First) == FigureSentence.Reads(other.Series.First)
        && one.Series.First.Study!.Conductor.Split(' ')[0] == other.Series.First.Study!.Conductor.Split(' ')[0];

    private static List<StoredFact> Waves(FactQuery query, IReadOnlyList<StoredFact> cells, int first, int last)
    {
        var asked = cells.Where(cell => SurveySeries.YearOf(cell) is { } year && year >= first && year <= last).ToList();
        var places = query.Places.Count > 0 ? query.Places : asked.Select(cell => ((Figure)cell.Fact).Place).OfType<Place>().Distinct().ToList() is [var only] ? [only]
            : [.. asked.Select(cell => ((Figure)cell.Fact).Place).OfType<Place>().Where(place => place.IsGroup).Distinct()];

        return [.. asked.Where(cell => places.Any(place => IsAt(cell, place))).OrderByDescending(cell => cell.Fact.SaidOn).ThenBy(cell => cell.Id)];
    }

    /// <summary>A question about a place and nothing else: the newest headline figures there.</summary>
    private (Retrieved, double)? Overview(FactQuery query, WorkspaceId reader, List<SurveySeries> eligible)
    {
        var cells = eligible
            .Where(series => series.First.Answer?.Label is not ("Don't know" or "Not sure" or "No answer" or "Other"))
            .SelectMany(series => series.Cells)
            .Where(cell => query.Places.Any(place => IsAt(cell, place)) && (query.Years.Count == 0 || query.Years.Any(year => SurveySeries.IsAskedIn(cell, year))))
            .GroupBy(cell => (((Figure)cell.Fact).Study!.Key, cell.Fact.SaidOn))
            .Select(wave => wave.OrderByDescending(cell => ((Figure)cell.Fact).Value).First())
            .OrderByDescending(cell => cell.Fact.SaidOn)
            .Take(4)
            .ToList();

        return cells.Count == 0 ? null : (new Retrieved.Found(Evidence(query, reader, cells)), 0.5);
    }

    private Evidence Evidence(FactQuery query, WorkspaceId reader, List<StoredFact> cells) =>
        new(query, cells, [.. cells.SelectMany(cell => index.Series(reader, (Figure)cell.Fact)).DistinctBy(fact => fact.Id)]);

    // What was asked comes first, in whichever wave and study; within that the newest.
    private static List<StoredFact> Order(List<StoredFact> cells, SurveySeries? best) =>
        [.. cells
            .OrderByDescending(cell => best is null || FigureSentence.Reads((Figure)cell.Fact) == FigureSentence.Reads(best.First))
            .ThenByDescending(cell => cell.Fact.SaidOn)
            .ThenByDescending(cell => ((Figure)cell.Fact).Value)
            .ThenBy(cell => cell.Id)
            .Take(MaxFigures)];

    // Without a place: the survey's own average and its two ends, of the newest wave; or the only place there is.
    private static List<StoredFact> Summits(List<StoredFact> cells)
    {
        var summits = new List<StoredFact>();

        foreach (var series in cells.GroupBy(cell => SeriesKey.Of((Figure)cell.Fact)).OrderByDescending(series => series.Max(cell => cell.Fact.SaidOn)).Take(MaxFigures))
        {
            var newest = series.Where(cell => cell.Fact.SaidOn == series.Max(other => other.Fact.SaidOn)).ToList();
            var countries = newest.Where(cell => ((Figure)cell.Fact).Place is { IsGroup: false }).OrderByDescending(cell => ((Figure)cell.Fact).Value).ThenBy(cell => cell.Id).ToList();

            summits.AddRange(newest.Where(cell => ((Figure)cell.Fact).Place is { IsGroup: true }));
            summits.AddRange(countries.Count > 1 ? [countries[0], countries[^1]] : countries);
        }

        return [.. summits.Take(MaxFigures)];
    }

    private static IReadOnlyList<StoredFact> Nearest(FactQuery query, List<SeriesFit> fits) =>
        [.. fits[0].Series.Cells
            .OrderByDescending(cell => query.Places.Any(place => IsAt(cell, place)))
            .ThenByDescending(cell => ((Figure)cell.Fact).Place is { IsGroup: true })
            .ThenByDescending(cell => cell.Fact.SaidOn)
            .Take(3)];

    private static IReadOnlyList<Place> Countries(List<StoredFact> cells) =>
        [.. cells.Select(cell => ((Figure)cell.Fact).Place).OfType<Place>().Where(place => !place.IsGroup).Distinct().OrderBy(place => place.Name, StringComparer.Ordinal)];

    private static bool IsAt(StoredFact cell, Place place) => ((Figure)cell.Fact).Place == place;
}
