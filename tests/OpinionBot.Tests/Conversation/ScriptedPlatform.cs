using OpinionBot.Chat;
using OpinionBot.Conversation.Inbox;
using OpinionBot.Conversation.Outbox;

namespace OpinionBot.Conversation;

/// <summary>A platform whose every answer the test has written. All who ask are moderators, and no file can be fetched.</summary>
internal sealed class ScriptedPlatform : IChatPlatform
{
    public const string PlatformName = "scripted";

    public string Name => PlatformName;

    /// <summary>What becomes of each post.</summary>
    public Func<OutboxEntry, Delivery> Post { get; set; } = _ => new Delivery.Posted(null);

    /// <summary>How long a post takes.</summary>
    public Task Posting { get; set; } = Task.CompletedTask;

    public Func<InboxEntry, Conclusion> Handle { get; set; } = _ => Conclusion.Silence;

    public IReadOnlyList<OutgoingMessage> Render(LeasedEntry leased, Reply reply) => [new(leased.Entry.Address.Channel, string.Join('\n', reply.Paragraphs))];

    public IReadOnlyList<OutgoingMessage> RenderShared(InboxEntry entry, IReadOnlyList<OutboxEntry> answer) => [];

    public IReadOnlyList<OutgoingMessage> RenderAmended(OutboxEntry posted, string notice) => [new(posted.Lane, $"{notice} | {posted.Body}")];

    public async Task<Delivery> PostAsync(OutboxEntry entry, CancellationToken cancellationToken)
    {
        var delivery = Post(entry);
        await Posting;

        return delivery;
    }

    /// <summary>What askers were told about messages that were given up.</summary>
    public List<string> Apologies { get; } = [];

    /// <summary>Whether an asker can be told.</summary>
    public Func<bool> IsReachable { get; set; } = () => true;

    public Task<bool> ApologiseAsync(OutboxEntry entry, Reply apology, CancellationToken cancellationToken)
    {
        var isReachable = IsReachable();
        Apologies.AddRange(isReachable ? apology.Paragraphs : []);

        return Task.FromResult(isReachable);
    }

    public Task<Asker> IdentifyAsync(InboxEntry entry, CancellationToken cancellationToken) => Task.FromResult(new Asker(entry.AskerId, entry.AskerName, IsModerator: true));

    public Task<IProgressDisplay> BeginProgressAsync(LeasedEntry leased, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Stream> OpenAsync(InboxEntry entry, UploadedFile file, CancellationToken cancellationToken) => throw new UploadUnreadableException(file.Name, "the test has none");

    public Task<Conclusion> HandleAsync(InboxEntry entry, InboxRequest.Happening happening, CancellationToken cancellationToken) => Task.FromResult(Handle(entry));
}
