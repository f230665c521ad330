using System.Globalization;
using Microsoft.Data.Sqlite;
using OpinionBot.Facts;
using OpinionBot.Facts.Sources;
using OpinionBot.Language;

namespace OpinionBot.Store.Sqlite.Library;

/// <summary>Reads sources, and times as this store writes them.</summary>
internal static class SourceRow
{
    /// <summary>The columns that <see cref="Read"/> takes, of <c>source s</c>.</summary>
    public const string Columns =
        "s.id, s.workspace, s.title, s.author, s.publisher, s.published, s.language, s.url, s.content_hash, s.text IS NOT NULL, s.added_at, s.is_shared";

    public static Source Read(SqliteDataReader row, int first) => new(
        new SourceId(row.GetInt64(first)),
        new WorkspaceId(row.GetString(first + 1)),
        new SourceDetails
        {
            Title = row.GetString(first + 2),
            Author = row.Text(first + 3),
            Publisher = row.Text(first + 4),
            Published = PartialDate.TryParse(row.Text(first + 5)),
            Language = row.Text(first + 6),
            Url = row.Text(first + 7) is { } url ? new Uri(url) : null,
        },
        row.GetString(first + 8),
        row.GetInt64(first + 9) == 1,
        ReadTime(row.GetString(first + 10)))
    {
        IsShared = row.GetInt64(first + 11) == 1,
    };

    public static DateTimeOffset ReadTime(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);

    public static string Write(DateTimeOffset time) => time.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);
}
