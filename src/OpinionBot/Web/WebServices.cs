using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.Options;
using OpinionBot.Store;

namespace OpinionBot.Web;

internal static class WebServices
{
    // What is too large for us is refused by an answer; only of what is larger still the connection is cut while it is being sent.
    private const int MaxRequestBytes = 8 * RawBody.MaxBytes;

    /// <param name="builder">The host.</param>
    /// <param name="isNeeded">False opens no port.</param>
    public static void AddWeb(this WebApplicationBuilder builder, bool isNeeded)
    {
        builder.Services.AddOptions<WebOptions>().BindConfiguration(WebOptions.Section).ValidateDataAnnotations().ValidateOnStart();

        if (!isNeeded)
        {
            builder.Services.AddSingleton<IServer, NoServer>();

            return;
        }

        builder.WebHost.UseUrls(builder.Configuration.GetValue("Web:Urls", new WebOptions().Urls)!);
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = MaxRequestBytes;
        });
        builder.Services.AddSingleton<StoreFaults>();
    }

    /// <summary>Seals what must not lie open in the store. The keys are files outside it, for the program's user only.</summary>
    public static IServiceCollection AddSealing(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("OpinionBot");
        services.AddOptions<Microsoft.AspNetCore.DataProtection.KeyManagement.KeyManagementOptions>().Configure<IOptions<WebOptions>, IOptions<StoreOptions>, ILoggerFactory>((keys, web, store, loggers) =>
        {
            var path = web.Value.KeysPath ?? Path.GetFullPath(store.Value.Path) + "-keys";
            var folder = OperatingSystem.IsWindows()
                ? Directory.CreateDirectory(path)
                : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            keys.XmlRepository = new Microsoft.AspNetCore.DataProtection.Repositories.FileSystemXmlRepository(folder, loggers);
        });

        return services;
    }
}
