namespace OpinionBot.Support.Llm;

/// <summary>What the server does with one request. The list is complete.</summary>
internal abstract record LlmTurn
{
    private LlmTurn()
    {
    }

    /// <summary>Answers, whole or in pieces as asked.</summary>
    /// <param name="Wait">Before the first byte.</param>
    /// <param name="Between">Between two pieces of a stream: a slow drip.</param>
    public sealed record Says(string Content, string FinishReason = "stop", TimeSpan Wait = default, TimeSpan Between = default, int PieceLength = 12) : LlmTurn;

    /// <summary>Declines in the protocol's own way.</summary>
    public sealed record Refuses(string Words) : LlmTurn;

    /// <summary>An HTTP status instead of an answer.</summary>
    /// <param name="Words">The error's message; its own words without one.</param>
    public sealed record Fails(int Status, TimeSpan? RetryAfter = null, string? Words = null) : LlmTurn;

    /// <summary>Sends these words and then nothing, for as long as the client waits.</summary>
    public sealed record Hangs(string Content = "") : LlmTurn;

    /// <summary>Sends these words and then breaks the connection.</summary>
    public sealed record Drops(string Content = "") : LlmTurn;

    /// <summary>A body that is no answer of this protocol.</summary>
    public sealed record Babbles(string Body) : LlmTurn;
}
