using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace OpinionBot.Slack.Incoming;

/// <summary>Slack's way in over HTTP. Everything is checked against the signature before it is looked at.</summary>
internal sealed class SlackEndpoints(SlackRequest request, SlackIntake intake)
{
    public void Map(WebApplication app)
    {
        Map(app, "/slack/events", TakeEventAsync);
        Map(app, "/slack/commands", TakeCommandAsync);
        Map(app, "/slack/interactivity", TakeInteractionAsync);
    }

    private static void Map(WebApplication app, string path, RequestDelegate take)
    {
        app.MapPost(path, take);
        app.MapGet(path, CheckCertificate);
    }

    private static IResult CheckCertificate(HttpRequest request) =>
        request.Query["ssl_check"] == "1" ? Results.Ok() : Results.StatusCode(StatusCodes.Status405MethodNotAllowed);

    private async Task TakeEventAsync(HttpContext context)
    {
        if (await request.ReadAsync(context) is not { } body)
        {
            return;
        }

        if (SlackJson.TryParse(body) is not { } envelope)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else if (envelope.Text("type") == "url_verification")
        {
            await context.Response.WriteAsync(envelope.Text("challenge") ?? "", context.RequestAborted);
        }
        else
        {
            // Not the request's own token: what Slack has sent is kept also when Slack does not wait for the answer.
            await intake.TakeEventAsync(envelope, CancellationToken.None);
        }
    }

    private async Task TakeCommandAsync(HttpContext context)
    {
        if (await request.ReadAsync(context) is { } body)
        {
            await AnswerAsync(context, await intake.TakeCommandAsync(QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body)), CancellationToken.None));
        }
    }

    private async Task TakeInteractionAsync(HttpContext context)
    {
        if (await request.ReadAsync(context) is not { } body)
        {
            return;
        }

        var form = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body));
        var payload = form.TryGetValue("payload", out var values) ? SlackJson.TryParse(Encoding.UTF8.GetBytes(values.ToString())) : null;
        await AnswerAsync(context, payload is { } read ? await intake.TakeInteractionAsync(read, CancellationToken.None) : null);
    }

    private static async Task AnswerAsync(HttpContext context, JsonObject? answer)
    {
        if (answer is null)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else if (answer.Count > 0)
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            await context.Response.WriteAsync(answer.ToJsonString(), context.RequestAborted);
        }
    }
}
