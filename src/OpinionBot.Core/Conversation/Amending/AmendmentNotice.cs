namespace OpinionBot.Conversation.Amending;

/// <summary>Says over an answer that it does not hold any more, and what does.</summary>
public static class AmendmentNotice
{
    private const int MaxNamed = 5;

    public static string For(IReadOnlyList<ChangedFact> changed, DateTimeOffset at)
    {
        var named = changed.Take(MaxNamed).Select(Sentence);
        var others = changed.Count > MaxNamed ? [$"{changed.Count - MaxNamed} more facts behind it have changed too."] : Array.Empty<string>();

        return string.Join(' ', [$"Amended on {PartialDate(at)}.", .. named, .. others]);
    }

    private static string Sentence(ChangedFact fact) => fact.Successor is { } successor
        ? $"{fact.Id} has been corrected; it now says: {successor.Fact.Text.TrimEnd('.')} ({successor.Id})."
        : $"{fact.Id} has been taken back: what this answer says from it does not hold any more.";

    private static string PartialDate(DateTimeOffset at) => new Language.PartialDate(at.Year, at.Month, at.Day).ToLongString();
}
