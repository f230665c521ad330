namespace OpinionBot.Support.Discord.Recording;

internal enum BotFaultKind
{
    UnknownRoute,
    BadToken,
    NoUserAgent,
    RejectedBody,
    AgainstDescription,
    NoAllowedMentions,
    Pinged,
    UnknownFlag,
    HiddenEmbeds,
    ExhaustedBucket,
    Banned,
    LateResponse,
    AnsweredTwice,
    DeadToken,
    BadResponse,
    Forbidden,
    Gateway,
    TokenReset,
}

/// <summary>Something the bot did that Discord punishes, ignores or shows wrongly.</summary>
internal sealed record BotFault(BotFaultKind Kind, string Detail, RecordedRequest? Request = null)
{
    public override string ToString() => Request is null ? $"{Kind}: {Detail}" : $"{Kind}: {Detail} ({Request})";
}
