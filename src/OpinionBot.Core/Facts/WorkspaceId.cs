namespace OpinionBot.Facts;

/// <summary>The tenant: a Discord server, a Slack team, or the terminal. Every stored row belongs to one, or to the starter library.</summary>
public readonly record struct WorkspaceId
{
    /// <summary>The facts that come with the program. Readable from every workspace, changed by none.</summary>
    public static readonly WorkspaceId Starter = new("starter");

    /// <summary>The person at the terminal, who runs the bot.</summary>
    public static readonly WorkspaceId Console = new("console");

    /// <summary>All workspaces together, as readers of what is shared. Nothing belongs to it.</summary>
    public static readonly WorkspaceId Everyone = new("everyone");

    public WorkspaceId(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        Value = value;
    }

    public string Value { get; }

    public override string ToString() => Value;
}
