using Microsoft.Extensions.Time.Testing;
using OpinionBot.Chat;
using OpinionBot.Conversation;
using OpinionBot.Conversation.Inbox;
using OpinionBot.Facts;
using OpinionBot.Support;

namespace OpinionBot.Store;

/// <summary>What every store promises about whose turn it is.</summary>
public abstract class TurnContract
{
    private static readonly InboxLimits Plenty = new(1_000, 1_000, 1_000);
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(10);

    private protected FakeTimeProvider Time { get; } = new(A.Now);

    protected abstract IInbox Inbox { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_follow_up_never_overtakes_its_question()
    {
        await AcceptAsync("question");
        await AcceptAsync("follow-up");
        await AcceptAsync("another's", asker: "u2");

        var leased = await Inbox.LeaseAsync("a", ["slack"], 5, Lease, Token);

        leased.Select(one => one.Entry.EventId).ShouldBe(["question", "another's"], ignoreOrder: true);
        (await Inbox.CompleteAsync(leased.Single(one => one.Entry.EventId == "question"), Conclusion.Silence, Token)).ShouldBeTrue();
        (await NextAsync()).ShouldBe("follow-up");
    }

    [Fact]
    public async Task Whoever_asks_much_does_not_keep_others_waiting()
    {
        for (var at = 0; at < 5; at++)
        {
            await AcceptAsync($"much {at}", thread: $"t{at}");
        }

        Time.Advance(TimeSpan.FromMilliseconds(500));
        await AcceptAsync("little", asker: "u2");

        (await NextAsync()).ShouldBe("much 0");
        (await NextAsync()).ShouldBe("little");
        (await NextAsync()).ShouldBe("much 1");
    }

    [Fact]
    public async Task What_waits_is_not_kept_waiting_for_ever_by_those_who_ask_little()
    {
        for (var at = 0; at < 3; at++)
        {
            await AcceptAsync($"much {at}", thread: $"t{at}");
        }

        Time.Advance(TimeSpan.FromSeconds(5));
        await AcceptAsync("little", asker: "u2");

        (await Inbox.LeaseAsync("a", ["slack"], 3, Lease, Token)).Select(one => one.Entry.EventId).ShouldBe(["much 0", "much 1", "much 2"], ignoreOrder: true);
    }

    [Fact]
    public async Task An_entry_at_which_the_process_dies_does_not_hold_up_the_others()
    {
        await AcceptAsync("deadly");
        await AcceptAsync("harmless", asker: "u2");
        (await NextAsync()).ShouldBe("deadly");
        Time.Advance(Lease);

        (await NextAsync("b")).ShouldBe("harmless");
        (await NextAsync("b")).ShouldBe("deadly");
    }

    private async Task<string> NextAsync(string owner = "a") => (await Inbox.LeaseAsync(owner, ["slack"], 1, Lease, Token)).ShouldHaveSingleItem().Entry.EventId;

    private async Task AcceptAsync(string eventId, string asker = "u1", string thread = "t1") =>
        (await Inbox.AcceptAsync(
            new InboxEntry
            {
                Platform = "slack",
                EventId = eventId,
                AskerId = asker,
                AskerName = asker,
                Address = new ReplyAddress(new WorkspaceId("console"), "c1", thread),
                Request = new InboxRequest.Question("Is it?"),
                AskedAt = Time.GetUtcNow(),
                ReceivedAt = Time.GetUtcNow(),
            },
            Plenty,
            Token)).ShouldBe(Acceptance.Accepted);
}
