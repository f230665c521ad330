using OpinionBot.Facts.Surveys;

namespace OpinionBot.Facts.Findings;

/// <summary>What people call the parts of a finding, and how each is typed.</summary>
public static class PartNames
{
    /// <summary>Typed for a part that the article does not say.</summary>
    public const string None = "none";

    private static readonly Dictionary<string, FindingPartKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["said"] = FindingPartKind.Said,
        ["of"] = FindingPartKind.Of,
        ["place"] = FindingPartKind.Place,
        ["when"] = FindingPartKind.When,
        ["who"] = FindingPartKind.Who,
        ["n"] = FindingPartKind.SampleSize,
        ["before"] = FindingPartKind.Before,
    };

    /// <summary>The parts that a moderator may change: all but the value, which is the source's.</summary>
    public static IReadOnlyList<string> Editable { get; } = [.. Kinds.Keys];

    /// <summary>What a form says of each field.</summary>
    public static string Describe(FindingPartKind kind) => kind switch
    {
        FindingPartKind.Said => "What they answered, do or have",
        FindingPartKind.Of => "Of whom",
        FindingPartKind.Place => "Where",
        FindingPartKind.When => "When they were asked",
        FindingPartKind.Who => "Who asked",
        FindingPartKind.SampleSize => "How many were asked (n)",
        FindingPartKind.Before => "What it was before, with its date",
        _ => "The value",
    };

    public static FindingPartKind? Find(string name) => Kinds.TryGetValue(name, out var kind) ? kind : null;

    public static string Of(FindingPartKind kind) => kind == FindingPartKind.Value ? "value" : Kinds.First(name => name.Value == kind).Key;

    /// <summary>A part as somebody would type it; null when it is not known.</summary>
    public static string? Typed(Finding finding, FindingPartKind kind) => kind switch
    {
        FindingPartKind.Said => finding.Said,
        FindingPartKind.Of => finding.Of,
        FindingPartKind.Place => finding.Place?.Name,
        FindingPartKind.When => FigureSentence.Dates(finding.AskedWhen) ?? FindingLine.Dates(finding.AskedWhen),
        FindingPartKind.Who => finding.Study?.Conductor,
        FindingPartKind.SampleSize => FindingLine.Sample(finding.SampleSize),
        FindingPartKind.Before => FindingLine.Earlier(finding),
        _ => FigureSentence.Value(finding),
    };
}
