namespace OpinionBot.Facts.Items;

/// <summary>The number of an asking as moderators see it: <c>A3</c>.</summary>
public readonly record struct AskingId(long Value)
{
    public static bool TryParse(string? text, out AskingId id)
    {
        var read = IdText.TryRead(text, 'A', out var number);
        id = new AskingId(number);

        return read;
    }

    public override string ToString() => $"A{Value}";
}

/// <summary>How people ask for a fact, as a moderator of the workspace has said.</summary>
/// <param name="Workspace">Whose questions are understood by it; what the terminal adds is everyone's.</param>
/// <param name="Fact">What is asked for. A correction takes over the askings of what it corrects.</param>
/// <param name="Text">The question as people ask it, at most <see cref="MaxLength"/> characters.</param>
/// <param name="Sequence">The change that brought it to this state; grows with every change in the store.</param>
/// <param name="IsRemoved">True when it holds no more.</param>
public sealed record AddedAsking(
    AskingId Id,
    WorkspaceId Workspace,
    FactId Fact,
    string Text,
    string AddedBy,
    DateTimeOffset AddedAt,
    long Sequence,
    bool IsRemoved)
{
    public const int MaxLength = 200;
}
