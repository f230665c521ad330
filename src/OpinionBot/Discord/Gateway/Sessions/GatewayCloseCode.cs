namespace OpinionBot.Discord.Gateway.Sessions;

/// <summary>The codes with which Discord closes a connection, and what follows from them.</summary>
internal static class GatewayCloseCode
{
    /// <summary>How the bot closes: with any code but 1000 and 1001 Discord keeps the session.</summary>
    public const int KeepsSession = 4000;

    public const int Normal = 1000;
    public const int GoingAway = 1001;

    public const int AuthenticationFailed = 4004;
    private const int InvalidSequence = 4007;
    private const int SessionTimedOut = 4009;
    private const int InvalidShard = 4010;
    public const int DisallowedIntents = 4014;

    /// <summary>True when going on with the session would end in the same way.</summary>
    public static bool EndsSession(int code) => code is InvalidSequence or SessionTimedOut or AuthenticationFailed or (>= InvalidShard and <= DisallowedIntents);

    /// <summary>One sentence when trying again would never help; null otherwise.</summary>
    public static string? Explain(int code) => code switch
    {
        AuthenticationFailed => "Discord refuses Discord:Token: copy the bot's token from the app's page Bot, or reset it there.",
        DisallowedIntents => "Discord:ReadsMessages needs the privileged intent Message Content: switch it on on the app's page Bot, or set Discord:ReadsMessages to false.",
        >= InvalidShard and < DisallowedIntents => $"Discord closed the gateway with code {code} and does not take this version of OpinionBot any more: update it.",
        _ => null,
    };
}
