namespace OpinionBot.Chat;

/// <summary>Who is speaking to the bot. Whether somebody moderates is the platform's word, not the bot's.</summary>
public sealed record Asker(string Id, string Name, bool IsModerator);
