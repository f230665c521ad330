namespace OpinionBot.Facts.Reviewing;

/// <summary>How a fact came to be proposed. The list is complete.</summary>
public abstract record Lineage
{
    private Lineage()
    {
    }

    /// <summary>Found by a rule of the program: <c>figures</c>, <c>quotations</c>, <c>statements</c>.</summary>
    public sealed record ByRule(string Rule) : Lineage;

    /// <summary>Found by a model; <paramref name="PromptHash"/> is the SHA-256 of the prompt file.</summary>
    public sealed record ByModel(string Model, string PromptHash) : Lineage;

    /// <summary>Written or corrected by a moderator.</summary>
    public sealed record ByModerator(string Name) : Lineage;

    /// <summary>Came with the program; <paramref name="Key"/> is its stable name in the starter library, over all versions.</summary>
    public sealed record Bundled(string Key, int Version) : Lineage;
}
