using OpinionBot.Support.Discord.Recording;
using OpinionBot.Support.Discord.State;

namespace OpinionBot.Support.Discord.Rest;

/// <summary>Counts refusals (401, 403, 429): too many in ten minutes and the address is shut out.</summary>
internal sealed class InvalidRequests(World world, Ledger ledger)
{
    private readonly Queue<DateTimeOffset> _refused = [];

    public int Count
    {
        get
        {
            Forget();

            return _refused.Count;
        }
    }

    public bool IsBanned { get; private set; }

    public void Note(int status)
    {
        if (status is not (401 or 403 or 429))
        {
            return;
        }

        _refused.Enqueue(world.Now);

        if (!IsBanned && Count >= world.Options.InvalidRequestLimit)
        {
            IsBanned = true;
            ledger.Add(new BotFault(BotFaultKind.Banned, $"{Count} invalid requests within {world.Options.InvalidRequestWindow}"));
        }
    }

    private void Forget()
    {
        while (_refused.TryPeek(out var first) && world.Now - first >= world.Options.InvalidRequestWindow)
        {
            _refused.Dequeue();
        }
    }
}
