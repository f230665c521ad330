namespace OpinionBot.Answering;

/// <summary>How a question ended, in one word.</summary>
public enum Outcome
{
    Answered,
    NotCovered,
    Refused,
    Failed,

    /// <summary>Nothing was asked of the library: nothing of it is kept.</summary>
    SmallTalk,
}
