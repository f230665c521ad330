using Microsoft.Extensions.AI;
using Microsoft.Extensions.Time.Testing;
using OpinionBot.Facts;
using OpinionBot.Prompts;
using OpinionBot.Store.Sqlite;
using OpinionBot.Store.Sqlite.Llm;
using OpinionBot.Support;
using OpinionBot.Support.Llm;

namespace OpinionBot.Llm.Spending;

/// <summary>What a day may cost, on a real store.</summary>
public sealed class BudgetedChatClientTests : IDisposable
{
    private static readonly ModelCaller Uma = new(new WorkspaceId("w1"), "c1", "uma");

    private readonly TemporaryStore _store = new();
    private readonly FakeTimeProvider _time = new(A.Now);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task What_was_reserved_is_settled_to_what_was_used()
    {
        using var client = Client(new LlmBudget { InputPrice = 1, OutputPrice = 10 }, output: 50);

        await AskAsync(client, Uma);

        // 100 tokens sent at 1 and 50 written at 10 a million: 0.0006.
        Used("asker", "w1/uma").ShouldBe((150, 600));
        Used("channel", "w1/c1").ShouldBe((150, 600));
        Used("workspace", "w1").ShouldBe((150, 600));
        Used("day", "").ShouldBe((150, 600));
    }

    [Theory]
    [InlineData("asker", ModelFault.AskerBudgetSpent)]
    [InlineData("channel", ModelFault.ChannelBudgetSpent)]
    [InlineData("workspace", ModelFault.WorkspaceBudgetSpent)]
    [InlineData("day", ModelFault.DayBudgetSpent)]
    [InlineData("money", ModelFault.DayBudgetSpent)]
    public async Task An_empty_budget_says_whose_it_is_and_no_call_is_made(string scope, ModelFault fault)
    {
        using var client = Client(new LlmBudget
        {
            InputPrice = 1,
            OutputPrice = 1,
            AskerTokens = scope == "asker" ? 1_700 : null,
            ChannelTokens = scope == "channel" ? 1_700 : null,
            WorkspaceTokens = scope == "workspace" ? 1_700 : null,
            DayTokens = scope == "day" ? 1_700 : null,
            DayMoney = scope == "money" ? 0.0017m : null,
        });

        (await AskAsync(client, Uma)).ShouldBeNull();
        (await AskAsync(client, Uma)).ShouldBe(fault);
        Used("day", "").Tokens.ShouldBe(250, "a refused call reserves nothing");

        _time.Advance(TimeSpan.FromDays(1));
        (await AskAsync(client, Uma)).ShouldBeNull("a new day");
    }

    [Fact]
    public async Task One_asker_does_not_use_up_what_is_anothers()
    {
        using var client = Client(new LlmBudget { AskerTokens = 1_700 });

        (await AskAsync(client, Uma)).ShouldBeNull();
        (await AskAsync(client, Uma with { AskerId = "ida" })).ShouldBeNull();
        (await AskAsync(client, Uma)).ShouldBe(ModelFault.AskerBudgetSpent);
        (await AskAsync(client, Uma with { Workspace = new WorkspaceId("w2") })).ShouldBeNull("the same id in another workspace is another person");
    }

    [Fact]
    public async Task A_call_that_failed_before_its_first_word_costs_nothing()
    {
        using var model = new ScriptedModel();
        model.End(new ModelUnavailableException(ModelFault.Failing));
        using var client = new BudgetedChatClient(model, new SqliteModelUseStore(_store.Database), new LlmOptions { Model = "m" }, _time);

        (await AskAsync(client, Uma)).ShouldBe(ModelFault.Failing);

        Used("asker", "w1/uma").ShouldBe((0, 0));
    }

    [Fact]
    public async Task A_call_that_was_given_up_costs_what_was_sent()
    {
        using var model = new ScriptedModel();
        using var client = new BudgetedChatClient(model, new SqliteModelUseStore(_store.Database), new LlmOptions { Model = "m" }, _time);

        // "Is it?" is six characters, two tokens.
        var slow = AskAsync(client, Uma);
        await model.IsAsked.WaitAsync(TimeSpan.FromMinutes(1), TimeProvider.System, Token);
        _time.Advance(new LlmOptions().AttemptTimeout);
        model.End(new ModelUnavailableException(ModelFault.TooSlow));

        (await slow).ShouldBe(ModelFault.TooSlow);
        Used("asker", "w1/uma").Tokens.ShouldBe(2);
    }

    [Fact]
    public async Task Whoever_leaves_is_charged_for_what_was_sent()
    {
        using var model = new ScriptedModel();
        using var client = new BudgetedChatClient(model, new SqliteModelUseStore(_store.Database), new LlmOptions { Model = "m" }, _time);
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Token);

        var asking = client.GetResponseAsync("Is it?", ModelCall.Options(ChatResponseFormat.Json, Uma), leaving.Token);
        await model.IsAsked.WaitAsync(TimeSpan.FromMinutes(1), TimeProvider.System, Token);
        await leaving.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => asking);
        Used("asker", "w1/uma").Tokens.ShouldBe(2);
    }

    [Fact]
    public async Task Calls_at_the_same_time_do_not_reserve_the_same_tokens()
    {
        var store = new SqliteModelUseStore(_store.Database);
        ModelAccount account = new("day", "", 1_000, null, ModelFault.DayBudgetSpent);
        var day = DateOnly.FromDateTime(A.Now.UtcDateTime);

        var reserved = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => store.TryReserveAsync(day, [account], new ModelUse(300, 0), Token)));

        reserved.Count(fault => fault is null).ShouldBe(3);
    }

    private BudgetedChatClient Client(LlmBudget budget, int output = 150) =>
        new(new CountingModel(100, output), new SqliteModelUseStore(_store.Database), new LlmOptions { Model = "m", MaxOutputTokens = 1_500, Budget = budget }, _time);

    private static async Task<ModelFault?> AskAsync(IChatClient client, ModelCaller caller)
    {
        try
        {
            _ = await client.GetResponseAsync("Is it?", ModelCall.Options(ChatResponseFormat.Json, caller), Token);

            return null;
        }
        catch (ModelUnavailableException exception)
        {
            return exception.Fault;
        }
    }

    private (long Tokens, long Money) Used(string scope, string holder) =>
        _store.Database.ReadAsync(
            connection => connection.Query(
                "SELECT tokens, money FROM model_use WHERE scope = @scope AND holder = @holder", row => (row.GetInt64(0), row.GetInt64(1)), ("@scope", scope), ("@holder", holder)).Single(),
            Token).GetAwaiterResult();

    /// <summary>Reports the same use for every call.</summary>
    private sealed class CountingModel(long input, long output) : IChatClient
    {
        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            new[] { new ChatResponseUpdate(ChatRole.Assistant, [new TextContent("{}"), new UsageContent(new UsageDetails { InputTokenCount = input, OutputTokenCount = output })]) }.ToAsyncEnumerable();

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
