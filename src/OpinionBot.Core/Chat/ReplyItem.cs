namespace OpinionBot.Chat;

/// <summary>One of several things that are shown below each other, each with what can be done about it.</summary>
/// <param name="Name">What it is called: <c>F12</c>.</param>
/// <param name="Heading">One line that says what it is.</param>
/// <param name="Text">What the source says; null when the heading says it.</param>
/// <param name="Notes">Further lines, the most important first.</param>
/// <param name="Buttons">What can be done about this one.</param>
public sealed record ReplyItem(string Name, string Heading, MarkedText? Text, IReadOnlyList<string> Notes, IReadOnlyList<ReplyButton> Buttons);
