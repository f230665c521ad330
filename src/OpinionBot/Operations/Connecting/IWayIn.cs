namespace OpinionBot.Operations.Connecting;

/// <summary>A way in that the bot opens itself, where the platform needs no address of the bot's.</summary>
internal interface IWayIn
{
    /// <summary>What it leads to: <c>Discord's gateway</c>.</summary>
    string Name { get; }

    /// <summary>True while the platform can bring something over it.</summary>
    bool IsOpen { get; }
}
