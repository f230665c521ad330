using System.Text.Json;
using Microsoft.Extensions.AI;
using OpinionBot.Answering.Summarizing;
using OpinionBot.Answering.Understanding;
using OpinionBot.Curation.Extraction.ByModel;
using OpinionBot.Prompts;
using OpinionBot.Support;
using OpinionBot.Support.Llm;

namespace OpinionBot.Llm;

/// <summary>What goes over the wire is what hosted and local servers accept.</summary>
public sealed class ModelRequestTests
{
    private static readonly Dictionary<string, ChatResponseFormat> Forms = new()
    {
        ["summary"] = WrittenSummary.Form,
        ["question"] = UnderstoodQuestion.Form,
        ["follow_up"] = RewrittenQuestion.Form,
        ["facts"] = FoundFacts.Form,
    };

    public static TheoryData<string> Names => [.. Forms.Keys];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_schema_is_one_of_strict_mode(string name)
    {
        var request = JsonDocument.Parse(await BodyAsync("main", Forms[name])).RootElement;

        var schema = request.GetProperty("response_format").GetProperty("json_schema");
        schema.GetProperty("name").GetString().ShouldBe(name);
        schema.GetProperty("strict").GetBoolean().ShouldBeTrue();
        var objects = Objects(schema.GetProperty("schema")).ToList();
        objects.ShouldNotBeEmpty();

        foreach (var one in objects)
        {
            one.GetProperty("additionalProperties").GetBoolean().ShouldBeFalse();
            one.GetProperty("required").EnumerateArray().Select(property => property.GetString()).ShouldBe(one.GetProperty("properties").EnumerateObject().Select(property => property.Name), ignoreOrder: true);
        }
    }

    [Theory]
    [InlineData("gpt-5-mini", "low")]
    [InlineData("openai/o3", "low")]
    [InlineData("gpt-4.1-mini", null)]
    [InlineData("llama3.1", null)]
    [InlineData("olmo-2", null)]
    public async Task Models_that_reason_are_asked_to_be_brief_and_none_gets_a_temperature(string model, string? effort)
    {
        var request = JsonDocument.Parse(await BodyAsync(model, WrittenSummary.Form)).RootElement;

        request.TryGetProperty("temperature", out _).ShouldBeFalse("models that reason refuse one");
        (request.TryGetProperty("reasoning_effort", out var asked) ? asked.GetString() : null).ShouldBe(effort);
        request.GetProperty("max_completion_tokens").GetInt32().ShouldBe(new LlmOptions().MaxOutputTokens);
        request.GetProperty("stream").GetBoolean().ShouldBeTrue();
        request.TryGetProperty("tools", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_server_that_rejects_the_effort_is_asked_without_it()
    {
        await using var server = await LoopbackOpenAI.StartAsync(request => request.Body.Contains("reasoning_effort", StringComparison.Ordinal) ? new LlmTurn.Fails(400) : new LlmTurn.Says("{}"));
        using var chain = ModelSetup.Chain(new LlmOptions { Endpoint = server.Endpoint.AbsoluteUri, Model = "gpt-5-mini" }, new ModelTime());

        (await chain.GetResponseAsync("?", ModelCall.Options(WrittenSummary.Form, A.Caller), Token)).Text.ShouldBe("{}");
        server.Requests.Count.ShouldBe(2);
    }

    private static async Task<string> BodyAsync(string model, ChatResponseFormat form)
    {
        await using var server = await LoopbackOpenAI.StartAsync(Personalities.Fixed("{}"));
        using var chain = ModelSetup.Chain(new LlmOptions { Endpoint = server.Endpoint.AbsoluteUri, Model = model }, new ModelTime());
        await chain.GetResponseAsync("?", ModelCall.Options(form, A.Caller), Token);

        return server.Requests.ShouldHaveSingleItem().Body;
    }

    private static IEnumerable<JsonElement> Objects(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty("properties", out _))
        {
            yield return element;
        }

        var inner = element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().Select(property => property.Value),
            JsonValueKind.Array => element.EnumerateArray(),
            _ => [],
        };

        foreach (var one in inner.SelectMany(Objects))
        {
            yield return one;
        }
    }
}
