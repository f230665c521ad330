using System.Globalization;
using OpinionBot.Facts.Places;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Facts.Sources;
using OpinionBot.Facts.Surveys;
using OpinionBot.Language;

namespace OpinionBot.Facts.StarterLibrary;

/// <summary>What the data files of the starter library hold: publications with their facts, not reviewed yet.</summary>
/// <param name="Version">Grows with every change of the data files.</param>
/// <param name="Publications">Each with its stable key.</param>
public sealed record StarterContent(int Version, IReadOnlyList<StarterPublication> Publications);

/// <summary>One publication of the starter library.</summary>
public sealed record StarterPublication(string Key, SourceDetails Details, IReadOnlyList<ProposedFact> Facts);

/// <summary>Reads the data files of the starter library: sources, studies, indicators, answers and figures apart, joined by key.</summary>
public static class StarterLibraryReader
{
    /// <summary>To be raised with every change of the data files; an installed library of a lower version is then upgraded.</summary>
    public const int Version = 2;

    private const string Folder = "Facts/StarterLibrary/";

    /// <exception cref="InvalidDataException">A data file is malformed; the message names file and line or key.</exception>
    public static StarterContent Read()
    {
        var studies = DataFile.ReadRows(Folder + "studies.tsv", 9).ToDictionary(row => row[0], ReadStudy, StringComparer.Ordinal);
        var indicators = DataFile.ReadRows(Folder + "indicators.tsv", 5).ToDictionary(row => (row[0], row[1]), row => new Indicator(row[1], row[2], row[3], row[4]));
        var answers = DataFile.ReadRows(Folder + "answers.tsv", 5).ToDictionary(row => (row[0], row[1], row[2]), row => new AnswerOption(row[2], row[3], row[4] == "1"));

        var facts = DataFile.ReadRows(Folder + "figures.tsv", 14)
            .Select(row => (Source: row[12], Fact: ReadFigure(row, studies, indicators, answers)))
            .Concat(DataFile.ReadRows(Folder + "statements.tsv", 5).Select(row => (Source: row[1], Fact: ReadStatement(row))))
            .Concat(DataFile.ReadRows(Folder + "quotes.tsv", 8).Select(row => (Source: row[1], Fact: ReadQuote(row))))
            .ToLookup(fact => fact.Source, fact => fact.Fact, StringComparer.Ordinal);

        var publications = DataFile.ReadRows(Folder + "sources.tsv", 5)
            .Select(row => new StarterPublication(row[0], ReadDetails(row), [.. facts[row[0]]]))
            .ToList();

        return facts.FirstOrDefault(group => publications.All(publication => publication.Key != group.Key)) is { } orphans
            ? throw Malformed("sources.tsv", $"has no source '{orphans.Key}', which facts name")
            : new StarterContent(Version, publications);
    }

    private static SourceDetails ReadDetails(string[] row) => new()
    {
        Title = row[1],
        Publisher = row[2],
        Published = ReadDate(row[3]),
        Language = "en",
        Url = row[4].Length == 0 ? null : new Uri(row[4]),
    };

    private static Study ReadStudy(string[] row) =>
        new(row[0], row[1], row[2], ReadFieldwork(row[3], row[4], row[5]), NullIfEmpty(row[6]), NullIfEmpty(row[7]), NullIfEmpty(row[8]));

    private static ProposedFact ReadFigure(
        string[] row,
        Dictionary<string, Study> studies,
        Dictionary<(string, string), Indicator> indicators,
        Dictionary<(string, string, string), AnswerOption> answers)
    {
        var name = string.Join('/', row[0], row[1], row[2], row[3]);

        if (!studies.TryGetValue(row[0], out var study) || !indicators.TryGetValue((row[0], row[1]), out var indicator))
        {
            throw Malformed("figures.tsv", $"names an unknown study or indicator in {name}");
        }

        var place = Gazetteer.Default.ByCode(row[3]) ?? throw Malformed("figures.tsv", $"names an unknown place in {name}");
        var figure = new SurveyCell
        {
            Text = name,
            Indicator = indicator,
            Answer = row[2].Length == 0 ? null : answers.GetValueOrDefault((row[0], row[1], row[2])) ?? throw Malformed("figures.tsv", $"names an unknown answer in {name}"),
            Place = place,
            Places = [place],
            Value = decimal.Parse(row[4], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture),
            Unit = new Unit(UnitKind.Percent, row[5]),
            Study = study,
            SampleSize = ReadSampleSize(row[6], row[7], row[8]),
            Fieldwork = ReadFieldwork(row[9], row[10], row[11]),
            Locator = NullIfEmpty(row[13]),
        };

        var wave = figure.AskedWhen?.To?.ToString() ?? "undated";

        return new ProposedFact(
            figure with { Text = TextOf(figure), SaidOn = figure.AskedWhen?.To },
            new Lineage.Bundled($"{name}/{wave}", Version));
    }

    private static string TextOf(SurveyCell figure)
    {
        var dates = FigureSentence.Dates(figure.AskedWhen);

        return dates is null
            ? $"{FigureSentence.Clause(figure)} ({figure.Study!.Conductor})."
            : $"{FigureSentence.Clause(figure)} ({figure.Study!.Conductor}, {dates}).";
    }

    private static SampleSize ReadSampleSize(string kind, string count, string note) => (kind, count.Length) switch
    {
        ("-", _) => note.Length == 0 ? SampleSize.NotStated : new SampleSize(SampleSizeKind.NotStated, null, note),
        ("exact", > 0) => new SampleSize(SampleSizeKind.Exact, long.Parse(count, CultureInfo.InvariantCulture), NullIfEmpty(note)),
        ("about", > 0) => new SampleSize(SampleSizeKind.About, long.Parse(count, CultureInfo.InvariantCulture), NullIfEmpty(note)),
        ("more-than", > 0) => new SampleSize(SampleSizeKind.MoreThan, long.Parse(count, CultureInfo.InvariantCulture), NullIfEmpty(note)),
        _ => throw Malformed("figures.tsv", $"has the sample size '{kind} {count}'; use exact, about, more-than or -"),
    };

    private static ProposedFact ReadStatement(string[] row) => new(
        new Statement { Text = row[2], Places = ReadPlaces(row[3]), SaidOn = ReadDate(row[4]) },
        new Lineage.Bundled($"{row[1]}/{row[0]}", Version));

    private static ProposedFact ReadQuote(string[] row) => new(
        new Quote { Speaker = row[2], SpeakerRole = NullIfEmpty(row[3]), Words = row[4].Split('|'), Text = row[5], Places = ReadPlaces(row[6]), SaidOn = ReadDate(row[7]) },
        new Lineage.Bundled($"{row[1]}/{row[0]}", Version));

    private static IReadOnlyList<Place> ReadPlaces(string codes) =>
        [.. codes.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(code => Gazetteer.Default.ByCode(code) ?? throw Malformed("statements.tsv or quotes.tsv", $"names the unknown place '{code}'"))];

    private static Fieldwork? ReadFieldwork(string from, string to, string note) =>
        from.Length == 0 && note.Length == 0 ? null : new Fieldwork(ReadDate(from), ReadDate(to), NullIfEmpty(note));

    private static PartialDate? ReadDate(string text) =>
        text.Length == 0 ? null : PartialDate.TryParse(text) ?? throw new InvalidDataException($"The starter library has the date '{text}'; write 2026, 2026-03 or 2026-03-05.");

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    private static InvalidDataException Malformed(string file, string fault) => new($"{Folder}{file} {fault}.");
}
