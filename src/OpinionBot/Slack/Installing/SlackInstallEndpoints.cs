using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using OpinionBot.Slack.Incoming;
using OpinionBot.Slack.Outgoing;
using OpinionBot.Web;

namespace OpinionBot.Slack.Installing;

/// <summary>Lets a workspace install the app: to Slack's page and back, with a state that only the same browser can bring within ten minutes.</summary>
internal sealed partial class SlackInstallEndpoints(
    SlackClient client,
    SlackWorkspaces workspaces,
    ISlackInstallations installations,
    SlackTokens tokens,
    IDataProtectionProvider protection,
    IOptions<SlackOptions> options,
    IOptions<WebOptions> web,
    TimeProvider time,
    ILogger<SlackInstallEndpoints> logger)
{
    private const string Cookie = "opinionbot-slack-install";

    private static readonly TimeSpan StateLifetime = TimeSpan.FromMinutes(10);

    private readonly ITimeLimitedDataProtector _states = protection.CreateProtector("Slack.InstallState").ToTimeLimitedDataProtector();

    public void Map(WebApplication app)
    {
        app.MapGet("/slack/install", Begin);
        app.MapGet("/slack/oauth_redirect", FinishAsync);
    }

    private IResult Begin(HttpContext context)
    {
        var nonce = RandomNumberGenerator.GetHexString(32);
        context.Response.Cookies.Append(Cookie, nonce, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = web.Value.PublicUrl?.StartsWith("https", StringComparison.Ordinal) == true,
            MaxAge = StateLifetime,
            Path = "/slack",
        });

        var query = QueryString.Create(new Dictionary<string, string?>
        {
            ["client_id"] = options.Value.ClientId,
            ["scope"] = string.Join(',', SlackScopes.Required),
            ["redirect_uri"] = RedirectUri(context),
            ["state"] = _states.Protect(nonce, StateLifetime),
        });

        return Results.Redirect(new Uri(options.Value.ApiBaseUrl, "/oauth/v2/authorize") + query.ToUriComponent());
    }

    private async Task<IResult> FinishAsync(HttpContext context, string? code, string? state, string? error, CancellationToken cancellationToken)
    {
        if (error is not null)
        {
            return Page(StatusCodes.Status400BadRequest, $"Slack did not install OpinionBot ({error}). You can begin again at /slack/install.");
        }

        if (code is null || !IsOwnState(state, context.Request.Cookies[Cookie]))
        {
            return Page(StatusCodes.Status400BadRequest, "This installation was not begun in this browser, or more than ten minutes ago. Please begin again at /slack/install.");
        }

        context.Response.Cookies.Delete(Cookie, new CookieOptions { Path = "/slack" });

        var exchange = new JsonObject { ["code"] = code, ["client_id"] = options.Value.ClientId, ["client_secret"] = options.Value.ClientSecret, ["redirect_uri"] = RedirectUri(context) };
        var result = await client.CallAsync("", null, SlackMethod.ExchangeCode, exchange, cancellationToken);

        return result switch
        {
            SlackResult.Ok ok => await InstallAsync(ok.Body, cancellationToken),
            SlackResult.Refused refused => Page(StatusCodes.Status400BadRequest, $"{refused.Fault}. You can begin again at /slack/install."),
            _ => Page(StatusCodes.Status502BadGateway, "Slack could not be reached. Please begin again at /slack/install in a minute."),
        };
    }

    private async Task<IResult> InstallAsync(JsonElement granted, CancellationToken cancellationToken)
    {
        // Of an app that is installed for a whole organisation Slack names no workspace.
        if (SlackTenant.ByDescriptions(granted) is not { } tenant || granted.Text("bot_user_id") is not { } bot)
        {
            return Page(StatusCodes.Status400BadRequest, "OpinionBot was not installed, because Slack did not say where: please begin again at /slack/install.");
        }

        var token = granted.Text("access_token")!;
        var scopes = granted.Text("scope") ?? "";
        var missing = SlackScopes.Missing(scopes);

        if (missing.Count > 0)
        {
            return Page(StatusCodes.Status400BadRequest, $"OpinionBot was not installed, because the app may not use {string.Join(", ", missing)}: add what is missing on the app's page OAuth & Permissions, then begin again at /slack/install.");
        }

        var workspace = new SlackWorkspace(tenant, bot, token);
        var name = (granted.Object("team") ?? granted.Object("enterprise"))?.Text("name") ?? tenant;
        var by = granted.Object("authed_user")?.Text("id") ?? "";

        await installations.SaveAsync(new SlackInstallation(workspace.TeamId, name, workspace.BotUserId, tokens.Seal(token), scopes, by, time.GetUtcNow()), cancellationToken);
        workspaces.Remember(workspace);
        LogInstalled(workspace.TeamId);

        return Page(StatusCodes.Status200OK, $"OpinionBot is installed in {name}. In Slack, invite it to a channel and mention it with a question, or use /ask.");
    }

    private bool IsOwnState(string? state, string? nonce)
    {
        try
        {
            return state is not null && nonce is not null && CryptographicOperations.FixedTimeEquals(
                System.Text.Encoding.UTF8.GetBytes(_states.Unprotect(state)), System.Text.Encoding.UTF8.GetBytes(nonce));
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private string RedirectUri(HttpContext context) =>
        $"{(string.IsNullOrEmpty(web.Value.PublicUrl) ? $"{context.Request.Scheme}://{context.Request.Host}" : web.Value.PublicUrl.TrimEnd('/'))}/slack/oauth_redirect";

    private static IResult Page(int status, string sentence) =>
        Results.Content($"<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>OpinionBot</title><body><p>{HtmlEncoder.Default.Encode(sentence)}</p></body></html>", "text/html; charset=utf-8", statusCode: status);

    [LoggerMessage(LogLevel.Information, "Installed in Slack workspace {Team}")]
    private partial void LogInstalled(string team);
}
