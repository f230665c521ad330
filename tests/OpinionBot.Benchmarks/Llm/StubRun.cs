using OpinionBot.Support.Llm;

namespace OpinionBot.Llm;

/// <summary>The command <c>stub</c>: the tests' model server until it is told to stop.</summary>
internal sealed class StubRun(TextWriter output)
{
    public async Task RunAsync(int port, string personality, CancellationToken cancellationToken)
    {
        await using var server = await LoopbackOpenAI.StartAsync(
            personality switch
            {
                "malicious" => new MaliciousWriter(seed: 1).Answer,
                "failing" => Personalities.Failing(500),
                "german" => GermanWriter.Answer,
                "silent" => _ => new LlmTurn.Hangs(),
                _ => Personalities.Honest,
            },
            port);

        output.WriteLine($"A model server that is {personality} listens on {server.Endpoint}.");

        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Ctrl+C ends it.
        }
    }
}
