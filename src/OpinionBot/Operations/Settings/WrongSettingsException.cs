namespace OpinionBot.Operations.Settings;

/// <summary>The program cannot start with what is set. The message has everything that is wrong.</summary>
internal sealed class WrongSettingsException(IReadOnlyList<string> faults)
    : Exception(faults is [var only] ? $"The settings are wrong: {only}" : $"The settings are wrong:{string.Concat(faults.Select(fault => $"{Environment.NewLine}- {fault}"))}");
