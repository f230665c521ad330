namespace OpinionBot.Facts;

/// <summary>Exact words of a named speaker (a person, an organisation or a document). The words stand verbatim in the anchor.</summary>
public sealed record Quote : Fact
{
    public override FactKind Kind => FactKind.Quote;

    /// <summary>Name as the source first gives it: <c>Orla Finch</c>, <c>the AI+ plan</c>.</summary>
    public required string Speaker
    {
        get;
        init
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value);
            field = value;
        }
    }

    /// <summary>Who the speaker is, as far as the source says: <c>head of an institute</c>.</summary>
    public string? SpeakerRole { get; init; }

    /// <summary>The words without their quotation marks. A quotation broken by its attribution has one element a part.</summary>
    public required IReadOnlyList<string> Words
    {
        get;
        init
        {
            if (value.Count == 0 || value.Any(string.IsNullOrWhiteSpace))
            {
                throw new ArgumentException("A quote has at least one part and no empty part.", nameof(value));
            }

            field = value;
        }
    }
}
