using Microsoft.Extensions.Options;

namespace OpinionBot.Operations.Settings;

internal static class SettingsServices
{
    /// <summary>The host with what is set, and with nothing of its own: the framework's defaults would read and watch the same files once more.</summary>
    public static WebApplicationBuilder CreateBuilder(HostSettings settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT"),
        });

        var read = SettingsReader.Read(SettingsSources.Of(settings, builder.Environment.IsDevelopment()));
        builder.Configuration.AddInMemoryCollection(read.Values);
        builder.Services.AddSingleton(read);
        builder.Services.AddSingleton<SettingsCheck>();
        builder.Services.AddSingleton(typeof(IValidateOptions<>), typeof(SettingsValidator<>));
        builder.AddLogs();

        return builder;
    }

    private static void AddLogs(this WebApplicationBuilder builder)
    {
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
        builder.Logging.AddSimpleConsole(options => options.SingleLine = true);
        builder.Logging.AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace);

        // Says at every first start that the keys are not encrypted themselves; they are files for the program's user alone.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Logging.SetMinimumLevel(builder.Configuration.GetValue("Logging:LogLevel:Default", LogLevel.Warning));
    }
}
