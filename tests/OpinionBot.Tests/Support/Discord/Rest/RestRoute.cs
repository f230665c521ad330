namespace OpinionBot.Support.Discord.Rest;

/// <summary>One route: its method and template, and what it does.</summary>
internal sealed record RestRoute(string Method, string Template, Func<RestCall, RestAnswer> Handle)
{
    public string Name => $"{Method} {Template}";

    /// <summary>Routes with the token of a call in their path need no token of the bot and are outside the global limit.</summary>
    public bool ByInteractionToken => Template.Contains("{token}", StringComparison.Ordinal);

    /// <summary>The places in the path whose limits are counted apart.</summary>
    public string Major(IReadOnlyDictionary<string, string> places) =>
        string.Join('/', new[] { "channel", "guild", "application", "token" }
            .Where(name => name != "application" || ByInteractionToken)
            .Where(name => Template.StartsWith($"/{name}s/", StringComparison.Ordinal) || ByInteractionToken)
            .Select(places.GetValueOrDefault));
}
