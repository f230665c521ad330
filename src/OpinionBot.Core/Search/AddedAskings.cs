using System.Collections.Immutable;
using OpinionBot.Facts;
using OpinionBot.Facts.Items;

namespace OpinionBot.Search;

/// <summary>The askings that moderators have added, of all workspaces, in memory. Derived from the store; readers never see half a change.</summary>
public sealed class AddedAskings
{
    private ImmutableSortedDictionary<long, AddedAsking> _askings = ImmutableSortedDictionary<long, AddedAsking>.Empty;
    private long _version;

    /// <summary>Grows with every change.</summary>
    public long Version => Volatile.Read(ref _version);

    /// <summary>Takes changes in. One at a time calls it.</summary>
    public void Apply(IReadOnlyList<AddedAsking> changes)
    {
        if (changes.Count > 0)
        {
            var askings = Volatile.Read(ref _askings);
            Volatile.Write(ref _askings, changes.Aggregate(askings, (all, one) => one.IsRemoved ? all.Remove(one.Id.Value) : all.SetItem(one.Id.Value, one)));

            // After the content: whoever sees the new number sees the change.
            Volatile.Write(ref _version, _version + 1);
        }
    }

    /// <summary>Those by which the reader's questions are understood, by number.</summary>
    public IEnumerable<AddedAsking> For(WorkspaceId reader) =>
        Volatile.Read(ref _askings).Values.Where(asking => asking.Workspace == reader || asking.Workspace == WorkspaceId.Console);
}
