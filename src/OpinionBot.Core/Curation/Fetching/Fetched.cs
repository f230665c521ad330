namespace OpinionBot.Curation.Fetching;

/// <summary>What fetching came to. The list is complete.</summary>
public abstract record Fetched
{
    private Fetched()
    {
    }

    public sealed record Ok(Article Article) : Fetched;

    /// <param name="Reason">One sentence: what is wrong, where, and how to mend it.</param>
    public sealed record Unusable(string Reason) : Fetched;
}

/// <summary>A document cannot be made into an article. The message is the sentence for the moderator.</summary>
public sealed class UnusableDocumentException(string message) : Exception(message);
