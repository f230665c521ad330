using System.Text.Json.Nodes;
using OpinionBot.Support.Slack.State;

namespace OpinionBot.Support.Slack.WebApi;

/// <summary>One call of a method by an app that is known: its team, its token and what it asks for.</summary>
internal sealed record SlackCall(SlackTeam Team, SlackToken Token, SlackArguments Arguments)
{
    public string Required(string name) => Arguments.Required(name);

    public string? Text(string name) => Arguments.Text(name);

    /// <summary>Refuses with missing_scope, as Slack does, saying which it needed and which it had.</summary>
    public void Needs(string scope)
    {
        if (!Token.Scopes.Contains(scope))
        {
            throw new SlackRefusal("missing_scope") { Extra = new JsonObject { ["needed"] = scope, ["provided"] = string.Join(',', Token.Scopes) } };
        }
    }
}

internal enum SlackTokenKind
{
    Bot,
    App,
    None,
}

/// <summary>A method of the Web API. Required fields end with an exclamation mark.</summary>
internal sealed record SlackMethod(string Name, string Scope, int PerMinute, string Fields, Func<SlackCall, JsonObject> Run)
{
    /// <summary>Slack reads JSON bodies of some methods only; of the others it takes forms and queries.</summary>
    public bool TakesJson { get; init; } = true;

    public SlackTokenKind TokenKind { get; init; } = SlackTokenKind.Bot;

    public IReadOnlyList<string> Allowed { get; } = [.. Fields.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(field => field.TrimEnd('!'))];

    public IReadOnlyList<string> Needed { get; } = [.. Fields.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(field => field.EndsWith('!')).Select(field => field.TrimEnd('!'))];
}
