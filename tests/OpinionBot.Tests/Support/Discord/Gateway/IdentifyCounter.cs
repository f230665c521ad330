using System.Text.Json.Nodes;
using OpinionBot.Support.Discord.Recording;
using OpinionBot.Support.Discord.State;

namespace OpinionBot.Support.Discord.Gateway;

/// <summary>Counts IDENTIFYs: a thousand in a day reset the token, and each shard bucket has to wait between two.</summary>
internal sealed class IdentifyCounter(World world, Ledger ledger)
{
    private readonly List<DateTimeOffset> _today = [];
    private readonly Dictionary<int, DateTimeOffset> _lastByKey = [];

    public int Remaining
    {
        get
        {
            _today.RemoveAll(at => world.Now - at >= TimeSpan.FromDays(1));

            return Math.Max(0, world.Options.IdentifyLimit - _today.Count);
        }
    }

    public JsonObject Describe() => new()
    {
        ["total"] = world.Options.IdentifyLimit,
        ["remaining"] = Remaining,
        ["reset_after"] = _today.Count == 0 ? 0 : (long)(_today[0] + TimeSpan.FromDays(1) - world.Now).TotalMilliseconds,
        ["max_concurrency"] = world.Options.MaxConcurrency,
    };

    /// <summary>Whether the day has room for one more. When it has not, the bot's token is worth nothing from now on.</summary>
    public bool Count()
    {
        if (Remaining == 0)
        {
            world.Application.Token += "-reset";
            ledger.Add(new BotFault(BotFaultKind.TokenReset, $"more than {world.Options.IdentifyLimit} IDENTIFYs in a day"));

            return false;
        }

        _today.Add(world.Now);

        return true;
    }

    /// <summary>Whether the shard's bucket has waited long enough.</summary>
    public bool IsInTurn(int shard)
    {
        var key = shard % world.Options.MaxConcurrency;
        var inTurn = !_lastByKey.TryGetValue(key, out var last) || world.Now - last >= world.Options.IdentifyInterval;
        _lastByKey[key] = world.Now;

        return inTurn;
    }
}
