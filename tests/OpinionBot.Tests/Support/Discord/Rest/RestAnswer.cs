using System.Text.Json.Nodes;

namespace OpinionBot.Support.Discord.Rest;

/// <summary>What a route answers.</summary>
internal sealed record RestAnswer(int Status, JsonNode? Body = null)
{
    public static readonly RestAnswer NoContent = new(204);

    /// <summary>Work that has to wait for others, done after the lock is given back; its error becomes the answer.</summary>
    public Func<CancellationToken, Task>? Afterwards { get; init; }

    /// <summary>Headers beside those of the rate limits.</summary>
    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    public static RestAnswer Ok(JsonNode body) => new(200, body);
}
