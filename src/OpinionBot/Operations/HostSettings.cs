namespace OpinionBot.Operations;

/// <summary>What the command line says over all settings files and variables.</summary>
/// <param name="StorePath">The SQLite file; null leaves it to the settings.</param>
/// <param name="WithoutStarter">True leaves the starter library out.</param>
internal sealed record HostSettings(string? StorePath, bool WithoutStarter);
