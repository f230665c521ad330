using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using OpinionBot.Answering;
using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Answering.Summarizing;
using OpinionBot.Answering.Understanding;
using OpinionBot.Answering.Verification;
using OpinionBot.Chat;
using OpinionBot.Comparing;
using OpinionBot.Corpora;
using OpinionBot.Facts;
using OpinionBot.Prompts;
using OpinionBot.Search;
using OpinionBot.Support.Llm;

namespace OpinionBot.Llm;

/// <summary>
/// The command <c>model</c>: from the question to the first verified sentence, beside the time that the official SDK alone needs, against the
/// same stub and with the same request, until it holds the first whole sentence. One after the other in turns, so that both see the same machine.
/// </summary>
internal sealed class ModelRun(TextWriter output, TimeProvider time)
{
    // Without the stub's wait: as many as it takes until the compiler has nothing more to do.
    private const int WarmUp = 300;

    public async Task RunAsync(int questions, TimeSpan wait, string? json, CancellationToken cancellationToken)
    {
        var isWarm = false;
        await using var server = await LoopbackOpenAI.StartAsync(request => ((LlmTurn.Says)Personalities.Honest(request)) with { Wait = isWarm ? wait : TimeSpan.Zero });
        var options = new LlmOptions { Endpoint = server.Endpoint.AbsoluteUri, Model = "stub" };
        var (own, verified) = (new List<double>(), new List<double>());
        var answerer = Answerer(options);
        var bare = new OpenAIEndpoint(options.EndpointUri, null, options.LongestTimeout).Chat("stub");
        var at = 0;

        foreach (var figure in Starter.Facts.Select(fact => fact.Fact).OfType<Figure>().Where(figure => figure.Place is { IsGroup: false }))
        {
            var watch = new FirstSentence(time);
            var question = new Question($"How many people in {figure.Place!.Name} {figure.Answer?.Reads ?? figure.Indicator.Reads}?", new Asker("u1", "Uma", IsModerator: false), ReplyAddress.Console, Starter.Now);
            var started = time.GetTimestamp();
            await answerer.AnswerAsync(question, watch, cancellationToken);

            if (watch.ToldAt is not { } told || at++ < WarmUp)
            {
                isWarm = at >= WarmUp;

                continue;
            }

            own.Add(await AskAloneAsync(bare, server.Requests[^1], cancellationToken));
            verified.Add(time.GetElapsedTime(started, told).TotalMilliseconds);

            if (own.Count == questions)
            {
                break;
            }
        }

        var row = new { Questions = own.Count, StubMilliseconds = wait.TotalMilliseconds, OwnP50 = Percentiles.At(own, 0.5), OwnP99 = Percentiles.At(own, 0.99), VerifiedP50 = Percentiles.At(verified, 0.5), VerifiedP99 = Percentiles.At(verified, 0.99) };
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"First sentence of a model that begins after {wait.TotalMilliseconds:0} ms, {row.Questions} questions, {Environment.ProcessorCount} processors"));
        output.WriteLine();
        output.WriteLine("| | p50 ms | p99 ms |");
        output.WriteLine("|---|---|---|");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| the SDK alone, unverified | {row.OwnP50:0.0} | {row.OwnP99:0.0} |"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| OpinionBot, verified | {row.VerifiedP50:0.0} | {row.VerifiedP99:0.0} |"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| the difference | {row.VerifiedP50 - row.OwnP50:0.0} | {row.VerifiedP99 - row.OwnP99:0.0} |"));

        if (json is not null)
        {
            await File.WriteAllTextAsync(json, JsonSerializer.Serialize(row, CompareRun.Json), cancellationToken);
        }
    }

    /// <returns>Milliseconds until the first sentence is whole.</returns>
    private async Task<double> AskAloneAsync(IChatClient bare, LlmRequest request, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var sentences = new SentenceStream();
        ChatOptions options = new() { ResponseFormat = WrittenSummary.Form, MaxOutputTokens = 2_500 };

        await foreach (var update in bare.GetStreamingResponseAsync([new ChatMessage(ChatRole.System, request.System), new ChatMessage(ChatRole.User, request.User)], options, cancellationToken))
        {
            if (sentences.Take(update.Text).Count > 0)
            {
                return time.GetElapsedTime(started).TotalMilliseconds;
            }
        }

        throw new InvalidOperationException("The stub wrote no sentence.");
    }

    private QuestionAnswerer Answerer(LlmOptions options)
    {
        var index = new FactIndex(Options.Create(new SearchOptions()));
        index.Apply(Starter.Facts);
        var prompts = new PromptLibrary(Path.Combine(AppContext.BaseDirectory, "prompts"));
        var budget = new CallBudget(time);
        var endpoint = new OpenAIEndpoint(options.EndpointUri, null, options.LongestTimeout);
        var chain = LlmServices.Measure(new ModelChain([new ModelLine("stub", endpoint.Chat("stub"), options, budget, time)], options.EndpointUri, options, budget, time, NullLogger<ModelChain>.Instance));
        var rules = new QuestionInterpreter(index, new NoAnswers());
        var extractive = new ExtractiveSummarizer();

        return new QuestionAnswerer(rules, new EvidenceFinder(index, ItemFinder.ByWords(index)), extractive, new ModelInterpreter(chain, prompts, rules, new NoAnswers()), new SummaryWriter(chain, prompts, extractive));
    }

    private sealed class FirstSentence(TimeProvider time) : IAnswerProgress
    {
        public long? ToldAt { get; private set; }

        public Task SentenceVerifiedAsync(VerifiedSentence sentence, CancellationToken cancellationToken)
        {
            ToldAt ??= time.GetTimestamp();

            return Task.CompletedTask;
        }
    }
}
