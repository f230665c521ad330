using System.Text.Json.Nodes;

namespace OpinionBot.Discord.Rendering;

/// <summary>A file that goes with a message.</summary>
/// <param name="Description">What it shows, for whoever cannot see it or has not opened it.</param>
internal sealed record DiscordFile(string Name, string MediaType, string Description, byte[] Content)
{
    private const int MaxDescription = 1_024;

    /// <summary>How the body of a message names the file that stands at this place among its files.</summary>
    public JsonObject Describe(int at) => new() { ["id"] = at, ["filename"] = Name, ["description"] = Description.Length <= MaxDescription ? Description : Description[..(MaxDescription - 1)] + "…" };
}
