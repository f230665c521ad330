namespace OpinionBot.Operations.Connecting;

/// <summary>How a platform has taken what it was asked or told at the start. The list is complete.</summary>
internal abstract record StartCheck
{
    private StartCheck()
    {
    }

    /// <summary>All is well.</summary>
    public sealed record Passed : StartCheck;

    /// <summary>The bot cannot work with these settings.</summary>
    /// <param name="Sentence">What is wrong and how to mend it.</param>
    public sealed record Refused(string Sentence) : StartCheck;

    /// <summary>The platform could not be reached, or is in trouble itself: it says nothing about the settings.</summary>
    /// <param name="Fault">For operators, without a full stop.</param>
    public sealed record Unanswered(string Fault) : StartCheck;
}
