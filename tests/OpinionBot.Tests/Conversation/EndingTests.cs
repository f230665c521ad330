using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;
using OpinionBot.Answering;
using OpinionBot.Answering.Memory;
using OpinionBot.Chat;
using OpinionBot.Chat.Commands;
using OpinionBot.Conversation.Inbox;
using OpinionBot.Conversation.Outbox;
using OpinionBot.Curation;
using OpinionBot.Facts;
using OpinionBot.Search;
using OpinionBot.Store;
using OpinionBot.Support;

namespace OpinionBot.Conversation;

/// <summary>Whatever goes wrong, what came in gets its ending and what leaves is posted or given up.</summary>
public sealed class EndingTests : IAsyncDisposable
{
    private readonly FakeTimeProvider _time = new(A.Now);
    private readonly TemporaryFolder _folder = new();
    private readonly ScriptedPlatform _platform = new();
    private readonly FakeLogCollector _log = new();
    private readonly ServiceProvider _services;

    public EndingTests()
    {
        _services = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(new FakeLoggerProvider(_log)))
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("Store:Path", _folder.File("store.db"))]).Build())
            .AddSingleton<TimeProvider>(_time)
            .AddStore()
            .AddSearch(hidesStarter: true)
            .AddAnswering()
            .AddCuration()
            .AddChatCommands()
            .AddConversation()
            .AddSingleton<IChatPlatform>(_platform)
            .BuildServiceProvider();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IInbox Inbox => _services.GetRequiredService<IInbox>();

    private IReadOnlyList<string> GivenUp => [.. _log.GetSnapshot().Select(line => line.Message).Where(line => line.Contains("was given up", StringComparison.Ordinal))];

    private IOutbox Outbox => _services.GetRequiredService<IOutbox>();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task What_fails_is_tried_again_and_in_the_end_the_asker_gets_a_reference()
    {
        _platform.Handle = _ => throw new InvalidOperationException("broken");
        await AcceptAsync(new InboxRequest.Happening("any", ""));

        for (var attempt = 1; attempt < 4; attempt++)
        {
            var failing = await LeaseAsync();
            await Should.ThrowAsync<InvalidOperationException>(() => HandleAsync(failing));
            await Inbox.ReleaseAsync(failing, _time.GetUtcNow(), Token);
        }

        await HandleAsync(await LeaseAsync());

        (await Inbox.CountWaitingAsync(Token)).ShouldBe(0);
        (await PostedAsync()).ShouldHaveSingleItem().ShouldContain("scripted-1");
        GivenUp.ShouldHaveSingleItem().ShouldBe("A question was given up, reference scripted-1, the asker is told: it failed");
        (await StatisticsAsync()).NotAnswered.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_overheard_fails_in_silence_and_is_counted_all_the_same()
    {
        _platform.Handle = _ => throw new InvalidOperationException("broken");
        await AcceptAsync(new InboxRequest.Happening("any", ""), isAddressed: false);

        for (var attempt = 1; attempt < 4; attempt++)
        {
            await Inbox.ReleaseAsync(await LeaseAsync(), _time.GetUtcNow(), Token);
        }

        await HandleAsync(await LeaseAsync());

        (await PostedAsync()).ShouldBeEmpty();
        GivenUp.ShouldHaveSingleItem().ShouldContain("nobody is told");
        (await StatisticsAsync()).NotAnswered.ShouldBe(1);
    }

    [Fact]
    public async Task A_vote_on_an_answer_that_is_not_remembered_any_more_says_so()
    {
        await AcceptAsync(new InboxRequest.Vote(4_711, IsHelpful: false));

        await HandleAsync(await LeaseAsync());

        (await PostedAsync()).ShouldHaveSingleItem().ShouldContain("do not have this answer any more");
    }

    [Fact]
    public async Task A_question_that_comes_late_gets_an_apology_with_a_reference_unless_it_was_overheard()
    {
        await AcceptAsync(new InboxRequest.Question("Is it?"), asked: A.Now.AddMinutes(-11));
        await AcceptAsync(new InboxRequest.Question("Is it?"), asked: A.Now.AddMinutes(-11), isAddressed: false);

        await HandleAsync(await LeaseAsync());
        await HandleAsync(await LeaseAsync());

        var apology = (await PostedAsync()).ShouldHaveSingleItem();
        apology.ShouldContain("so late that I did not want to answer it");
        apology.ShouldContain("scripted-1");
        GivenUp.ShouldBe(["A question was given up, reference scripted-1, the asker is told: it came too late", "A question was given up, reference scripted-2, nobody was spoken to and nobody is told: it came too late"]);
    }

    [Fact]
    public async Task A_file_that_cannot_be_fetched_is_named()
    {
        await AcceptAsync(new InboxRequest.Command("library add", new Dictionary<string, string>(), new UploadedFile("a.pdf", new Uri("https://files.example/a.pdf"), 1)));

        await HandleAsync(await LeaseAsync());

        (await PostedAsync()).ShouldHaveSingleItem().ShouldBe("a.pdf cannot be read: the test has none.");
    }

    [Fact]
    public async Task A_message_is_tried_again_with_growing_pauses_and_given_up_after_a_while()
    {
        var attempts = new List<DateTimeOffset>();
        _platform.Post = _ =>
        {
            attempts.Add(_time.GetUtcNow());

            return new Delivery.Later(null, WasNotPosted: true, "busy");
        };
        await SayAsync("one", "two");

        await RunOutboxAsync();

        var pauses = attempts.Zip(attempts.Skip(1), (earlier, later) => later - earlier).ToList();
        pauses[0].ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(0.5));
        pauses[^1].ShouldBeGreaterThanOrEqualTo(TimeSpan.FromMinutes(1));
        (attempts[^1] - attempts[0]).ShouldBeGreaterThan(TimeSpan.FromMinutes(29));
    }

    [Fact]
    public async Task What_a_platform_will_never_take_is_given_up_at_once()
    {
        var attempts = new List<DateTimeOffset>();
        _platform.Post = _ =>
        {
            attempts.Add(_time.GetUtcNow());

            return new Delivery.Never("the channel is gone");
        };
        await SayAsync("one", "two");

        await RunOutboxAsync();

        attempts.Count.ShouldBe(1);
        _platform.Apologies.ShouldHaveSingleItem().ShouldContain("the reference scripted-1");
        GivenUp.ShouldHaveSingleItem().ShouldContain("reference scripted-1, the asker was told: the channel is gone");
        (await StatisticsAsync()).ShouldSatisfyAllConditions(counted => counted.NotPosted.ShouldBe(1), counted => counted.NotAnswered.ShouldBe(0));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whoever_cannot_be_told_that_a_message_was_given_up_is_named_so_in_the_log(bool throws)
    {
        _platform.Post = _ => new Delivery.Never("the token is gone");
        _platform.IsReachable = () => throws ? throw new InvalidOperationException("out of reach") : false;
        await SayAsync("one");

        await RunOutboxAsync();

        GivenUp.ShouldHaveSingleItem().ShouldContain("reference scripted-1, the asker could not be told: the token is gone");
        (await StatisticsAsync()).NotPosted.ShouldBe(1);
    }

    [Fact]
    public async Task A_post_that_takes_longer_than_its_lease_is_made_once_and_nobody_else_takes_it()
    {
        var attempts = 0;
        var posting = new TaskCompletionSource();
        _platform.Posting = posting.Task;
        _platform.Post = _ =>
        {
            attempts++;

            return new Delivery.Posted("m1");
        };
        await SayAsync("one");
        using var worker = ActivatorUtilities.CreateInstance<OutboxWorker>(_services);
        await worker.StartAsync(Token);

        // Ten times the lease, a second at a time, with room for the worker in between.
        for (var second = 0; second < 150; second++)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, Token);
        }

        (await PostedAsync()).ShouldBeEmpty();
        posting.SetResult();

        while (await Outbox.CountWaitingAsync(Token) > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, Token);
        }

        await worker.StopAsync(Token);
        attempts.ShouldBe(1);
    }

    private Task<AnswerStatistics> StatisticsAsync() => _services.GetRequiredService<IAnswerStore>().StatisticsAsync(new WorkspaceId("w1"), Token);

    private async Task SayAsync(params string[] texts)
    {
        await AcceptAsync(new InboxRequest.Happening("any", ""));
        await Inbox.CompleteAsync(await LeaseAsync(), new Conclusion([.. texts.Select(text => new OutgoingMessage("c1", text))]), Token);
    }

    /// <summary>Until nothing waits any more; the clock goes on whenever the worker rests.</summary>
    private async Task RunOutboxAsync()
    {
        using var worker = ActivatorUtilities.CreateInstance<OutboxWorker>(_services);
        await worker.StartAsync(Token);

        while (await Outbox.CountWaitingAsync(Token) > 0)
        {
            _time.Advance(TimeSpan.FromSeconds(2));
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, Token);
        }

        await worker.StopAsync(Token);
    }

    private async Task<IReadOnlyList<string>> PostedAsync() =>
        [.. (await Outbox.LeaseAsync("test", [ScriptedPlatform.PlatformName], 9, TimeSpan.FromSeconds(9), Token)).Select(entry => entry.Body)];

    private Task HandleAsync(LeasedEntry leased) => _services.GetRequiredService<EntryHandler>().HandleAsync(leased, Token);

    private async Task<LeasedEntry> LeaseAsync() => (await Inbox.LeaseAsync("test", [ScriptedPlatform.PlatformName], 1, TimeSpan.FromMinutes(1), Token)).ShouldHaveSingleItem();

    private Task<Acceptance> AcceptAsync(InboxRequest request, DateTimeOffset? asked = null, bool isAddressed = true) => Inbox.AcceptAsync(
        new InboxEntry
        {
            Platform = ScriptedPlatform.PlatformName,
            EventId = $"{request.GetType().Name} {isAddressed}",
            AskerId = "u1",
            AskerName = "Uma",
            Address = new ReplyAddress(new WorkspaceId("w1"), "c1", isAddressed ? "t1" : "t2"),
            Request = request,
            IsAddressed = isAddressed,
            AskedAt = asked ?? A.Now,
            ReceivedAt = A.Now,
        },
        new InboxLimits(100, 100, 100),
        Token);
}
