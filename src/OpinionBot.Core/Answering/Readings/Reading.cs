namespace OpinionBot.Answering.Readings;

/// <summary>One of several things that a question may mean.</summary>
/// <param name="Label">What is asked about, in at most <see cref="MaxLabel"/> characters, without places and years.</param>
/// <param name="Question">The same as a question of its own, with the places and years asked about, in at most <see cref="MaxQuestion"/> characters.</param>
public sealed record Reading(string Label, string Question)
{
    /// <summary>What every platform's buttons have room for.</summary>
    public const int MaxLabel = 72;

    /// <summary>What a button of every platform can carry beside its command, and a phone shows three times at once.</summary>
    public const int MaxQuestion = 80;
}
