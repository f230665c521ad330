namespace OpinionBot.Support.Discord;

/// <summary>What a test may turn. The defaults are Discord's own figures.</summary>
internal sealed record LoopbackDiscordOptions
{
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Discord's description of its own API; bodies are checked against it when it is there.</summary>
    public string? OpenApiPath { get; init; } = TestData.Find("discord/openapi.json");

    public TimeSpan FirstResponseWithin { get; init; } = TimeSpan.FromSeconds(3);

    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How long a nonce is remembered: Discord says "the past few minutes".</summary>
    public TimeSpan NonceMemory { get; init; } = TimeSpan.FromMinutes(5);

    public int DailyCommandCreates { get; init; } = 200;

    public int RequestsPerSecond { get; init; } = 50;

    public int InvalidRequestLimit { get; init; } = 10_000;

    public TimeSpan InvalidRequestWindow { get; init; } = TimeSpan.FromMinutes(10);

    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromMilliseconds(41_250);

    public int IdentifyLimit { get; init; } = 1_000;

    public int MaxConcurrency { get; init; } = 1;

    /// <summary>Within this time each shard bucket may identify once.</summary>
    public TimeSpan IdentifyInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a session without a connection can be resumed.</summary>
    public TimeSpan SessionLifetime { get; init; } = TimeSpan.FromMinutes(3);

    public int GatewayCommandsPerMinute { get; init; } = 120;

    public int Shards { get; init; } = 1;

    /// <summary>Whether the app's owner has switched on the privileged intent Message Content.</summary>
    public bool MessageContent { get; init; }
}
