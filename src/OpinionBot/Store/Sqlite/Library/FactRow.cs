using System.Globalization;
using Microsoft.Data.Sqlite;
using OpinionBot.Facts;
using OpinionBot.Facts.Findings;
using OpinionBot.Facts.Places;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Facts.Sources;
using OpinionBot.Facts.Surveys;
using OpinionBot.Language;

namespace OpinionBot.Store.Sqlite.Library;

/// <summary>Reads facts from the rows of <see cref="Select"/>. One reader serves one query, so that equal studies, indicators and sources are one object.</summary>
internal sealed class FactRow
{
    /// <summary>To be followed by a WHERE clause over <c>fact f</c>, <c>source s</c>.</summary>
    public const string Select = $"""
        SELECT f.id, f.workspace, f.kind, f.status, f.sequence, f.superseded_by, f.approved_by, f.approved_at,
               f.lineage_kind, f.lineage_name, f.lineage_detail, f.text, f.exact, f.prefix, f.suffix, f.places, f.said_on,
               f.place, f.value, f.unit_kind, f.unit_label, f.unit_base, f.sample_kind, f.sample_count, f.sample_note,
               f.fieldwork_from, f.fieldwork_to, f.fieldwork_note, f.locator, f.speaker, f.speaker_role, f.words,
               f.indicator_id, i.key, i.wording, i.reads, i.topic,
               f.answer_id, a.label, a.reads, a.is_sum,
               f.study_id, t.key, t.title, t.conductor, t.fieldwork_from, t.fieldwork_to, t.fieldwork_note, t.population, t.mode, t.evidence,
               {SourceRow.Columns}, f.up_to, f.finding
        FROM fact f
        JOIN source s ON s.id = f.source_id
        LEFT JOIN indicator i ON i.id = f.indicator_id
        LEFT JOIN answer_option a ON a.id = f.answer_id
        LEFT JOIN study t ON t.id = f.study_id

        """;

    /// <summary>What separates the parts of a quotation in one column.</summary>
    public const char PartSeparator = '\u001f';

    private const int UpTo = 63;
    private const int OfFinding = 64;

    private readonly Dictionary<long, Indicator> _indicators = [];
    private readonly Dictionary<long, AnswerOption> _answers = [];
    private readonly Dictionary<long, Study> _studies = [];
    private readonly Dictionary<long, Source> _sources = [];
    private readonly Dictionary<string, IReadOnlyList<Place>> _places = new(StringComparer.Ordinal);

    public StoredFact Read(SqliteDataReader row) => new(
        new FactId(row.GetInt64(0)),
        new WorkspaceId(row.GetString(1)),
        ReadFact(row),
        Keep(_sources, row.GetInt64(51), row, static row => SourceRow.Read(row, 51)),
        Enum.Parse<FactStatus>(row.GetString(3)),
        ReadLineage(row),
        row.GetInt64(4),
        row.Number(5) is { } successor ? new FactId(successor) : null,
        row.Text(6),
        row.Text(7) is { } at ? SourceRow.ReadTime(at) : null);

    private Fact ReadFact(SqliteDataReader row)
    {
        var text = row.GetString(11);
        var anchor = row.Text(12) is { } exact ? new Anchor(exact, row.Text(13) ?? "", row.Text(14) ?? "") : null;
        var places = ReadPlaces(row.GetString(15));
        var saidOn = PartialDate.TryParse(row.Text(16));

        return row.GetString(2) switch
        {
            nameof(Figure) => ReadFigure(row, anchor) with { Text = text, Places = places, SaidOn = saidOn },
            nameof(Quote) => new Quote
            {
                Text = text,
                Anchor = anchor,
                Places = places,
                SaidOn = saidOn,
                Speaker = row.GetString(29),
                SpeakerRole = row.Text(30),
                Words = row.GetString(31).Split(PartSeparator),
            },
            _ => new Statement { Text = text, Anchor = anchor, Places = places, SaidOn = saidOn },
        };
    }

    // What stands in a sentence of its source is a finding; a cell of a table has no sentence, and a survey. With a removed source its sentences are gone.
    private Figure ReadFigure(SqliteDataReader row, Anchor? anchor)
    {
        var indicator = Keep(_indicators, row.GetInt64(32), row, static row => new Indicator(row.GetString(33), row.GetString(34), row.GetString(35), row.GetString(36)));
        var study = row.Number(41) is { } id ? Keep(_studies, id, row, ReadStudy) : null;
        var value = ReadDecimal(row.GetString(18));
        var unit = new Unit(Enum.Parse<UnitKind>(row.GetString(19)), row.GetString(20), row.Text(21) is { } whole ? ReadDecimal(whole) : null);
        var text = row.GetString(11);

        Figure figure = anchor is null && study is not null
            ? new SurveyCell { Text = text, Indicator = indicator, Study = study, Value = value, Unit = unit, Locator = row.Text(28) }
            : ReadFinding(row, new Finding { Text = text, Anchor = anchor ?? new Anchor(text), Indicator = indicator, Study = study, Value = value, Unit = unit });

        return figure with
        {
            Answer = row.Number(37) is { } answer ? Keep(_answers, answer, row, static row => new AnswerOption(row.GetString(38), row.GetString(39), row.GetInt64(40) == 1)) : null,
            Place = row.Text(17) is { } code ? ReadPlaces(code)[0] : null,
            UpTo = row.Text(UpTo) is { } to ? ReadDecimal(to) : null,
            SampleSize = new SampleSize(Enum.Parse<SampleSizeKind>(row.GetString(22)), row.Number(23), row.Text(24)),
            Fieldwork = ReadFieldwork(row.Text(25), row.Text(26), row.Text(27)),
        };
    }

    private static Finding ReadFinding(SqliteDataReader row, Finding finding) => row.Text(OfFinding) is { } json ? FindingJson.Read(json, finding) : finding;

    private static Study ReadStudy(SqliteDataReader row) => new(
        row.GetString(42),
        row.GetString(43),
        row.GetString(44),
        ReadFieldwork(row.GetString(45), row.GetString(46), row.GetString(47)),
        NullIfEmpty(row.GetString(48)),
        NullIfEmpty(row.GetString(49)),
        NullIfEmpty(row.GetString(50)));

    private static Fieldwork? ReadFieldwork(string? from, string? to, string? note) =>
        string.IsNullOrEmpty(from) && string.IsNullOrEmpty(note) ? null : new Fieldwork(PartialDate.TryParse(from), PartialDate.TryParse(to), NullIfEmpty(note));

    private static Lineage ReadLineage(SqliteDataReader row) => row.GetString(8) switch
    {
        nameof(Lineage.ByModel) => new Lineage.ByModel(row.GetString(9), row.GetString(10)),
        nameof(Lineage.ByModerator) => new Lineage.ByModerator(row.GetString(9)),
        nameof(Lineage.Bundled) => new Lineage.Bundled(row.GetString(9), int.Parse(row.GetString(10), CultureInfo.InvariantCulture)),
        _ => new Lineage.ByRule(row.GetString(9)),
    };

    private IReadOnlyList<Place> ReadPlaces(string codes)
    {
        if (!_places.TryGetValue(codes, out var places))
        {
            places = [.. codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(code => Gazetteer.Default.ByCode(code) ?? new Place(code, code))];
            _places.Add(codes, places);
        }

        return places;
    }

    private static T Keep<T>(Dictionary<long, T> kept, long id, SqliteDataReader row, Func<SqliteDataReader, T> read)
    {
        if (!kept.TryGetValue(id, out var value))
        {
            value = read(row);
            kept.Add(id, value);
        }

        return value;
    }

    private static decimal ReadDecimal(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
