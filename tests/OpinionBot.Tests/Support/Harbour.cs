using Microsoft.Extensions.Options;
using OpinionBot.Facts;
using OpinionBot.Facts.Places;
using OpinionBot.Facts.Sources;
using OpinionBot.Language;
using OpinionBot.Search;

namespace OpinionBot.Support;

/// <summary>An index of a few sentences of one article, or of several.</summary>
internal static class Harbour
{
    public static FactIndex Index(params IReadOnlyList<StoredFact> facts)
    {
        var index = new FactIndex(Options.Create(new SearchOptions()));
        index.Apply(facts);

        return index;
    }

    /// <summary>The sentences of one article, numbered from 1.</summary>
    public static FactIndex Index(params IReadOnlyList<string> sentences) => Index([.. sentences.Select((text, at) => Fact(at + 1, text))]);

    /// <param name="before">What stands before it in its paragraph.</param>
    public static StoredFact Fact(long id, string text, string before = "") =>
        A.Stored(id, A.Statement(text) with
        {
            Anchor = new Anchor(text, before),
            SaidOn = null,
            Places = [.. Gazetteer.Default.Find(text).Select(place => place.Place).Distinct()],
        });

    /// <summary>The fact in a source of its own.</summary>
    public static StoredFact From(this StoredFact fact, int source, string title = "A day", PartialDate? published = null, int addedAfter = 0) => fact with
    {
        Source = fact.Source with
        {
            Id = new SourceId(source),
            Details = fact.Source.Details with { Title = title, Published = published },
            AddedAt = A.Now.AddDays(addedAfter),
        },
    };

    /// <summary>A question whose topic is these words.</summary>
    public static FactQuery Query(string text, params IReadOnlyList<string> terms) =>
        new() { Text = text, Terms = terms.Count > 0 ? terms : [.. Words.Of(text).Select(word => Words.Fold(word.Text))] };
}
