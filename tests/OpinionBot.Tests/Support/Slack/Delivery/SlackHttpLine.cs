using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using OpinionBot.Support.Slack.State;

namespace OpinionBot.Support.Slack.Delivery;

/// <summary>Signed requests to the bot's own web server.</summary>
internal sealed class SlackHttpLine(SlackWorld world) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false }) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Where the bot listens.</summary>
    public Uri? Bot { get; set; }

    public HttpClient Http => _http;

    public void Dispose() => _http.Dispose();

    public async Task<SlackAck> SendAsync(SlackDelivery delivery, CancellationToken cancellationToken)
    {
        var settings = world.Settings;

        var path = delivery.Kind switch
        {
            SlackDeliveryKind.Event => settings.EventsPath,
            SlackDeliveryKind.Command => settings.CommandsPath,
            _ => settings.InteractivityPath,
        };

        var body = delivery.Body ?? await BodyAsync(delivery, cancellationToken);
        var timestamp = (world.Now + delivery.ClockDifference).ToUnixTimeSeconds();

        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Bot ?? throw new InvalidOperationException("Set BotAddress first."), path));
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(delivery.ContentType ?? (delivery.Kind is SlackDeliveryKind.Event ? "application/json" : "application/x-www-form-urlencoded"));
        Add(request, "User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)");
        Add(request, "X-Slack-Request-Timestamp", delivery.Timestamp ?? timestamp.ToString(CultureInfo.InvariantCulture));
        Add(request, "X-Slack-Signature", delivery.Signature ?? SlackSignature.Of(delivery.Secret ?? settings.SigningSecret, timestamp, body));

        if (delivery.RetryNumber is { } number)
        {
            Add(request, "X-Slack-Retry-Num", number.ToString(CultureInfo.InvariantCulture));
            Add(request, "X-Slack-Retry-Reason", delivery.RetryReason ?? "http_timeout");
        }

        foreach (var (name, value) in delivery.Headers)
        {
            Add(request, name, value);
        }

        return await SendAsync(request, cancellationToken);
    }

    private async Task<SlackAck> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(world.Settings.Patience, world.Settings.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        var start = world.Settings.Time.GetTimestamp();

        try
        {
            using var response = await _http.SendAsync(request, either.Token);
            var text = await response.Content.ReadAsStringAsync(either.Token);

            return new SlackAck((int)response.StatusCode, world.Settings.Time.GetElapsedTime(start), text);
        }
        catch (HttpRequestException exception)
        {
            return new SlackAck(0, world.Settings.Time.GetElapsedTime(start), exception.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new SlackAck(0, world.Settings.Time.GetElapsedTime(start), "no answer in time");
        }
    }

    private static async Task<string> BodyAsync(SlackDelivery delivery, CancellationToken cancellationToken)
    {
        if (delivery.Kind is SlackDeliveryKind.Event)
        {
            return delivery.Payload.GetRawText();
        }

        var fields = delivery.Kind is SlackDeliveryKind.Command
            ? delivery.Payload.EnumerateObject().ToDictionary(field => field.Name, field => field.Value.GetString() ?? "")
            : new() { ["payload"] = delivery.Payload.GetRawText() };

        using var form = new FormUrlEncodedContent(fields);

        return await form.ReadAsStringAsync(cancellationToken);
    }

    private static void Add(HttpRequestMessage request, string name, string value)
    {
        if (value.Length > 0)
        {
            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, value);
        }
    }
}
