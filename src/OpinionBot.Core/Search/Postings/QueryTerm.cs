namespace OpinionBot.Search.Postings;

/// <summary>A term that is searched for.</summary>
/// <param name="Number">In the vocabulary.</param>
/// <param name="Scale">Its weight times its rarity times k1 + 1: what a fact could reach by it at most.</param>
internal readonly record struct QueryTerm(int Number, double Scale);
