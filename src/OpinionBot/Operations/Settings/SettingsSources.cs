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
        foreach (var folder in new[] { AppContext.BaseDirectory, Directory.GetCurrentDirectory() }.Select(Path.TrimEndingDirectorySeparator).Distinct())
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

        var variables = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(entry => new KeyValuePair<string, string?>((string)entry.Key, (string?)entry.Value));
        yield return Variables(variables.Where(variable => variable.Key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)).ToList());
        yield return new SettingsPlace(new MemoryConfigurationSource { InitialData = FromCommandLine(settings) }, Option, Option);
    }

    public static SettingsPlace JsonFile(string path) => new(new SettingsFile(path), name => name, _ => path);

    private static string SecretFile(string name) => $"{Secrets}/{name.Replace(":", "__", StringComparison.Ordinal)}";

    /// <param name="written">Variables of the program's, with their prefix. The framework's own reading would not see one that has an underscore too many after it.</param>
    public static SettingsPlace Variables(IReadOnlyList<KeyValuePair<string, string?>> written)
    {
        return new SettingsPlace(
            new MemoryConfigurationSource { InitialData = written.Select(variable => new KeyValuePair<string, string?>(variable.Key[Prefix.Length..].Replace("__", ":", StringComparison.Ordinal), variable.Value)) },
            NameOf,
            name => $"variable {NameOf(name)}");

        // As it was written, where it was: it may have another case.
        string NameOf(string name)
        {
            var variable = Prefix + name.Replace(":", "__", StringComparison.Ordinal);

            return written.FirstOrDefault(one => one.Key.Equals(variable, StringComparison.OrdinalIgnoreCase)).Key ?? variable;
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
