namespace OpinionBot.Discord;

/// <summary>What Discord sends back when something is pressed or submitted. Old messages carry these for years: they never change.</summary>
internal static class DiscordIds
{
    public const int MaxLength = 100;

    /// <summary>A button whose rest is a command line.</summary>
    public const string Run = "run|";

    /// <summary>A menu whose options are command lines.</summary>
    public const string Pick = "pick";

    /// <summary>A button that opens the form to edit a proposed fact.</summary>
    public const string Edit = "edit|";

    public const string Share = "share|";

    public const string VoteUp = "up|";

    public const string VoteDown = "down|";

    /// <summary>The form that adds an article.</summary>
    public const string AddArticle = "add_article";

    /// <summary>The form that edits a proposed fact; the fact follows.</summary>
    public const string EditFact = "edit_fact|";

    /// <summary>The form that changes the parts of a finding; the fact follows.</summary>
    public const string EditParts = "edit_parts|";

    /// <summary>The command in a message's menu.</summary>
    public const string CheckClaim = "Check this claim";
}
