using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace OpinionBot.Slack.Installing;

/// <summary>Seals bot tokens for the store and opens them again.</summary>
internal sealed class SlackTokens(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Slack.BotToken");

    public string Seal(string token) => _protector.Protect(token);

    /// <returns>Null when the keys that sealed it are gone: the workspace has to install the app again.</returns>
    public string? Open(string sealedToken)
    {
        try
        {
            return _protector.Unprotect(sealedToken);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
