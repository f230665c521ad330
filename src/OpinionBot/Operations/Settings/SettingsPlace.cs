namespace OpinionBot.Operations.Settings;

/// <summary>Where settings are written.</summary>
/// <param name="Source">Reads them.</param>
/// <param name="NameOf">What a setting is called there: <c>OPINIONBOT_Store__Path</c>.</param>
/// <param name="Where">How somebody finds it there: the file, the variable.</param>
internal sealed record SettingsPlace(IConfigurationSource Source, Func<string, string> NameOf, Func<string, string> Where)
{
    /// <summary>What is wrong with how a setting is written there, by its name: it cannot be taken at all.</summary>
    public IReadOnlyDictionary<string, string> Faults { get; init; } = new Dictionary<string, string>();
}
