using System.Net;
using System.Text.Json;

namespace OpinionBot.Discord.Outgoing;

/// <summary>How a call to Discord ended. The list is complete.</summary>
internal abstract record DiscordResult
{
    private DiscordResult()
    {
    }

    /// <summary>Discord confirmed it.</summary>
    /// <param name="Body">What was made, changed or asked for; nothing where Discord says nothing.</param>
    public sealed record Ok(JsonElement Body) : DiscordResult;

    /// <summary>Discord understood and said no.</summary>
    /// <param name="Code">Discord's own number of the error; 0 when it gave none.</param>
    /// <param name="Fault">For operators: what it means and how to mend it.</param>
    public sealed record Refused(HttpStatusCode Status, int Code, string Fault) : DiscordResult;

    /// <summary>Discord did not take the call and says when it would.</summary>
    public sealed record RateLimited(TimeSpan After) : DiscordResult;

    /// <summary>Discord could not be reached, or broke, or somebody else answered in its place. Whether it did what was asked, nobody knows.</summary>
    public sealed record Unreachable(string Fault) : DiscordResult;
}
