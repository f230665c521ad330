using Microsoft.Extensions.Options;
using OpinionBot.Answering;
using OpinionBot.Chat;
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
        index.Apply([.. Enumerable.Range(1, collection.Documents.Count).Select(number => Of(collection, number))]);

        return index;
    }

    /// <summary>One fact a sentence of every passage, with the passage before it as context; the title is the source's.</summary>
    public static FactIndex Sentences(IReadOnlyList<ClapNqRecord> records)
    {
        var index = Empty();
        var next = 1L;

        foreach (var (record, at) in records.Select((record, at) => (record, at)))
        {
            var facts = Facts(record, at + 1, next);
            index.Apply(facts);
            next += facts.Count;
        }

        return index;
    }

    /// <summary>The sentences of one passage as facts numbered from <paramref name="first"/>.</summary>
    public static IReadOnlyList<StoredFact> Facts(ClapNqRecord record, long source, long first) =>
        [.. record.Sentences.Select((sentence, at) => Stored(
            first + at,
            new Statement { Text = Said(sentence), Anchor = new Anchor(Said(sentence), string.Join(' ', record.Sentences.Take(at))) },
            SourceOf(source, record.Title)))];

    /// <summary>The fact that a document is in <see cref="Index"/>.</summary>
    /// <param name="number">The document's, from 1.</param>
    public static StoredFact Of(BeirFolder collection, int number) =>
        Stored(number, Of(collection.Documents[number - 1]), SourceOf(number, collection.Documents[number - 1].Title));

    /// <summary>A question of a data set: anybody asks it, today is some day.</summary>
    public static Question Ask(string text) => new(text, new Asker("somebody", "Somebody", IsModerator: false), ReplyAddress.Console, DateTimeOffset.UnixEpoch.AddYears(55));

    public static FactIndex Empty() => new(Options.Create(new SearchOptions()));

    public static Source SourceOf(long id, string title) =>
        new(new SourceId(id), WorkspaceId.Console, new SourceDetails { Title = Said(title) }, "", HasText: true, DateTimeOffset.UnixEpoch);

    public static StoredFact Stored(long id, Fact fact, Source source) =>
        new(new FactId(id), WorkspaceId.Console, fact, source, FactStatus.Approved, new Lineage.ByRule("statements"), Sequence: id);

    private static Statement Of(BeirDocument document) => new() { Text = Said(document.Text) };

    // A fact and a source have words; some documents have none.
    private static string Said(string text) => string.IsNullOrWhiteSpace(text) ? "-" : text;
}
