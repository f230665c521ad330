using System.ComponentModel.DataAnnotations;
using OpinionBot.Operations.Settings;

namespace OpinionBot.Slack;

/// <summary>How the bot is a Slack app. Without a bot token and without a client id there is no Slack.</summary>
internal sealed class SlackOptions : IValidatableObject
{
    public const string Section = "Slack";

    /// <summary>For one workspace: the app's Bot User OAuth Token.</summary>
    [OneWord]
    public string? BotToken { get; init; }

    /// <summary>For HTTP: proves that requests are Slack's.</summary>
    [OneWord]
    public string? SigningSecret { get; init; }

    /// <summary>For Socket Mode: the app-level token with <c>connections:write</c>.</summary>
    [OneWord]
    public string? AppToken { get; init; }

    /// <summary>For several workspaces: with the secret, lets each install the app itself.</summary>
    [OneWord]
    public string? ClientId { get; init; }

    [OneWord]
    public string? ClientSecret { get; init; }

    /// <summary>Where Slack's Web API is; ends with a slash.</summary>
    public Uri ApiBaseUrl { get; init; } = new("https://slack.com/api/");

    /// <summary>True lets workspace admins and owners moderate.</summary>
    public bool AdminsModerate { get; init; } = true;

    /// <summary>Ids of further moderators: people (<c>U…</c>) and user groups (<c>S…</c>).</summary>
    public IReadOnlyList<string> Moderators { get; init; } = [];

    /// <summary>True when anything of Slack is configured.</summary>
    public bool IsConfigured => Has(BotToken) || Has(ClientId) || Has(SigningSecret) || Has(AppToken);

    /// <summary>True when Slack brings events over HTTP.</summary>
    public bool UsesHttp => Has(SigningSecret);

    /// <summary>True when Slack brings events over a socket.</summary>
    public bool UsesSocket => Has(AppToken);

    /// <summary>True when workspaces install the app themselves.</summary>
    public bool UsesInstallation => Has(ClientId);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => IsConfigured ? FindFaults().Select(fault => new ValidationResult(fault)) : [];

    private IEnumerable<string> FindFaults()
    {
        if (!Has(BotToken) && !Has(ClientId))
        {
            yield return "Slack:BotToken is missing: copy the Bot User OAuth Token (xoxb-…) from the app's page OAuth & Permissions.";
        }

        if (Has(BotToken) && !BotToken!.StartsWith("xoxb-", StringComparison.Ordinal))
        {
            yield return "Slack:BotToken is no bot token: it begins with xoxb- and stands on the app's page OAuth & Permissions.";
        }

        if (!Has(SigningSecret) && !Has(AppToken))
        {
            yield return "Slack:SigningSecret is missing: copy it from the app's page Basic Information, or set Slack:AppToken for Socket Mode.";
        }

        if (Has(SigningSecret) && (SigningSecret!.Length < 16 || SigningSecret.StartsWith("xox", StringComparison.Ordinal) || SigningSecret.StartsWith("xapp-", StringComparison.Ordinal)))
        {
            yield return "Slack:SigningSecret is no signing secret: it is the 32 characters called Signing Secret on the app's page Basic Information.";
        }

        if (Has(AppToken) && !AppToken!.StartsWith("xapp-", StringComparison.Ordinal))
        {
            yield return "Slack:AppToken is no app-level token: it begins with xapp- and stands on the app's page Basic Information.";
        }

#if !CHAT_GATEWAYS
        if (Has(AppToken) && !Has(SigningSecret))
        {
            yield return "Slack:AppToken asks for Socket Mode, which this build does not have: run 'dotnet run --project src/OpinionBot -p:ChatGateways=true', or set Slack:SigningSecret to use HTTP.";
        }
#endif

        if (Has(ClientId) != Has(ClientSecret))
        {
            yield return "Slack:ClientId and Slack:ClientSecret belong together: copy both from the app's page Basic Information.";
        }

        if (Has(ClientId) && !Has(SigningSecret))
        {
            yield return "Slack:ClientId needs Slack:SigningSecret: workspaces install the app over HTTP.";
        }

        if (ApiAddress.FindFault(ApiBaseUrl) is { } fault)
        {
            yield return $"Slack:ApiBaseUrl {fault}";
        }

        foreach (var id in Moderators.Where(id => !IsId(id)))
        {
            yield return $"Slack:Moderators has '{id}', which is no id: an id begins with U, W or S and stands in the profile of a person or a user group, under Copy member ID or Copy group ID.";
        }
    }

    private static bool IsId(string? text) => text is ['U' or 'W' or 'S', _, ..] && text.All(character => char.IsAsciiDigit(character) || char.IsAsciiLetterUpper(character));

    private static bool Has(string? value) => !string.IsNullOrWhiteSpace(value);
}
