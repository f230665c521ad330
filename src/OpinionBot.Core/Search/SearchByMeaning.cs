namespace OpinionBot.Search;

/// <summary>Whether search goes by meaning besides words.</summary>
public enum SearchByMeaning
{
    /// <summary>With the program's own model, or the embedding model that is set.</summary>
    On,
    Off,
}
