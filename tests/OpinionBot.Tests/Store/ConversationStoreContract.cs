using Microsoft.Extensions.Time.Testing;
using OpinionBot.Answering;
using OpinionBot.Answering.Cases;
using OpinionBot.Answering.Memory;
using OpinionBot.Chat;
using OpinionBot.Conversation;
using OpinionBot.Conversation.Inbox;
using OpinionBot.Conversation.Outbox;
using OpinionBot.Facts;
using OpinionBot.Support;

namespace OpinionBot.Store;

/// <summary>What every store promises about the inbox, the outbox and cases.</summary>
public abstract class ConversationStoreContract
{
    private static readonly InboxLimits Plenty = new(1_000, 1_000, 1_000);
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(10);
    private static readonly string[] Slack = ["slack"];

    private protected FakeTimeProvider Time { get; } = new(A.Now);

    protected abstract IInbox Inbox { get; }

    protected abstract IOutbox Outbox { get; }

    protected abstract ICaseStore Cases { get; }

    protected abstract IAnswerStore Answers { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_event_and_one_message_are_taken_once_also_23_hours_later()
    {
        var accepted = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AcceptAsync("e1", "m1")));
        accepted.Count(one => one == Acceptance.Accepted).ShouldBe(1);
        accepted.Count(one => one == Acceptance.Duplicate).ShouldBe(3);

        (await AcceptAsync("e2", "m1")).ShouldBe(Acceptance.Duplicate);
        await EndAsync(await LeaseOneAsync());
        Time.Advance(TimeSpan.FromHours(23));
        await Inbox.PurgeAsync(Time.GetUtcNow() - TimeSpan.FromDays(1), Time.GetUtcNow() - TimeSpan.FromDays(1), Token);

        (await AcceptAsync("e1", "m9")).ShouldBe(Acceptance.Duplicate);
        (await AcceptAsync("e3", "m1")).ShouldBe(Acceptance.Duplicate);
        (await AcceptAsync("e1", "m1", workspace: "elsewhere")).ShouldBe(Acceptance.Accepted);
    }

    [Fact]
    public async Task An_entry_comes_back_as_it_went_in()
    {
        var entry = Entry("e1", "m1") with
        {
            Request = new InboxRequest.Command("library add", new Dictionary<string, string> { ["title"] = "T" }, new List<UploadedFile> { new("a.pdf", new Uri("https://files.example/a.pdf"), 12) }),
            ReplyTo = "{}",
            IsAddressed = false,
        };
        await Inbox.AcceptAsync(entry, Plenty, Token);

        var leased = await LeaseOneAsync();

        leased.Entry.ShouldBeEquivalentTo(entry with { Id = leased.Entry.Id });
        leased.Attempt.ShouldBe(1);
        leased.Verdict.ShouldBe(Acceptance.Accepted);
    }

    [Fact]
    public async Task A_lease_is_for_one_until_it_is_over()
    {
        await AcceptAsync("e1", "m1");
        var first = await LeaseOneAsync("a");

        (await Inbox.LeaseAsync("b", Slack, 5, Lease, Token)).ShouldBeEmpty();
        Time.Advance(Lease / 2);
        await Inbox.RenewAsync("a", [first.Entry.Id], Lease, Token);
        Time.Advance(Lease / 2);
        (await Inbox.LeaseAsync("b", Slack, 5, Lease, Token)).ShouldBeEmpty();
        Time.Advance(Lease);
        var second = await LeaseOneAsync("b");

        second.Attempt.ShouldBe(2);
        (await Inbox.CompleteAsync(first, Say("late"), Token)).ShouldBeFalse();
        (await Inbox.CompleteAsync(second, Say("in time"), Token)).ShouldBeTrue();
        (await Outbox.ListForAsync(second.Entry.Id, Token)).ShouldHaveSingleItem().Body.ShouldBe("in time");
    }

    [Fact]
    public async Task Who_waits_for_a_worker_can_be_listed()
    {
        await AcceptAsync("e1", "m1");
        await Inbox.AcceptAsync(Entry("e2", "m2") with { IsAddressed = false }, Plenty, Token);
        await AcceptAsync("e3", "m3");
        await Inbox.AcceptAsync(Entry("e4", "m4"), Plenty with { PerAsker = 1 }, Token);
        Time.Advance(TimeSpan.FromSeconds(2));
        await AcceptAsync("e5", "m5");
        var old = Time.GetUtcNow().AddSeconds(-1);

        var waiting = await Inbox.ListWaitingAsync(Slack, old, 0, 9, Token);
        waiting.Select(entry => entry.EventId).ShouldBe(["e1", "e3"]);
        (await Inbox.ListWaitingAsync(Slack, old, waiting[0].Id, 9, Token)).ShouldHaveSingleItem().ShouldBeEquivalentTo(waiting[1]);
        (await Inbox.ListWaitingAsync(["discord"], old, 0, 9, Token)).ShouldBeEmpty();

        await LeaseOneAsync();
        (await Inbox.ListWaitingAsync(Slack, old, 0, 9, Token)).ShouldHaveSingleItem().EventId.ShouldBe("e3");
    }

    [Fact]
    public async Task What_is_given_back_is_taken_again_when_it_is_due()
    {
        await AcceptAsync("e1", "m1");
        var leased = await LeaseOneAsync();
        await Inbox.SetProgressAsync(leased, "p7", Token);
        await Inbox.ReleaseAsync(leased, Time.GetUtcNow().AddSeconds(3), Token);

        (await Inbox.LeaseAsync("a", Slack, 5, Lease, Token)).ShouldBeEmpty();
        Time.Advance(TimeSpan.FromSeconds(3));

        (await LeaseOneAsync()).Progress.ShouldBe("p7");
        (await Inbox.LeaseAsync("a", ["discord"], 5, Lease, Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Beyond_the_limits_the_asker_gets_one_notice_a_minute()
    {
        var limits = new InboxLimits(Waiting: 100, PerAsker: 2, PerWorkspace: 3);

        (await AcceptAllAsync(limits, "u1", 4)).ShouldBe([Acceptance.Accepted, Acceptance.Accepted, Acceptance.AskerLimit, Acceptance.AskerLimit]);
        (await AcceptAllAsync(limits, "u2", 3)).ShouldBe([Acceptance.Accepted, Acceptance.WorkspaceLimit, Acceptance.WorkspaceLimit]);
        (await Inbox.CountWaitingAsync(Token)).ShouldBe(5);

        Time.Advance(TimeSpan.FromSeconds(61));
        (await AcceptAllAsync(limits, "u1", 1)).ShouldBe([Acceptance.Accepted]);
        (await AcceptAllAsync(limits with { Waiting = 6, PerWorkspace = 100 }, "u3", 1)).ShouldBe([Acceptance.QueueFull]);
    }

    [Fact]
    public async Task An_answer_is_stored_with_its_messages_or_not_at_all()
    {
        await AcceptAsync("e1", "m1");
        var leased = await LeaseOneAsync();
        var answer = new AnswerRecord(A.Question("Is it?"), "Is it?", Outcome.Answered, "It is.", [], TimeSpan.FromMilliseconds(1));

        await Should.ThrowAsync<Exception>(() => Inbox.CompleteAsync(leased, Say("It is.") with { Answer = answer with { Facts = [new FactId(4_711)] } }, Token));
        (await Answers.StatisticsAsync(A.Moderator().Workspace, Token)).Asked.ShouldBe(0);
        (await Outbox.CountWaitingAsync(Token)).ShouldBe(0);

        await Inbox.CompleteAsync(leased, Say("It is.") with { Answer = answer }, Token);
        (await Answers.StatisticsAsync(A.Moderator().Workspace, Token)).Asked.ShouldBe(1);
        (await Inbox.HasAnsweredInAsync(answer.Question.Address, Token)).ShouldBeTrue();
        (await Inbox.HasAnsweredInAsync(answer.Question.Address with { Thread = "t9" }, Token)).ShouldBeFalse();
        (await Inbox.HasAnsweredAsync(A.Moderator().Workspace, leased.Entry.Id, Token)).ShouldBeTrue();
        (await Inbox.HasAnsweredAsync(new WorkspaceId("elsewhere"), leased.Entry.Id, Token)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_lane_is_posted_in_order_and_lanes_side_by_side()
    {
        await AcceptAsync("e1", "m1");
        await Inbox.CompleteAsync(await LeaseOneAsync(), new Conclusion([new("c1", "one"), new("c1", "two"), new("c2", "three")]), Token);

        var first = await Outbox.LeaseAsync("a", Slack, 9, Lease, Token);
        first.Select(one => one.Body).ShouldBe(["one", "three"], ignoreOrder: true);
        await Outbox.RetryAsync(first.Single(one => one.Body == "one"), Time.GetUtcNow().AddSeconds(5), wasNotPosted: true, Token);
        (await Outbox.LeaseAsync("a", Slack, 9, Lease, Token)).ShouldBeEmpty();

        Time.Advance(TimeSpan.FromSeconds(5));
        var again = (await Outbox.LeaseAsync("a", Slack, 9, Lease, Token)).ShouldHaveSingleItem();
        again.Attempt.ShouldBe(2);
        again.MayBePosted.ShouldBeFalse();
        await Outbox.MarkPostedAsync(again, "ts1", Token);

        (await Outbox.LeaseAsync("a", Slack, 9, Lease, Token)).ShouldHaveSingleItem().Body.ShouldBe("two");
        (await Outbox.ListForAsync(again.InboxId!.Value, Token))[0].PostedAs.ShouldBe("ts1");
    }

    [Fact]
    public async Task A_message_whose_attempt_was_cut_off_may_be_posted()
    {
        await AcceptAsync("e1", "m1");
        await Inbox.CompleteAsync(await LeaseOneAsync(), Say("one"), Token);
        var first = (await Outbox.LeaseAsync("a", Slack, 9, Lease, Token)).ShouldHaveSingleItem();
        first.MayBePosted.ShouldBeFalse();

        Time.Advance(Lease);
        var second = (await Outbox.LeaseAsync("b", Slack, 9, Lease, Token)).ShouldHaveSingleItem();
        second.MayBePosted.ShouldBeTrue();

        // A refusal of the second attempt says nothing about the first.
        await Outbox.RetryAsync(second, Time.GetUtcNow(), wasNotPosted: true, Token);
        (await Outbox.LeaseAsync("b", Slack, 9, Lease, Token)).ShouldHaveSingleItem().MayBePosted.ShouldBeTrue();
        await Outbox.MarkPostedAsync(first, "late", Token);
        (await Outbox.CountWaitingAsync(Token)).ShouldBe(1);
    }

    [Fact]
    public async Task Of_the_messages_of_one_worker_those_it_names_are_kept()
    {
        await AcceptAsync("e1", "m1");
        await Inbox.CompleteAsync(await LeaseOneAsync(), new Conclusion([new("c1", "one"), new("c2", "two")]), Token);
        var held = await Outbox.LeaseAsync("a", Slack, 9, Lease, Token);

        Time.Advance(Lease / 2);
        await Outbox.RenewAsync("a", [held.Single(message => message.Body == "one").Id], Lease, Token);
        Time.Advance(Lease / 2);

        (await Outbox.LeaseAsync("b", Slack, 9, Lease, Token)).ShouldHaveSingleItem().Body.ShouldBe("two");
    }

    [Fact]
    public async Task Giving_a_message_up_ends_the_rest_of_its_answer()
    {
        await AcceptAsync("e1", "m1");
        await Inbox.CompleteAsync(await LeaseOneAsync(), new Conclusion([new("c1", "one"), new("c1", "two")]), Token);

        var first = (await Outbox.LeaseAsync("a", Slack, 9, Lease, Token))[0];
        (await Outbox.GiveUpAsync(first, "the channel is gone", Token)).ShouldBeTrue();

        (await Outbox.CountWaitingAsync(Token)).ShouldBe(0);
        (await Outbox.GiveUpAsync(first, "the channel is gone", Token)).ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_given_up_is_counted_once_in_its_workspace()
    {
        await AcceptAsync("e1", "m1");
        await Inbox.CompleteAsync(await LeaseOneAsync(), Say("Sorry.") with { IsGivenUp = true }, Token);
        await AcceptAsync("e2", "m2");
        await Inbox.CompleteAsync(await LeaseOneAsync(), Say("It is."), Token);

        for (var at = 0; at < 2; at++)
        {
            var message = (await Outbox.LeaseAsync("a", Slack, 9, Lease, Token))[0];
            await Outbox.GiveUpAsync(message, "the channel is gone", Token);
            await Outbox.GiveUpAsync(message, "the channel is gone", Token);
        }

        var counted = await Answers.StatisticsAsync(A.Moderator().Workspace, Token);
        (counted.NotAnswered, counted.NotPosted).ShouldBe((1, 2));
        (await Answers.StatisticsAsync(new WorkspaceId("elsewhere"), Token)).NotPosted.ShouldBe(0);
    }

    [Fact]
    public async Task A_vote_against_an_answer_is_a_case_until_it_is_closed()
    {
        await AcceptAsync("e1", "m1");
        var asked = await LeaseOneAsync();
        await Inbox.CompleteAsync(asked, Say("It is.") with { Answer = new AnswerRecord(A.Question("Is it?"), "Is it?", Outcome.Answered, "It is.", [], TimeSpan.Zero) }, Token);

        foreach (var (vote, at) in new[] { false, false, true, false }.Select((vote, at) => (vote, at)))
        {
            await AcceptAsync($"v{at}", null);
            await Inbox.CompleteAsync(await LeaseOneAsync(), Conclusion.Silence with { Vote = new InboxRequest.Vote(asked.Entry.Id, vote) }, Token);
        }

        var open = (await Cases.ListAsync(A.Moderator().Workspace, 9, Token)).ShouldHaveSingleItem();
        open.Question.ShouldBe("Is it?");
        (await Cases.CloseAsync(open.Id, A.Moderator("elsewhere"), Token)).ShouldBeFalse();
        (await Cases.CloseAsync(open.Id, A.Moderator(), Token)).ShouldBeTrue();
        (await Cases.ListAsync(A.Moderator().Workspace, 9, Token)).ShouldBeEmpty();
    }

    private static Conclusion Say(string text) => new([new OutgoingMessage("c1", text)]);

    private InboxEntry Entry(string eventId, string? messageId, string asker = "u1", string workspace = "console") => new()
    {
        Platform = "slack",
        EventId = eventId,
        MessageId = messageId,
        AskerId = asker,
        AskerName = "Uma",
        Address = new ReplyAddress(new WorkspaceId(workspace), "c1", "t1"),
        Request = new InboxRequest.Question("Is it?"),
        AskedAt = Time.GetUtcNow(),
        ReceivedAt = Time.GetUtcNow(),
    };

    private Task<Acceptance> AcceptAsync(string eventId, string? messageId, string asker = "u1", string workspace = "console") =>
        Inbox.AcceptAsync(Entry(eventId, messageId, asker, workspace), Plenty, Token);

    private async Task<List<Acceptance>> AcceptAllAsync(InboxLimits limits, string asker, int count)
    {
        var accepted = new List<Acceptance>();

        for (var at = 0; at < count; at++)
        {
            Time.Advance(TimeSpan.FromMilliseconds(1));
            accepted.Add(await Inbox.AcceptAsync(Entry($"{asker}-{Time.GetUtcNow():O}", null, asker), limits, Token));
        }

        return accepted;
    }

    private async Task<LeasedEntry> LeaseOneAsync(string owner = "a") => (await Inbox.LeaseAsync(owner, Slack, 1, Lease, Token)).ShouldHaveSingleItem();

    private async Task EndAsync(LeasedEntry leased) => (await Inbox.CompleteAsync(leased, Conclusion.Silence, Token)).ShouldBeTrue();
}
