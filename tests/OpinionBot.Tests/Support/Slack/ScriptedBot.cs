using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace OpinionBot.Support.Slack;

/// <summary>What the loopback Slack sent to a bot.</summary>
internal sealed record BotRequest(string Path, string Body, IReadOnlyDictionary<string, string> Headers);

/// <summary>A bot that keeps what it is sent and answers everything alike.</summary>
internal sealed class ScriptedBot : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<BotRequest> _requests = [];

    private ScriptedBot(int status, string body)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();

        _app.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            _requests.Enqueue(new BotRequest(context.Request.Path, await reader.ReadToEndAsync(context.RequestAborted), context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
            context.Response.StatusCode = status;
            await context.Response.WriteAsync(body, context.RequestAborted);
        });
    }

    public Uri Address => new($"{_app.Urls.Single()}/");

    public IReadOnlyList<BotRequest> Requests => [.. _requests];

    public static async Task<ScriptedBot> StartAsync(int status, string body, CancellationToken cancellationToken)
    {
        var bot = new ScriptedBot(status, body);
        await bot._app.StartAsync(cancellationToken);

        return bot;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
