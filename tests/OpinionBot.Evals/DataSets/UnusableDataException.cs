namespace OpinionBot.DataSets;

/// <summary>What was given to measure with cannot be used. The message is one sentence: what, where, and how to mend it.</summary>
public sealed class UnusableDataException(string message) : Exception(message);
