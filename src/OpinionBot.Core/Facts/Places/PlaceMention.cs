using OpinionBot.Language;

namespace OpinionBot.Facts.Places;

public enum PlaceForm
{
    /// <summary>The place itself: <c>Japan</c>, <c>the UK</c>.</summary>
    Name,

    /// <summary>Its people, or something of it: <c>Japanese</c>, <c>Britons</c>.</summary>
    Demonym,
}

/// <summary>A place named in a text.</summary>
/// <param name="Span">Where it stands, without a possessive ending.</param>
public readonly record struct PlaceMention(TextSpan Span, Place Place, PlaceForm Form);
