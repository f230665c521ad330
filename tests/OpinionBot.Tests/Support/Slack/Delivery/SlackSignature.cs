using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OpinionBot.Support.Slack.Delivery;

/// <summary>How Slack signs what it sends: HMAC-SHA256 over the version, the timestamp and the raw body.</summary>
internal static class SlackSignature
{
    public static string Of(string secret, long timestamp, string body) =>
        $"v0={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"v0:{timestamp}:{body}"))))}";
}
