namespace OpinionBot.Discord;

/// <summary>A session at Discord's gateway as it is kept.</summary>
/// <param name="Key">Whose it is and what it was opened for: only the same bot can go on with it, on the same shard and for the same events.</param>
/// <param name="Sequence">The last event that the bot has stored.</param>
/// <param name="Ready">What Discord said when the session began, as JSON.</param>
/// <param name="Servers">What Discord has told of each server, by its id, as JSON; null for one that the bot has left.</param>
/// <param name="At">When there was the last sign of life.</param>
internal sealed record KeptSession(string Key, string SessionId, string ResumeUrl, long Sequence, string Ready, IReadOnlyDictionary<string, string?> Servers, DateTimeOffset At);
