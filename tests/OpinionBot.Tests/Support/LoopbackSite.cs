using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OpinionBot.Support;

/// <summary>A web site on the loopback address, as a company has one behind its own network: every page is what a test says.</summary>
internal sealed class LoopbackSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LoopbackSite(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    public Uri this[string path] => new(Address, path);

    public static async Task<LoopbackSite> StartAsync(params (string Path, RequestDelegate Page)[] pages)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();

        foreach (var (path, page) in pages)
        {
            app.MapGet(path, page);
        }

        await app.StartAsync(CancellationToken.None);

        return new LoopbackSite(app);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
