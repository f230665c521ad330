namespace OpinionBot.Answering.Memory;

/// <summary>The number of a past answer in its store; nobody sees it.</summary>
public readonly record struct AnswerId(long Value);
