using OpinionBot.Chat;

namespace OpinionBot.Answering.Replying;

/// <summary>Asks back which of several questions is meant: numbered lines, and a button for each that asks it outright. At most 300 characters.</summary>
internal static class UnclearText
{
    public static Reply For(Answer.Unclear unclear) => new()
    {
        Paragraphs = [string.Join('\n', [Asks(unclear), .. unclear.Readings.Select((reading, at) => $"{at + 1}. {reading.Question}")])],
        Buttons = [.. unclear.Readings.Select(reading => new ReplyButton(reading.Label, Reply.AskCommand + reading.Question))],
    };

    private static string Asks(Answer.Unclear unclear) => unclear.Language.Say("unclear") ?? "Which of these do you mean?";
}
