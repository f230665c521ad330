using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging.Abstractions;
using OpinionBot.Answering;
using OpinionBot.Answering.Summarizing;
using OpinionBot.Answering.Understanding;
using OpinionBot.Llm;
using OpinionBot.Prompts;
using OpinionBot.Search;

namespace OpinionBot.Support.Llm;

/// <summary>The real stages with a model server behind them.</summary>
internal static class ModelSetup
{
    public static PromptLibrary Prompts { get; } = new(Path.Combine(Repository.Root, "prompts"));

    public static LlmOptions Options(LoopbackOpenAI server, params IReadOnlyList<string> fallbacks) =>
        new() { Endpoint = server.Endpoint.AbsoluteUri, ApiKey = "sk-canary-5f1c", Model = "main", FallbackModels = fallbacks };

    /// <summary>The chain of models as the program makes it.</summary>
    public static ModelChain Chain(LlmOptions options, TimeProvider? time = null)
    {
        var clock = time ?? TimeProvider.System;
        var endpoint = new OpenAIEndpoint(options.EndpointUri, options.ApiKey, options.TotalTimeout);
        var budget = new CallBudget(clock);

        return new ModelChain(
            [.. options.Models.Select(model => new ModelLine(model, endpoint.Chat(model), options, budget, clock))], options.EndpointUri, options, budget, clock, NullLogger<ModelChain>.Instance);
    }

    public static QuestionAnswerer Answerer(FactIndex index, IChatClient model, NoMemory? memory = null)
    {
        var rules = new QuestionInterpreter(index, memory ?? new NoMemory());
        var extractive = new ExtractiveSummarizer();

        return new QuestionAnswerer(rules, StarterIndex.Finder(index), extractive, new ModelInterpreter(model, Prompts, rules, memory ?? new NoMemory()), new SummaryWriter(model, Prompts, extractive));
    }
}
