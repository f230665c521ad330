using System.Text.Json.Nodes;
using OpinionBot.Support.Discord.Recording;
using OpinionBot.Support.Discord.State;

namespace OpinionBot.Support.Discord.Gateway;

/// <summary>Opens sessions for those who identify, and gives them back to those who resume.</summary>
internal sealed class SessionDesk(World world, Ledger ledger)
{
    private const string ResumePath = "/resume";

    private readonly List<GatewaySession> _sessions = [];

    public string Url { get; set; } = "";

    /// <summary>Where new sessions are told to be taken up again.</summary>
    public string ResumeUrl { get => field ?? Url + ResumePath; set; }

    /// <summary>The code with which everybody who resumes is sent away; null lets them.</summary>
    public int? RefusesResumesWith { get; set; }

    /// <summary>How many of the next READYs lack what libraries need.</summary>
    public int BrokenReadies { get; set; }

    public IReadOnlyList<GatewaySession> All => _sessions;

    public IdentifyCounter Identifies { get; } = new(world, ledger);

    public void Identify(GatewayConnection connection, JsonObject identify)
    {
        var intents = (int?)identify["intents"] ?? 0;
        var application = world.Application;
        var denied = (application.MessageContentAllowed ? 0 : Intent.MessageContent) | (application.MembersAllowed ? 0 : Intent.GuildMembers) | (application.PresencesAllowed ? 0 : Intent.GuildPresences);
        var (shard, shards) = identify["shard"] is JsonArray { Count: 2 } given ? ((int)given[0]!, (int)given[1]!) : (0, 1);
        var counted = Identifies.Count();

        switch (true)
        {
            case true when !counted || (string?)identify["token"] != application.Token:
                Refuse(connection, GatewayClose.AuthenticationFailed, "Authentication failed.");
                break;
            case true when (intents & ~Intent.Known) != 0:
                Refuse(connection, GatewayClose.InvalidIntents, "Invalid intent(s).");
                break;
            case true when (intents & denied) != 0:
                Refuse(connection, GatewayClose.DisallowedIntents, "Disallowed intent(s).");
                break;
            case true when shards < 1 || shard < 0 || shard >= shards:
                Refuse(connection, GatewayClose.InvalidShard, "Invalid shard.");
                break;
            case true when !Identifies.IsInTurn(shard):
                ledger.Add(new BotFault(BotFaultKind.Gateway, "identified again before its turn"));
                connection.Send(GatewayOp.InvalidSession, false);
                break;
            default:
                Begin(connection, new GatewaySession($"{world.NewId()}", shard, shards, intents));
                break;
        }
    }

    private void Begin(GatewayConnection connection, GatewaySession session)
    {
        _sessions.Add(session);
        Attach(connection, session);
        var guilds = world.Guilds.Where(guild => guild.HasBot && session.Serves(guild.Id.Value)).ToList();
        var isBroken = BrokenReadies-- > 0;
        BrokenReadies = Math.Max(BrokenReadies, 0);
        var user = world.Bot.ToJson();
        user["verified"] = true;
        user["mfa_enabled"] = true;
        user["email"] = null;

        session.Dispatch("READY", new JsonObject
        {
            ["v"] = 10,
            ["user"] = user,
            ["guilds"] = new JsonArray([.. guilds.Select(guild => (JsonNode)new JsonObject { ["id"] = $"{guild.Id}", ["unavailable"] = true })]),
            // Not in the documentation, but sent, and relied upon by libraries.
            ["private_channels"] = isBroken ? new JsonArray((JsonNode?)null) : new JsonArray(),
            ["session_id"] = session.Id,
            ["resume_gateway_url"] = ResumeUrl,
            ["shard"] = new JsonArray(session.Shard, session.Shards),
            ["application"] = new JsonObject { ["id"] = $"{world.Application.Id}", ["flags"] = world.Application.Flags, ["flags_new"] = $"{world.Application.Flags}" },
        });

        foreach (var guild in guilds.Where(_ => session.Wants(Intent.Guilds)))
        {
            session.Dispatch("GUILD_CREATE", guild.ToCreateEvent());
        }
    }

    public void Resume(GatewayConnection connection, JsonObject resume)
    {
        var session = _sessions.Find(one => one.Id == (string?)resume["session_id"]);

        if ((string?)resume["token"] != world.Application.Token)
        {
            Refuse(connection, GatewayClose.AuthenticationFailed, "Authentication failed.");
        }
        else if (RefusesResumesWith is { } code)
        {
            Forget(session);
            connection.Close(code, "Scripted.");
        }
        else if (session is null || world.Now - session.LostAt > world.Options.SessionLifetime)
        {
            Forget(session);
            connection.Send(GatewayOp.InvalidSession, false);
        }
        else if ((int?)resume["seq"] is not { } after || after > session.Sequence)
        {
            Refuse(connection, GatewayClose.InvalidSequence, "Invalid seq.");
        }
        else
        {
            if (connection.Path != ResumePath)
            {
                ledger.Add(new BotFault(BotFaultKind.Gateway, "resumed at another address than resume_gateway_url"));
            }

            session.Connection?.Close(GatewayClose.UnknownError, "Resumed elsewhere.");
            Attach(connection, session);
            session.Replay(after);
            session.Dispatch("RESUMED", new JsonObject { ["_trace"] = new JsonArray("loopback") });
        }
    }

    private static void Attach(GatewayConnection connection, GatewaySession session)
    {
        session.Connection = connection;
        session.LostAt = null;
        connection.Session = session;
    }

    public void Forget(GatewaySession? session)
    {
        if (session is not null)
        {
            _sessions.Remove(session);
        }
    }

    public void Refuse(GatewayConnection connection, int code, string reason)
    {
        ledger.Add(new BotFault(BotFaultKind.Gateway, $"{code} {reason}"));
        connection.Close(code, reason);
    }
}
