using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Answering.Understanding;
using OpinionBot.Facts;
using OpinionBot.Facts.Items;
using OpinionBot.Facts.Places;

namespace OpinionBot.Answering.Retrieval.Cells;

/// <summary>Where and when a question asks, and which cells of an item lie there.</summary>
internal sealed class CellScope(ItemCatalog catalog, ReadQuestion question)
{
    public ReadQuestion Question { get; } = question;

    public ItemCatalog Catalog { get; } = catalog;

    /// <summary>The cells of the answers that an option stands for, of every place and wave that the named studies have.</summary>
    public List<StoredFact> Of(ItemOption option)
    {
        var labels = Labels(option);

        return [.. Catalog.CellsOf(option.Item)
            .Where(cell => Question.Studies.Count == 0 || Question.Studies.Contains(Read(cell).Study!.Key))
            .Where(cell => labels.Contains(Read(cell).Answer?.Label))];
    }

    /// <summary>The answers, strongest first: one label, the sum of a side, or all answers of a side that nobody has added up. Null stands for the only answer of a claim.</summary>
    public static IReadOnlyList<string?> Labels(ItemOption option)
    {
        var answers = option.Item.Answers;

        if (option.Item.Kind == ItemKind.Claim || answers.Count == 0)
        {
            return [null];
        }

        if (option.Label is not null && (option.Item.Kind != ItemKind.Scale || option.NeedsDegree || answers.Any(answer => answer.Label == option.Label && answer.Degree == 0)))
        {
            return [option.Label];
        }

        if (option.Item.Kind == ItemKind.List)
        {
            return [.. answers.Where(answer => answer.Side == Side.Thing).Select(answer => answer.Label)];
        }

        var side = answers.Where(answer => answer.Side == option.Side).ToList();

        return side.Find(answer => answer.Degree == 0) is { } sum ? [sum.Label] : [.. side.OrderByDescending(answer => answer.Degree).Select(answer => answer.Label)];
    }

    /// <summary>True when an option has figures of every place that is asked about; a family of questions has those of its members.</summary>
    public bool HasPlaces(ItemOption option) =>
        option.Item.Members.Count > 0 || (Of(option) is { Count: > 0 } cells && Question.Places.All(place => cells.Exists(cell => Read(cell).Place is { } held && (held == place || Regions.Has(place, held)))));

    /// <summary>True when a cell was asked in a year that the question names, or when it names none.</summary>
    public bool IsInYears(StoredFact cell) => Question.Years.Count == 0 || Question.Years.Any(year => IsAskedIn(cell, year));

    /// <summary>What of the scope the cells lack; null when they have every place, in the years asked.</summary>
    public Missing? FindMissing(IReadOnlyList<StoredFact> cells)
    {
        foreach (var place in Question.Places)
        {
            var there = cells.Where(cell => Read(cell).Place == place).ToList();

            if (there.Count == 0)
            {
                return new Missing.ForPlace(place, Countries(cells));
            }

            if (FindMissingYear(there) is { } missing)
            {
                return missing;
            }
        }

        return Question.Places.Count == 0 ? FindMissingYear(cells) : null;
    }

    /// <summary>True when it was asked in the year, or is about it: <c>by 2030</c>.</summary>
    public static bool IsAskedIn(StoredFact cell, int year) => Read(cell) is { } figure
        && (figure.Answer?.Label.Contains(year.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal) == true
            || (figure.AskedWhen is { From: { } from, To: { } to } ? from.Year <= year && year <= to.Year : figure.Study!.Title.Contains(year.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)));

    public static int? YearOf(StoredFact cell) => Read(cell).AskedWhen?.To?.Year;

    public static IReadOnlyList<Place> Countries(IEnumerable<StoredFact> cells) =>
        [.. cells.Select(cell => Read(cell).Place).OfType<Place>().Where(place => !place.IsGroup).Distinct().OrderBy(place => place.Name, StringComparer.Ordinal)];

    public static SurveyCell Read(StoredFact cell) => (SurveyCell)cell.Fact;

    private Missing.ForYear? FindMissingYear(IReadOnlyList<StoredFact> cells) =>
        Question.Years.FirstOrDefault(year => cells.All(cell => !IsAskedIn(cell, year))) is var year and not 0
            ? new Missing.ForYear(year, [.. cells.Select(YearOf).OfType<int>().Distinct().Order()])
            : null;
}
