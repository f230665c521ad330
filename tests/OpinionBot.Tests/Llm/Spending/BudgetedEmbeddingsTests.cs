using Microsoft.Extensions.Time.Testing;
using OpinionBot.Prompts;
using OpinionBot.Store.Sqlite;
using OpinionBot.Store.Sqlite.Llm;
using OpinionBot.Support;
using OpinionBot.Support.Llm;

namespace OpinionBot.Llm.Spending;

/// <summary>What vectors may cost, on a real store and over real HTTP.</summary>
public sealed class BudgetedEmbeddingsTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_question_is_charged_to_whoever_asks_by_what_it_used()
    {
        await using var server = await LoopbackOpenAI.StartAsync();
        using var generator = Generator(server, new LlmBudget { EmbeddingPrice = 2 });

        await generator.GenerateAsync(["Are people worried about AI?"], ModelCall.EmbeddingOptions(A.Caller), Token);

        // The server counts a token a text.
        (await UsedAsync("asker", "console/u1")).ShouldBe((1, 2));
        (await UsedAsync("day", "")).ShouldBe((1, 2));
    }

    [Fact]
    public async Task Vectors_of_facts_leave_half_of_the_day_to_people()
    {
        await using var server = await LoopbackOpenAI.StartAsync();
        using var generator = Generator(server, new LlmBudget { DayTokens = 200 });
        var batch = new string('a', 330);

        (await Should.ThrowAsync<ModelUnavailableException>(() => generator.GenerateAsync([batch], null, Token))).Fault.ShouldBe(ModelFault.DayBudgetSpent);
        server.Embedded.ShouldBeEmpty();
        (await UsedAsync("day", "")).ShouldBe((0, 0));

        await generator.GenerateAsync([batch], ModelCall.EmbeddingOptions(A.Caller), Token);
        server.Embedded.Count.ShouldBe(1);
    }

    private BudgetedEmbeddings Generator(LoopbackOpenAI server, LlmBudget budget) => new(
        new OpenAIEndpoint(server.Endpoint, null, TimeSpan.FromSeconds(10)).Embeddings("vectors-1"), new SqliteModelUseStore(_store.Database), new LlmOptions { Budget = budget }, new FakeTimeProvider(A.Now));

    private async Task<(long Tokens, long Money)> UsedAsync(string scope, string holder) =>
        (await _store.Database.ReadAsync(
            connection => connection.Query("SELECT tokens, money FROM model_use WHERE scope = @scope AND holder = @holder", row => (row.GetInt64(0), row.GetInt64(1)), ("@scope", scope), ("@holder", holder)),
            Token)).SingleOrDefault();
}
