using System.Net;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using OpinionBot.Discord.Outgoing;

namespace OpinionBot.Discord.Gateway.Sessions;

/// <summary>A Discord that can be asked where its gateway is, and nothing else.</summary>
/// <param name="url">What it says; null answers that it is in trouble.</param>
internal sealed class NamedGateway(string? url) : HttpMessageHandler
{
    /// <summary>How often it was asked.</summary>
    public int Asked { get; private set; }

    public DiscordClient Client(TimeProvider time) => new(
        new HttpClient(this),
        Options.Create(new DiscordOptions { Token = "t", ApplicationId = "1" }),
        new DiscordLimits(time, NullLogger<DiscordLimits>.Instance),
        time);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.RequestUri!.AbsolutePath.ShouldBe("/api/v10/gateway/bot");
        Asked++;

        return Task.FromResult(url is null
            ? new HttpResponseMessage(HttpStatusCode.ServiceUnavailable)
            : new HttpResponseMessage { Content = new StringContent($$"""{"url":"{{url}}"}""", Encoding.UTF8, "application/json") });
    }
}
