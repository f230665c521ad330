namespace OpinionBot.Operations.Settings;

/// <summary>What was set, as far as it could be understood.</summary>
/// <param name="Values">By name. Without what is in <paramref name="Faults"/>.</param>
/// <param name="Places">Where each was set.</param>
/// <param name="Faults">One sentence for everything that cannot be read.</param>
/// <param name="Ignored">One sentence for everything that is no setting.</param>
/// <param name="IsWhole">False when a file could not be read: what seems to be missing may be in it.</param>
internal sealed record ReadSettings(
    IReadOnlyDictionary<string, string?> Values, IReadOnlyDictionary<string, string> Places, IReadOnlyList<string> Faults, IReadOnlyList<string> Ignored, bool IsWhole)
{
    /// <summary>The sentence and where the setting that it begins with was set.</summary>
    public string Locate(string sentence) => Places.TryGetValue(sentence.Split(' ')[0], out var place) ? $"{sentence.TrimEnd('.')} ({place})." : sentence;
}
