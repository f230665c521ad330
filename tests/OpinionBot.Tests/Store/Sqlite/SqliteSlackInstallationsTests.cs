using Microsoft.Extensions.Time.Testing;
using OpinionBot.Chat;
using OpinionBot.Conversation;
using OpinionBot.Conversation.Inbox;
using OpinionBot.Conversation.Outbox;
using OpinionBot.Slack;
using OpinionBot.Store.Sqlite.Conversation;
using OpinionBot.Support;

namespace OpinionBot.Store.Sqlite;

public sealed class SqliteSlackInstallationsTests : IDisposable
{
    private readonly TemporaryStore _store = new();
    private readonly FakeTimeProvider _time = new(A.Now);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private SqliteInbox Inbox => new(_store.Database, _time);

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Whoever_waits_in_a_workspace_that_removes_the_app_is_named_and_counted_once()
    {
        await AcceptAsync("answered", new InboxRequest.Question("Is it?"));
        var leased = (await Inbox.LeaseAsync("a", ["slack"], 1, TimeSpan.FromMinutes(1), Token)).ShouldHaveSingleItem();
        await Inbox.CompleteAsync(leased, new Conclusion([new OutgoingMessage("c1", "one"), new OutgoingMessage("c1", "two")]), Token);
        await AcceptAsync("waiting", new InboxRequest.Question("Was it?"));
        await AcceptAsync("overheard", new InboxRequest.Question("Will it be?"), isAddressed: false);
        await AcceptAsync("removed", new InboxRequest.Happening("app_uninstalled", ""));
        var installations = new SqliteSlackInstallations(_store.Database);

        var unanswered = await installations.RemoveAsync("T7", Token);

        unanswered.ShouldBe([2, 1]);
        (await installations.RemoveAsync("T7", Token)).ShouldBeEmpty();
        (await Inbox.CountWaitingAsync(Token)).ShouldBe(0);
        (await new SqliteOutbox(_store.Database, _time).CountWaitingAsync(Token)).ShouldBe(0);
        var counted = await new SqliteAnswerStore(_store.Database).StatisticsAsync(SlackWorkspace.IdOf("T7"), Token);
        (counted.NotAnswered, counted.NotPosted).ShouldBe((1, 1));
    }

    private Task<Acceptance> AcceptAsync(string id, InboxRequest request, bool isAddressed = true) => Inbox.AcceptAsync(
        new InboxEntry
        {
            Platform = SlackPlatform.PlatformName,
            EventId = id,
            AskerId = $"U {id}",
            AskerName = "Uma",
            Address = new ReplyAddress(SlackWorkspace.IdOf("T7"), "c1", id),
            Request = request,
            IsAddressed = isAddressed,
            AskedAt = A.Now,
            ReceivedAt = A.Now,
        },
        new InboxLimits(100, 100, 100),
        Token);
}
