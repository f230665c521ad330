using Microsoft.Extensions.Time.Testing;
using OpinionBot.Answering;
using OpinionBot.Answering.Memory;
using OpinionBot.Chat;
using OpinionBot.Conversation;
using OpinionBot.Conversation.Amending;
using OpinionBot.Conversation.Inbox;
using OpinionBot.Conversation.Outbox;
using OpinionBot.Facts;
using OpinionBot.Facts.Sources;
using OpinionBot.Support;

namespace OpinionBot.Store;

/// <summary>What every store promises about answers that do not hold any more, and about people who want to be forgotten.</summary>
public abstract class AmendmentStoreContract
{
    private const string Asked = "Is the harbour bridged?";
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(10);
    private static readonly string[] Slack = ["slack"];

    private protected FakeTimeProvider Time { get; } = new(A.Now);

    protected abstract IInbox Inbox { get; }

    protected abstract IOutbox Outbox { get; }

    protected abstract IAmendments Amendments { get; }

    protected abstract IAskerMemory Memory { get; }

    protected abstract IFactStore Facts { get; }

    protected abstract ISourceStore Sources { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>True when these words stand anywhere in the store's files.</summary>
    protected abstract bool IsOnDisk(string words);

    [Fact]
    public async Task A_retracted_fact_makes_the_answers_due_that_used_it()
    {
        var (fact, other) = (await AddAsync("The harbour has a bridge."), await AddAsync("The harbour has a crane."));
        var entry = await AnswerAsync("m1", fact);
        await AnswerAsync("m2", other);
        (await DueAsync()).ShouldBeEmpty();

        await Facts.RetractAsync(fact, "wrong", A.Moderator(), Token);

        var due = (await DueAsync()).ShouldHaveSingleItem();
        due.Changed.ShouldHaveSingleItem().ShouldBe(new ChangedFact(fact, null));
        due.Posted.ShouldHaveSingleItem().PostedAs.ShouldBe("ts-m1");
        (await Amendments.IsOutdatedAsync(entry, Token)).ShouldBeTrue();
        (await Amendments.ListDueAsync(["discord"], 9, Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_corrected_fact_is_named_with_the_end_of_its_chain()
    {
        var first = await AddAsync("The harbour has a bridge.");
        await AnswerAsync("m1", first);
        var second = (await Facts.CorrectAsync(first, A.Approved(A.Statement("The harbour has two bridges.")), A.Moderator(), Token))!.Value;
        var third = (await Facts.CorrectAsync(second, A.Approved(A.Statement("The harbour has three bridges.")), A.Moderator(), Token))!.Value;

        var changed = (await DueAsync()).ShouldHaveSingleItem().Changed.ShouldHaveSingleItem();
        changed.Id.ShouldBe(first);
        changed.Successor!.Id.ShouldBe(third);

        await Facts.RetractAsync(third, "wrong", A.Moderator(), Token);
        (await DueAsync()).ShouldHaveSingleItem().Changed.ShouldHaveSingleItem().Successor.ShouldBeNull();
    }

    [Fact]
    public async Task An_amendment_is_made_once_and_again_when_another_fact_changes()
    {
        var (one, two) = (await AddAsync("The harbour has a bridge."), await AddAsync("The harbour has a crane."));
        await AnswerAsync("m1", one, two);
        await Facts.RetractAsync(one, "wrong", A.Moderator(), Token);
        var due = (await DueAsync()).Single();
        List<(OutboxEntry, OutgoingMessage)> edits = [(due.Posted[0], new OutgoingMessage("c1", "amended"))];

        (await Amendments.AmendAsync(due, edits, Token)).ShouldBeTrue();
        (await Amendments.AmendAsync(due, edits, Token)).ShouldBeFalse();
        (await DueAsync()).ShouldBeEmpty();
        await PostAsync("amended");

        await Facts.RetractAsync(two, "wrong", A.Moderator(), Token);
        (await DueAsync()).ShouldHaveSingleItem().Changed.Count.ShouldBe(2);
        (await DueAsync())[0].Posted.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_answer_that_waits_to_be_posted_is_amended_afterwards_and_a_shared_one_in_both_places()
    {
        var fact = await AddAsync("The harbour has a bridge.");
        var entry = await AnswerAsync("m1", fact);
        var share = await LeaseAsync("share");
        await Inbox.CompleteAsync(share, new Conclusion([new OutgoingMessage("c2", "shared")], Shares: entry), Token);
        await Facts.RetractAsync(fact, "wrong", A.Moderator(), Token);

        (await DueAsync()).ShouldBeEmpty();
        await PostAsync("ts-shared");

        (await DueAsync()).ShouldHaveSingleItem().Posted.Select(posted => posted.PostedAs).ShouldBe(["ts-m1", "ts-shared"]);
    }

    [Fact]
    public async Task An_answer_from_a_fact_that_changed_while_it_was_made_is_due_at_once()
    {
        var fact = await AddAsync("The harbour has a bridge.");
        await Facts.RetractAsync(fact, "wrong", A.Moderator(), Token);

        await AnswerAsync("m1", fact);

        (await DueAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_shows_an_answer_is_kept_for_as_long_as_answers_are_amended()
    {
        var fact = await AddAsync("The harbour has a bridge.");
        await AnswerAsync("m1", fact);
        Time.Advance(TimeSpan.FromDays(30));
        await Inbox.PurgeAsync(Time.GetUtcNow() - TimeSpan.FromDays(2), Time.GetUtcNow() - TimeSpan.FromDays(180), Token);
        await Facts.RetractAsync(fact, "wrong", A.Moderator(), Token);
        (await DueAsync()).ShouldHaveSingleItem().Posted.Count.ShouldBe(1);

        Time.Advance(TimeSpan.FromDays(151));
        await Inbox.PurgeAsync(Time.GetUtcNow() - TimeSpan.FromDays(2), Time.GetUtcNow() - TimeSpan.FromDays(180), Token);
        (await DueAsync()).ShouldHaveSingleItem().Posted.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_wants_to_be_forgotten_is_gone_from_the_disk_and_nobody_else_is()
    {
        var fact = await AddAsync("The harbour has a bridge.");
        await AnswerAsync("m1", fact);
        await AnswerAsync("m2", "u2", "Does anybody else ask?", fact);
        await AnswerAsync("m3", "u1", "Which zebra asks this?");
        IsOnDisk("zebra").ShouldBeTrue();
        IsOnDisk("Zelda").ShouldBeTrue();
        (await Memory.CountAsync(A.Moderator().Workspace, "u1", Token)).ShouldBe(2);

        (await Memory.ForgetAsync(new WorkspaceId("elsewhere"), "u1", Token)).ShouldBe(0);
        (await Memory.ForgetAsync(A.Moderator().Workspace, "u1", Token)).ShouldBe(2);

        IsOnDisk("zebra").ShouldBeFalse();
        IsOnDisk("bridged").ShouldBeFalse();
        IsOnDisk("Zelda").ShouldBeFalse();
        IsOnDisk("anybody else").ShouldBeTrue();
        (await Memory.CountAsync(A.Moderator().Workspace, "u2", Token)).ShouldBe(1);
        (await Inbox.AcceptAsync(Entry("m1"), new InboxLimits(9, 9, 9), Token)).ShouldBe(Acceptance.Duplicate, "that the message was seen is still known");
    }

    private Task<IReadOnlyList<Amendment>> DueAsync() => Amendments.ListDueAsync(Slack, 9, Token);

    private async Task<FactId> AddAsync(string statement)
    {
        var added = await Sources.AddAsync(A.Source(title: statement), [], [A.Approved(A.Statement(statement))], A.Moderator(), Token);

        return added.Approved.ShouldHaveSingleItem();
    }

    private Task<long> AnswerAsync(string message, params FactId[] facts) => AnswerAsync(message, "u1", Asked, facts);

    private async Task<long> AnswerAsync(string message, string asker, string question, params FactId[] facts)
    {
        var leased = await LeaseAsync(message, asker, question);
        var answer = new AnswerRecord(A.Question(question) with { Asker = new Asker(asker, "Zelda", IsModerator: false) }, question, facts.Length == 0 ? Outcome.NotCovered : Outcome.Answered, "It is.", facts, TimeSpan.Zero);
        (await Inbox.CompleteAsync(leased, new Conclusion([new OutgoingMessage("c1", $"{question} It is.")], answer), Token)).ShouldBeTrue();
        await PostAsync($"ts-{message}");

        return leased.Entry.Id;
    }

    private async Task PostAsync(string postedAs) =>
        await Outbox.MarkPostedAsync((await Outbox.LeaseAsync("a", Slack, 1, Lease, Token)).ShouldHaveSingleItem(), postedAs, Token);

    private async Task<LeasedEntry> LeaseAsync(string message, string asker = "u1", string question = Asked)
    {
        (await Inbox.AcceptAsync(Entry(message, asker, question), new InboxLimits(99, 99, 99), Token)).ShouldBe(Acceptance.Accepted);

        return (await Inbox.LeaseAsync("a", Slack, 1, Lease, Token)).ShouldHaveSingleItem();
    }

    private InboxEntry Entry(string message, string asker = "u1", string question = Asked) => new()
    {
        Platform = "slack",
        EventId = $"e-{message}",
        MessageId = message,
        AskerId = asker,
        AskerName = asker == "u1" ? "Zelda" : "Uma",
        Address = new ReplyAddress(A.Moderator().Workspace, "c1", message),
        Request = new InboxRequest.Question(question),
        AskedAt = Time.GetUtcNow(),
        ReceivedAt = Time.GetUtcNow(),
    };
}
