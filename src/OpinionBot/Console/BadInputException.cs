namespace OpinionBot.Console;

/// <summary>What the person gave cannot be used. The message is one sentence: what, where, and how to mend it.</summary>
internal sealed class BadInputException(string message) : Exception(message);
