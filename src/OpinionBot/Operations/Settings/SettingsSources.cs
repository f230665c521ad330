using System.Collections;
using System.Reflection;
using Microsoft.Extensions.Configuration.KeyPerFile;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.Configuration.UserSecrets;
using Microsoft.Extensions.FileProviders;

namespace OpinionBot.Operations.Settings;

/// <summary>Files, then user secrets (in development), then secret files, then variables, then the command line: the later one wins. They are read once and not watched.</summary>
internal static class SettingsSources
{
    private const string Prefix = "OPINIONBOT_";
    private const string Secrets = "/run/secrets";
    private const string FileName = "appsettings.json";

    public static IEnumerable<SettingsPlace> Of(HostSettings settings, bool isDevelopment)
    {
        foreach (var folder in new[] { AppContext.BaseDirectory, WorkingFolder() }.OfType<string>().Select(Path.TrimEndingDirectorySeparator).Distinct())
        {
            yield return JsonFile(Path.Combine(folder, FileName));
        }

        if (isDevelopment && typeof(SettingsSources).Assembly.GetCustomAttribute<UserSecretsIdAttribute>() is { } user)
        {
            yield return JsonFile(PathHelper.GetSecretsPathFromSecretsId(user.UserSecretsId));
        }

        if (Directory.Exists(Secrets))
        {
            yield return new SettingsPlace(new KeyPerFileConfigurationSource { FileProvider = new PhysicalFileProvider(Secrets), Optional = true }, SecretFile, SecretFile);
        }

        yield return Variables([.. Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(entry => new KeyValuePair<string, string?>((string)entry.Key, (string?)entry.Value))]);
        yield return new SettingsPlace(new MemoryConfigurationSource { InitialData = FromCommandLine(settings) }, Option, Option);
    }

    public static SettingsPlace JsonFile(string path) => new(new SettingsFile(path), name => name, _ => path);

    private static string SecretFile(string name) => $"{Secrets}/{name.Replace(":", "__", StringComparison.Ordinal)}";

    /// <param name="all">Those of the program have its prefix; of the others, the ones that would be settings with it are named. The framework's own reading would not see one that has an underscore too many.</param>
    public static SettingsPlace Variables(IReadOnlyList<KeyValuePair<string, string?>> all)
    {
        var written = all.Where(variable => variable.Key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)).ToLookup(variable => NamedBy(variable.Key[Prefix.Length..]), StringComparer.OrdinalIgnoreCase);
        var withoutPrefix = all.Where(variable => variable.Key.Contains("__", StringComparison.Ordinal) && KnownSettings.All.ContainsKey(NamedBy(variable.Key)));

        return new SettingsPlace(
            new MemoryConfigurationSource { InitialData = [.. written.Select(variables => new KeyValuePair<string, string?>(variables.Key, variables.First().Value)), .. withoutPrefix] },
            NameOf,
            name => $"variable {NameOf(name)}")
        {
            Faults = written.Where(variables => variables.Count() > 1).ToDictionary(variables => variables.Key, variables => $"{string.Join(" and ", variables.Select(variable => variable.Key))} are the same setting: leave only one of them."),
        };

        // As it was written, where it was: it may have another case.
        string NameOf(string name) => written[name].FirstOrDefault().Key ?? (name.Contains("__", StringComparison.Ordinal) ? name : Prefix + name.Replace(":", "__", StringComparison.Ordinal));
    }

    private static string NamedBy(string variable) => variable.Replace("__", ":", StringComparison.Ordinal);

    // Null when it was removed meanwhile.
    private static string? WorkingFolder()
    {
        try
        {
            return Directory.GetCurrentDirectory();
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static string Option(string name) => name == "Store:Path" ? "--store" : "--no-starter";

    private static IEnumerable<KeyValuePair<string, string?>> FromCommandLine(HostSettings settings)
    {
        if (settings.StorePath is { } path)
        {
            yield return new("Store:Path", path);
        }

        if (settings.WithoutStarter)
        {
            yield return new("Library:Starter", "false");
        }
    }
}
