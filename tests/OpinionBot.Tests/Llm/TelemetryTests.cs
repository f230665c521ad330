using System.Collections.Concurrent;
using System.Diagnostics;
using OpinionBot.Answering;
using OpinionBot.Answering.Retrieval;
using OpinionBot.Search.Vectors;
using OpinionBot.Support;
using OpinionBot.Support.Llm;

namespace OpinionBot.Llm;

public sealed class TelemetryTests
{
    [Fact]
    public async Task The_vector_of_a_question_has_its_spans()
    {
        var spans = new ConcurrentBag<Activity>();
        using var root = new Activity("test").Start();
        using var listener = Listen(root, spans);
        await using var server = await LoopbackOpenAI.StartAsync();
        var index = StarterIndex.Create();
        var vectors = new VectorIndex(index);
        vectors.Add(StarterIndex.Facts[0], "hash", WordVectors.Of("nervous"));
        using var generator = LlmServices.Measure(new OpenAIEndpoint(server.Endpoint, null, TimeSpan.FromSeconds(10)).Embeddings("vectors-1"));

        await new QuestionVectors(generator, vectors).OfAsync("Are people nervous?", A.Caller, TestContext.Current.CancellationToken);

        spans.Select(span => span.DisplayName).ShouldBe(["embeddings vectors-1", "embed"], ignoreOrder: true);
        string.Join('\n', spans.SelectMany(span => span.TagObjects).Select(tag => $"{tag.Key}={tag.Value}")).ShouldNotContain("nervous");
    }

    [Fact]
    public async Task Every_stage_has_its_span_and_none_has_anybodys_words()
    {
        var spans = new ConcurrentBag<Activity>();
        using var root = new Activity("test").Start();
        using var listener = Listen(root, spans);
        await using var server = await LoopbackOpenAI.StartAsync();
        using var chain = LlmServices.Measure(ModelSetup.Chain(ModelSetup.Options(server)));

        await ModelSetup.Answerer(StarterIndex.Create(), chain).AnswerAsync(A.Question("How many people in Japan were nervous about AI products in 2023?"), TestContext.Current.CancellationToken);

        spans.Select(span => span.DisplayName).ShouldBe(["understand", "retrieve", "chat main", "summarize", "answer"], ignoreOrder: true);
        var call = spans.Single(span => span.DisplayName == "chat main");
        call.GetTagItem("gen_ai.request.model").ShouldBe("main");
        call.GetTagItem("gen_ai.usage.output_tokens").ShouldNotBeNull();
        var written = string.Join('\n', spans.SelectMany(span => span.TagObjects).Select(tag => $"{tag.Key}={tag.Value}"));
        written.ShouldNotContain("nervous");
        written.ShouldNotContain("sk-canary");
    }

    private static ActivityListener Listen(Activity root, ConcurrentBag<Activity> spans)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is AnsweringTelemetry.SourceName or LlmServices.TelemetrySource,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (activity.TraceId == root.TraceId)
                {
                    spans.Add(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);

        return listener;
    }
}
