using OpinionBot.Facts;

namespace OpinionBot.Chat;

public enum Visibility
{
    AskerOnly,
    Channel,
}

/// <summary>
/// What the bot says, for every platform alike; a renderer turns it into the platform's own form within its limits.
/// All text is plain: no markup of any platform, no mentions, no URLs but those of sources.
/// </summary>
public sealed record Reply
{
    /// <summary>Begins the command line that shows the evidence of a fact.</summary>
    public const string EvidenceCommand = "/evidence ";

    /// <summary>Begins the command line that asks a question.</summary>
    public const string AskCommand = "/ask ";

    /// <summary>Text with citation marks such as <c>[1]</c>, which stand for <see cref="Citations"/>.</summary>
    public IReadOnlyList<string> Paragraphs { get; init; } = [];

    /// <summary>What is shown one below the other under the paragraphs.</summary>
    public IReadOnlyList<ReplyItem> Items { get; init; } = [];

    public ReplyTable? Table { get; init; }

    /// <summary>Text that belongs under the table.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>The facts behind the marks, in their order.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>For example <c>2 of 2 figures checked</c>. Null when there was nothing to check.</summary>
    public string? CheckedNote { get; init; }

    /// <summary>What the reader may want next.</summary>
    public IReadOnlyList<ReplyButton> Buttons { get; init; } = [];

    public Visibility Visibility { get; init; } = Visibility.Channel;

    /// <summary>True for an answer to a question, which readers may judge; false for what else the bot says.</summary>
    public bool IsAnswer { get; init; }

    /// <summary>True for what the library says, which its reader may share; false for what the bot says of itself or to this person.</summary>
    public bool IsShareable => IsAnswer || Citations.Count > 0;

    /// <summary>True when it asks which of several questions is meant: each button asks one of them, in the order of the numbers in the text.</summary>
    public bool IsChoice => Buttons.Count > 0 && Buttons.All(button => button.Command.StartsWith(AskCommand, StringComparison.Ordinal));

    /// <summary>The cited facts where there are more than buttons for them: a platform with menus offers these instead of the buttons. Empty when the buttons do.</summary>
    public IReadOnlyList<Citation> EvidenceToPick =>
        Buttons.All(button => button.Command.StartsWith(EvidenceCommand, StringComparison.Ordinal)) && Citations.DistinctBy(citation => citation.Fact.Id).ToList() is { } cited && cited.Count > Buttons.Count ? cited : [];

    public static Reply Of(params IReadOnlyList<string> paragraphs) => new() { Paragraphs = paragraphs };

    /// <summary>What is said to the same person about several things, one after the other. Tables and citations stay with replies that stand alone.</summary>
    /// <param name="replies">At least one.</param>
    public static Reply Join(IReadOnlyList<Reply> replies) => replies is [var only] ? only : replies[0] with
    {
        Paragraphs = [.. replies.SelectMany(reply => reply.Paragraphs)],
        Buttons = [.. replies.SelectMany(reply => reply.Buttons).Distinct()],
    };

    public static Reply ToAskerOnly(params IReadOnlyList<string> paragraphs) =>
        new() { Paragraphs = paragraphs, Visibility = Visibility.AskerOnly };
}

/// <summary>One numbered entry of the list of sources under a reply.</summary>
/// <param name="Number">The mark in the text: 1 for <c>[1]</c>.</param>
/// <param name="Fact">What is cited.</param>
/// <param name="Line">Source, fieldwork, population and n in one line of plain text, printed by code from the store.</param>
public sealed record Citation(int Number, StoredFact Fact, string Line);

/// <summary>A table of plain text; every row has as many cells as there are columns.</summary>
public sealed record ReplyTable(string? Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>Something to press, or to type in the terminal.</summary>
/// <param name="Label">What the button says.</param>
/// <param name="Command">The command line it stands for: <c>/evidence F42</c>.</param>
public sealed record ReplyButton(string Label, string Command);
