namespace OpinionBot.Curation.Extraction.Surveys;

/// <summary>How surely a name is that of who asked; the later the surer.</summary>
internal enum AskerEvidence
{
    /// <summary>It paid for the survey, published it or told of it.</summary>
    Told,

    /// <summary>The survey's own name has it: <c>the Havblikk Labour Survey</c>.</summary>
    InName,

    /// <summary>A sentence says whose survey it is.</summary>
    Whose,

    /// <summary>A sentence says that it asked.</summary>
    Asked,
}

/// <summary>A name that a sentence says something about asking of.</summary>
/// <param name="Name">As written; several who asked together are one: <c>Havblikk and Nordpuls</c>.</param>
/// <param name="Evidence">How surely it asked.</param>
internal readonly record struct AskerMention(string Name, AskerEvidence Evidence)
{
    /// <summary>True for a body that has no name: <c>the city</c>.</summary>
    public bool IsDescribed { get; init; }

    /// <summary>True where it conducted a survey that is known already: <c>The survey was carried out by Havblikk</c>.</summary>
    public bool IsOfKnown { get; init; }
}
