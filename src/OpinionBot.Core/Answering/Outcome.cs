namespace OpinionBot.Answering;

/// <summary>How a question ended, in one word.</summary>
public enum Outcome
{
    Answered,
    NotCovered,
    Refused,
    Failed,

    /// <summary>It may mean several things: the asker is asked which.</summary>
    Unclear,

    /// <summary>Nothing was asked of the library: nothing of it is kept.</summary>
    SmallTalk,
}
