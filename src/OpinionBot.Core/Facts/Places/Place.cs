namespace OpinionBot.Facts.Places;

/// <summary>
/// A country (ISO 3166-1 alpha-2 code, <c>JP</c>) or a named group of countries (code with a colon, <c>group:oecd</c>).
/// Two places are the same when their codes are. A group is never a country: an average of 31 countries is not a place people live in.
/// </summary>
public sealed record Place
{
    public Place(string code, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);

        Code = code;
        Name = name;
    }

    public string Code { get; }

    /// <summary>As a reply writes it: <c>the United States</c> without its article, <c>United States</c>.</summary>
    public string Name { get; }

    public bool IsGroup => Code.Contains(':', StringComparison.Ordinal);

    public bool Equals(Place? other) => other is not null && Code == other.Code;

    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Name;
}
