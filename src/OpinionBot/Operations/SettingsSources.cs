namespace OpinionBot.Operations;

internal static class SettingsSources
{
    private const string Secrets = "/run/secrets";

    /// <summary>Files, then user secrets (in development), then secret files, then variables, then the command line: the later one wins.</summary>
    public static void AddSettings(this WebApplicationBuilder builder, HostSettings settings)
    {
        builder.Configuration.Sources.Clear();

        // No watching: settings are read once, and a watcher costs more than the whole first answer.
        builder.Configuration
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true, reloadOnChange: false)
            .AddJsonFile(Path.Combine(Directory.GetCurrentDirectory(), "appsettings.json"), optional: true, reloadOnChange: false);

        if (builder.Environment.IsDevelopment())
        {
            builder.Configuration.AddUserSecrets(typeof(SettingsSources).Assembly, optional: true, reloadOnChange: false);
        }

        if (Directory.Exists(Secrets))
        {
            builder.Configuration.AddKeyPerFile(Secrets, optional: true, reloadOnChange: false);
        }

        builder.Configuration.AddEnvironmentVariables("OPINIONBOT_");
        builder.Configuration.AddInMemoryCollection(FromCommandLine(settings));

        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(options => options.SingleLine = true);
        builder.Logging.AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace);

        // Says at every first start that the keys are not encrypted themselves; they are files for the program's user alone.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Logging.SetMinimumLevel(builder.Configuration.GetValue("Logging:LogLevel:Default", LogLevel.Warning));
    }

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
