namespace OpinionBot.Operations;

/// <summary>What the library holds from the start.</summary>
internal sealed class LibraryOptions
{
    public const string Section = "Library";

    /// <summary>True installs and shows the starter library.</summary>
    public bool Starter { get; init; } = true;
}
