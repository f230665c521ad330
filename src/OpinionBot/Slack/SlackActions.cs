namespace OpinionBot.Slack;

/// <summary>The names that Slack sends back when something is pressed or submitted. Old messages carry them for years: they never change.</summary>
internal static class SlackActions
{
    /// <summary>Begins the id of a button whose value is a command line.</summary>
    public const string Run = "run";

    /// <summary>Begins the id of a button that opens the form to edit a proposed fact.</summary>
    public const string Edit = "edit";

    public const string Share = "share";

    public const string Vote = "vote";

    /// <summary>The message shortcut <i>Check this claim</i>.</summary>
    public const string CheckClaim = "check_claim";

    /// <summary>The form that adds an article.</summary>
    public const string AddArticle = "add_article";

    /// <summary>The form that edits a proposed fact.</summary>
    public const string EditFact = "edit_fact";

    /// <summary>The form that changes the parts of a finding.</summary>
    public const string EditParts = "edit_parts";

    /// <summary>What happens when something is pressed, chosen or submitted that this version does not know.</summary>
    public const string Outdated = "outdated_press";
}
