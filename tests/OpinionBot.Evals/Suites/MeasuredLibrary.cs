using Microsoft.Extensions.Options;
using OpinionBot.DataSets;
using OpinionBot.Facts;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Facts.Sources;
using OpinionBot.Search;

namespace OpinionBot.Suites;

/// <summary>Puts documents of data sets into the product's index, with its default settings.</summary>
internal static class MeasuredLibrary
{
    /// <summary>One fact a document, numbered from 1 in the order of the documents.</summary>
    public static FactIndex Index(BeirFolder collection)
    {
        var index = Empty();
        index.Apply([.. collection.Documents.Select((document, at) => Stored(at + 1, Of(document), SourceOf(at + 1, document.Title)))]);

        return index;
    }

    public static FactIndex Empty() => new(Options.Create(new SearchOptions()));

    public static Source SourceOf(long id, string title) =>
        new(new SourceId(id), WorkspaceId.Console, new SourceDetails { Title = Said(title) }, "", HasText: true, DateTimeOffset.UnixEpoch);

    public static StoredFact Stored(long id, Fact fact, Source source) =>
        new(new FactId(id), WorkspaceId.Console, fact, source, FactStatus.Approved, new Lineage.ByRule("statements"), Sequence: id);

    private static Statement Of(BeirDocument document) => new() { Text = Said(document.Text) };

    // A fact and a source have words; some documents have none.
    private static string Said(string text) => string.IsNullOrWhiteSpace(text) ? "-" : text;
}
