using System.Collections.Concurrent;
using System.Diagnostics;
using OpinionBot.Answering;
using OpinionBot.Support;
using OpinionBot.Support.Llm;

namespace OpinionBot.Llm;

public sealed class TelemetryTests
{
    [Fact]
    public async Task Every_stage_has_its_span_and_none_has_anybodys_words()
    {
        var spans = new ConcurrentBag<Activity>();
        using var root = new Activity("test").Start();
        using var listener = new ActivityListener
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
}
