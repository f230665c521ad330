using OpinionBot.Answering.Surroundings;
using OpinionBot.Chat;
using OpinionBot.Language;

namespace OpinionBot.Answering;

/// <summary>What somebody asked, before anybody has made sense of it.</summary>
/// <param name="Text">As typed, in ordinary letters and digits; what stands around the question in a chat is taken off.</param>
/// <param name="Asker">Who asks. Memory of earlier questions belongs to the asker and the thread.</param>
/// <param name="Address">Where the reply goes.</param>
/// <param name="AskedAt">Years without a number (<c>last year</c>) count from here.</param>
public sealed record Question(string Text, Asker Asker, ReplyAddress Address, DateTimeOffset AskedAt)
{
    public string Text { get; init => field = Plain(value); } = Plain(Text);

    /// <summary>What the channel is set to (BCP 47); null answers in the question's own language.</summary>
    public string? Language { get; init; }

    private static string Plain(string typed) => QuestionText.Of(Characters.Ordinary(typed));
}
