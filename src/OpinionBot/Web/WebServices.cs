using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.Options;
using OpinionBot.Console;
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
        builder.Services.AddOptions<WebOptions>().BindConfiguration(WebOptions.Section).ValidateOnStart();

        // The addresses are mapped whether or not anybody can reach them.
        builder.Services.AddRoutingCore();

        if (!isNeeded)
        {
            builder.Services.AddSingleton<IServer, NoServer>();

            return;
        }

        builder.Services.AddSingleton<ListenAddresses>();
        builder.WebHost.UseKestrelCore();
        builder.WebHost.UseUrls([.. ListenAddress.Split(builder.Configuration["Web:Urls"] ?? new WebOptions().Urls)]);
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
            keys.XmlRepository = new Microsoft.AspNetCore.DataProtection.Repositories.FileSystemXmlRepository(KeyFolder(web.Value, store.Value), loggers);
        });

        return services;
    }

    private static DirectoryInfo KeyFolder(WebOptions web, StoreOptions store)
    {
        var own = Path.GetFullPath(store.Path) + "-keys";
        var path = web.KeysPath ?? own;

        try
        {
            var folder = PrivateFiles.CreateFolder(path);

            // A folder that was named may hold more than keys.
            if (path == own)
            {
                PrivateFiles.Tighten(path);
            }

            return folder;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"Web:KeysPath must be a folder that the program can make and write to, not '{path}' ({exception.Message.TrimEnd('.')}).");
        }
    }
}
