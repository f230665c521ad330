using OpinionBot.Answering.Retrieval;
using OpinionBot.Facts;
using OpinionBot.Facts.Places;
using OpinionBot.Support;

namespace OpinionBot.Answering.Obligations;

/// <summary>Facts read for obligations.</summary>
internal static class Read
{
    public static ReadFact Fact(string text, string before = "") => new(A.Stored(1, A.Statement(text) with { Anchor = new Anchor(text, before), SaidOn = null, Places = [.. Gazetteer.Default.Find(text).Select(place => place.Place).Distinct()] }));

    public static ReadFact Quote(string speaker, string words) => new(A.Stored(1, A.Quote(speaker, words)));

    public static Place Place(string name) => Gazetteer.Default.Find(name)[0].Place;
}
