namespace OpinionBot.Curation.Fetching;

/// <summary>Where a document comes from. The list is complete.</summary>
public abstract record ArticleOrigin
{
    private ArticleOrigin()
    {
    }

    public sealed record Url(Uri Address) : ArticleOrigin;

    public sealed record File(string Path) : ArticleOrigin;

    /// <param name="Name">What to call it in messages: <c>standard input</c>, the name of an upload.</param>
    public sealed record Content(Stream Stream, string Name) : ArticleOrigin;
}

/// <summary>What a moderator says about a document; it outweighs what the document says of itself.</summary>
public sealed record GivenDetails(
    string? Title = null,
    string? Author = null,
    string? Publisher = null,
    Language.PartialDate? Published = null,
    Uri? Url = null);
