using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using OpinionBot.Support.Slack.Ledger;
using OpinionBot.Support.Slack.State;

namespace OpinionBot.Support.Slack.WebApi;

/// <summary>Installing the app: the page a moderator agrees on, and the code that becomes a token.</summary>
internal sealed class OAuthMethods(SlackWorld world, Func<Uri?> bot)
{
    /// <summary>Who sits before the page: the loopback's own way of being several people.</summary>
    public const string UserHeader = "X-Loopback-User";

    public IReadOnlyList<SlackMethod> All =>
    [
        new("oauth.v2.access", "", 600, "client_id client_secret code redirect_uri grant_type refresh_token code_verifier", Access) { TakesJson = false, TokenKind = SlackTokenKind.None },
    ];

    /// <summary>The same arguments with client id and secret out of the Authorization header, where they may stand too.</summary>
    public static SlackArguments WithBasic(SlackArguments arguments, HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();

        if (!header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase))
        {
            return arguments;
        }

        var pair = Encoding.UTF8.GetString(Convert.FromBase64String(header["Basic ".Length..])).Split(':', 2);
        var all = arguments.Names.ToDictionary(name => name, name => JsonSerializer.SerializeToElement(arguments.Text(name)));
        all["client_id"] = JsonSerializer.SerializeToElement(pair[0]);
        all["client_secret"] = JsonSerializer.SerializeToElement(pair[^1]);

        return new SlackArguments(all);
    }

    /// <summary>The page on which a person agrees. Here they always do, and are sent back with a code.</summary>
    public Task AuthorizeAsync(HttpContext context, SlackExchange exchange)
    {
        var query = SlackArguments.From(context.Request.Query);
        var user = world.User(context.Request.Headers[UserHeader].ToString()) ?? world.User("U0MO")!;

        return exchange.RunAsync(context, exchange.Begin(context, "oauth/v2/authorize", query, null), () => Authorized(query, user));
    }

    private SlackReply Authorized(SlackArguments query, SlackUser user)
    {
        // Left out, it is the first address the app is configured with.
        var back = query.Text("redirect_uri") ?? (bot() is { } address ? new Uri(address, world.Settings.RedirectPath).AbsoluteUri : null);

        var problem = query.Text("client_id") != world.Settings.ClientId ? "invalid_client_id"
            : query.Text("scope") is not { Length: > 0 } ? "no_scopes"
            : !Uri.TryCreate(back, UriKind.Absolute, out _) ? "bad_redirect_uri"
            : null;

        if (problem is not null)
        {
            world.Ledger.Write(new SlackEntry.Fault("authorize", problem));

            return new SlackReply(400, problem, problem, "text/plain");
        }

        if (query.Text("state") is not { Length: > 0 })
        {
            world.Ledger.Write(new SlackEntry.Fault("authorize", "no state"));
        }

        var code = new SlackOAuthCode(world.NextId("code"), user.Team, user.Id, query.Text("scope")!, back, world.Now);
        world.Add(code);

        var separator = back!.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        var location = $"{back}{separator}code={code.Value}&state={Uri.EscapeDataString(query.Text("state") ?? "")}";

        return new SlackReply(302, null, "", "text/html") { Headers = new Dictionary<string, string> { ["Location"] = location } };
    }

    private JsonObject Access(SlackCall call)
    {
        if (call.Text("client_id") != world.Settings.ClientId)
        {
            throw new SlackRefusal("invalid_client_id");
        }

        if (call.Text("client_secret") != world.Settings.ClientSecret)
        {
            throw new SlackRefusal("bad_client_secret");
        }

        var code = world.TakeCode(call.Text("code")) ?? throw new SlackRefusal("invalid_code");

        if (call.Text("redirect_uri") is { Length: > 0 } back && back != code.RedirectUri)
        {
            throw new SlackRefusal("bad_redirect_uri");
        }

        var team = world.Team(code.Team)!;
        var token = new SlackToken($"xoxb-{team.Id}-{world.NextNumber()}", team.Id, [.. code.Scopes.Split(',', ' ')]);
        world.Add(token);
        world.Ledger.Write(new SlackEntry.Installed(team.Id, token.Value));

        return new JsonObject
        {
            ["ok"] = true,
            ["access_token"] = token.Value,
            ["token_type"] = "bot",
            ["scope"] = string.Join(',', token.Scopes),
            ["bot_user_id"] = team.BotUser,
            ["app_id"] = world.Settings.AppId,
            ["team"] = world.Settings.Organisation is null ? new JsonObject { ["id"] = team.Id, ["name"] = team.Name } : null,
            ["enterprise"] = world.Settings.Organisation is { } organisation ? new JsonObject { ["id"] = organisation, ["name"] = "The harbours" } : null,
            ["is_enterprise_install"] = world.Settings.Organisation is not null,
            ["authed_user"] = new JsonObject { ["id"] = code.User },
        };
    }
}
