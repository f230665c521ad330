using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NSec.Cryptography;

namespace OpinionBot.Support.Discord;

/// <summary>A bot with an address for interactions, which checks signatures and answers what a test tells it to.</summary>
internal sealed class AnsweringBot : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly PublicKey _key;

    private AnsweringBot(string publicKey)
    {
        _key = PublicKey.Import(SignatureAlgorithm.Ed25519, Convert.FromHexString(publicKey), KeyBlobFormat.RawPublicKey);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.MapPost("/interactions", HandleAsync);
    }

    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>What a call is answered with; nothing means status 202.</summary>
    public Func<JsonObject, Task<string?>> Answer { get; set; } = _ => Task.FromResult<string?>(null);

    public static async Task<AnsweringBot> StartAsync(LoopbackDiscord discord)
    {
        var bot = new AnsweringBot(discord.PublicKey);
        await bot._app.StartAsync(TestContext.Current.CancellationToken);
        bot.Address = new Uri(bot._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/interactions");

        return bot;
    }

    public void Answers(string json) => Answer = _ => Task.FromResult<string?>(json);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        using var bytes = new MemoryStream();
        await context.Request.Body.CopyToAsync(bytes, context.RequestAborted);
        var signed = System.Text.Encoding.UTF8.GetBytes(context.Request.Headers["X-Signature-Timestamp"].ToString()).Concat(bytes.ToArray()).ToArray();

        if (!SignatureAlgorithm.Ed25519.Verify(_key, signed, Convert.FromHexString(context.Request.Headers["X-Signature-Ed25519"].ToString())))
        {
            context.Response.StatusCode = 401;

            return;
        }

        var call = JsonNode.Parse(bytes.ToArray())!.AsObject();
        var answer = (int)call["type"]! == 1 ? """{"type":1}""" : await Answer(call);
        context.Response.StatusCode = answer is null ? 202 : 200;

        if (answer is not null)
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(answer, context.RequestAborted);
        }
    }
}
