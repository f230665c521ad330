namespace OpinionBot.Answering;

/// <summary>How a question ended, in one word.</summary>
public enum Outcome
{
    Answered,
    NotCovered,
    Refused,
    Failed,
}
