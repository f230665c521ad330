using System.ComponentModel.DataAnnotations;
using System.Globalization;
using OpinionBot.Discord.Signature;
using OpinionBot.Operations.Settings;

namespace OpinionBot.Discord;

/// <summary>How the bot is a Discord app. Without a token and without a public key there is no Discord.</summary>
internal sealed class DiscordOptions : IValidatableObject
{
    public const string Section = "Discord";

    /// <summary>The bot's token.</summary>
    [OneWord]
    public string? Token { get; init; }

    public string? ApplicationId { get; init; }

    /// <summary>For HTTP: proves that interactions are Discord's.</summary>
    public string? PublicKey { get; init; }

    /// <summary>Where Discord's API is; ends with a slash.</summary>
    public Uri ApiBaseUrl { get; init; } = new("https://discord.com/api/v10/");

    /// <summary>Ids of roles that moderate, beside whoever may manage the server.</summary>
    public IReadOnlyList<string> ModeratorRoles { get; init; } = [];

    /// <summary>For the gateway: True answers follow-ups without a mention in the bot's threads. Needs the privileged intent Message Content.</summary>
    public bool ReadsMessages { get; init; }

    public bool IsConfigured => Has(Token) || Has(PublicKey) || Has(ApplicationId);

    /// <summary>True when Discord brings interactions over HTTP.</summary>
    public bool UsesHttp => Has(PublicKey);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => IsConfigured ? FindFaults().Select(fault => new ValidationResult(fault)) : [];

    private IEnumerable<string> FindFaults()
    {
        if (!Has(Token))
        {
            yield return "Discord:Token is missing: copy the bot's token from the app's page Bot.";
        }
        else if (Token!.StartsWith("xox", StringComparison.Ordinal) || Token.StartsWith("xapp-", StringComparison.Ordinal))
        {
            yield return "Discord:Token is a token of Slack's: copy the bot's token from the app's page Bot.";
        }

        if (!Has(ApplicationId))
        {
            yield return "Discord:ApplicationId is missing: copy the Application ID from the app's page General Information.";
        }
        else if (!IsId(ApplicationId))
        {
            yield return "Discord:ApplicationId is no id: it is the number called Application ID on the app's page General Information.";
        }

        if (Has(PublicKey) && !InteractionSignature.IsKey(PublicKey!))
        {
            yield return "Discord:PublicKey is no public key: it is the 64 characters called Public Key on the app's page General Information.";
        }

#if !CHAT_GATEWAYS
        if (Has(Token) && !Has(PublicKey))
        {
            yield return "Discord:Token without Discord:PublicKey asks for the gateway, which this build does not have: run 'dotnet run --project src/OpinionBot -p:ChatGateways=true', or set Discord:PublicKey and Web:PublicUrl to use HTTP.";
        }
#endif

        if (ApiAddress.FindFault(ApiBaseUrl) is { } fault)
        {
            yield return $"Discord:ApiBaseUrl {fault}";
        }

        foreach (var id in ModeratorRoles.Where(id => !IsId(id)))
        {
            yield return $"Discord:ModeratorRoles has '{id}', which is no id: it is the number that Copy Role ID gives in the server's settings, once developer mode is on.";
        }
    }

    private static bool IsId(string? text) => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static bool Has(string? value) => !string.IsNullOrWhiteSpace(value);
}
