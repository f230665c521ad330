using System.Text.Json;
using System.Text.Json.Nodes;
using OpinionBot.Discord.Outgoing;

namespace OpinionBot.Discord.Incoming;

/// <summary>Discord's way in over HTTP. Everything is checked against the signature before it is looked at.</summary>
internal sealed class DiscordEndpoints(DiscordRequest request, DiscordIntake intake, PendingAcknowledgements acknowledgements)
{
    public void Map(WebApplication app) => app.MapPost("/discord/interactions", TakeAsync);

    private async Task TakeAsync(HttpContext context)
    {
        if (await request.ReadAsync(context) is not { } body)
        {
            return;
        }

        var parsed = Parse(body);

        if (parsed?["token"] is JsonValue value && value.TryGetValue<string>(out var token))
        {
            acknowledgements.Begin(token);
            context.Response.OnCompleted(() =>
            {
                acknowledgements.End(token);

                return Task.CompletedTask;
            });
        }

        // Not the request's own token: what Discord has sent is kept also when Discord does not wait for the answer.
        if (parsed is not { } interaction || await intake.TakeAsync(interaction, CancellationToken.None) is not { } answer)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;

            return;
        }

        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(answer.ToJsonString(), context.RequestAborted);
    }

    private static JsonObject? Parse(byte[] body)
    {
        try
        {
            return JsonNode.Parse(body) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
