using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using OpinionBot.Support.Slack.Ledger;
using OpinionBot.Support.Slack.State;

namespace OpinionBot.Support.Slack.WebApi;

/// <summary>The Web API: takes a call, checks it as Slack does, carries it out, and writes both sides down.</summary>
internal sealed class SlackWebApi
{
    private readonly SlackWorld _world;
    private readonly SlackRateLimiter _limiter;
    private readonly SlackExchange _exchange;
    private readonly Dictionary<string, SlackMethod> _methods;

    public SlackWebApi(SlackWorld world, SlackExchange exchange, Uri address, OAuthMethods oauth, Func<JsonObject> openConnection)
    {
        _world = world;
        _exchange = exchange;
        _limiter = new SlackRateLimiter(world);
        _methods = new IReadOnlyList<SlackMethod>[]
        {
            new ChatMethods(world).All,
            new StreamMethods(world).All,
            new ConversationMethods(world).All,
            new ViewMethods(world).All,
            new DirectoryMethods(world, address).All,
            new AssistantMethods(world).All,
            oauth.All,
            [new SlackMethod("apps.connections.open", "", 20, "", _ => openConnection()) { TokenKind = SlackTokenKind.App }],
        }.SelectMany(methods => methods).ToDictionary(method => method.Name);
    }

    public async Task HandleAsync(HttpContext context, string name)
    {
        SlackArguments arguments;
        SlackRefusal? unreadable = null;

        try
        {
            arguments = await SlackArguments.ReadAsync(context.Request, context.RequestAborted);
        }
        catch (SlackRefusal refusal)
        {
            (arguments, unreadable) = (SlackArguments.None, refusal);
        }

        var token = SlackExchange.Bearer(context.Request) ?? arguments.Text("token");

        await _exchange.RunAsync(context, _exchange.Begin(context, name, arguments, token), () =>
        {
            if (unreadable is not null)
            {
                return SlackReply.Of(unreadable.ToJson());
            }

            return _methods.TryGetValue(name, out var method) && Wait(method, token, arguments) is { } seconds
                ? SlackReply.RateLimited(seconds)
                : SlackReply.Of(Carry(context, name, method, arguments, token));
        });
    }

    /// <summary>The token with its team, or the error Slack refuses it with.</summary>
    public (SlackToken? Token, string? Error) Authenticate(string? value) => (value, _world.Token(value)) switch
    {
        (null or "", _) => (null, "not_authed"),
        (_, { RefusedWith: { } error }) => (null, error),
        (_, { } token) => (token, null),
        _ => (null, value == _world.Settings.AppToken ? "not_allowed_token_type" : "invalid_auth"),
    };

    private int? Wait(SlackMethod method, string? token, SlackArguments arguments) =>
        _world.Token(token) is { RefusedWith: null } known ? _limiter.RetryAfter(method, known, arguments.Text("channel")) : null;

    private JsonObject Carry(HttpContext context, string name, SlackMethod? method, SlackArguments arguments, string? token)
    {
        try
        {
            if (method is null)
            {
                _world.Ledger.Write(new SlackEntry.Fault("unknown method", name));

                throw new SlackRefusal("unknown_method") { Extra = new JsonObject { ["req_method"] = name } };
            }

            var isJson = (context.Request.ContentType ?? "").StartsWith("application/json", StringComparison.OrdinalIgnoreCase);

            if (isJson && !method.TakesJson)
            {
                // Slack does not refuse: it never reads the body, and the arguments are missing.
                _world.Ledger.Write(new SlackEntry.Fault("JSON where only forms are read", name));
                arguments = SlackArguments.None;
            }

            var call = Call(method, token, arguments, context);

            foreach (var field in arguments.Names.Except(method.Allowed).Except(["token", "team_id"]))
            {
                _world.Ledger.Write(new SlackEntry.Fault("unknown field", $"{name}: {field}"));
            }

            var missing = method.Needed.Where(field => arguments.Text(field) is not { Length: > 0 }).Select(field => $"missing required field: {field}").ToList();

            var answer = missing.Count == 0 ? method.Run(call) : throw new SlackRefusal("invalid_arguments", missing);

            if (isJson && !context.Request.ContentType!.Contains("charset", StringComparison.OrdinalIgnoreCase))
            {
                answer["warning"] = "missing_charset";
                answer["response_metadata"] ??= new JsonObject();
                answer["response_metadata"]!["warnings"] = new JsonArray("missing_charset");
            }

            return answer;
        }
        catch (SlackRefusal refusal)
        {
            return refusal.ToJson();
        }
    }

    private SlackCall Call(SlackMethod method, string? value, SlackArguments arguments, HttpContext context)
    {
        if (method.TokenKind is SlackTokenKind.None)
        {
            return new SlackCall(new SlackTeam("", "", "", "", ""), new SlackToken("", "", []), OAuthMethods.WithBasic(arguments, context.Request));
        }

        if (method.TokenKind is SlackTokenKind.App)
        {
            return value == _world.Settings.AppToken
                ? new SlackCall(new SlackTeam("", "", "", "", ""), new SlackToken(value, "", ["connections:write"]), arguments)
                : throw new SlackRefusal(value is null ? "not_authed" : _world.Token(value) is null ? "invalid_auth" : "not_allowed_token_type");
        }

        var (token, error) = Authenticate(value);

        if (token is null)
        {
            throw new SlackRefusal(error!);
        }

        context.Response.Headers["x-oauth-scopes"] = string.Join(',', token.Scopes);

        var call = new SlackCall(_world.Team(token.Team)!, token, arguments);

        if (method.Scope.Length > 0)
        {
            context.Response.Headers["x-accepted-oauth-scopes"] = method.Scope;
            call.Needs(method.Scope);
        }

        return call;
    }
}
