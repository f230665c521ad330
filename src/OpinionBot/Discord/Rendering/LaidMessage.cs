using System.Text.Json.Nodes;

namespace OpinionBot.Discord.Rendering;

/// <summary>One message as it is laid out: within Discord's limits, without mentions and previews.</summary>
/// <param name="Body">Content, embeds, rows of buttons.</param>
internal sealed record LaidMessage(JsonObject Body, params IReadOnlyList<DiscordFile> Files);
