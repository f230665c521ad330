using Microsoft.Extensions.AI;
using OpinionBot.Answering.Summarizing;
using OpinionBot.Prompts;
using OpinionBot.Support;
using OpinionBot.Support.Llm;

namespace OpinionBot.Llm;

/// <summary>How the chain of models ends when something is wrong, over real HTTP; the clock is the test's.</summary>
public sealed class ModelChainTests
{
    private readonly ModelTime _time = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(500, ModelFault.Failing)]
    [InlineData(503, ModelFault.Failing)]
    [InlineData(429, ModelFault.Busy)]
    [InlineData(401, ModelFault.KeyRejected)]
    [InlineData(403, ModelFault.KeyRejected)]
    [InlineData(404, ModelFault.RequestRejected)]
    [InlineData(302, ModelFault.Unreadable)]
    public async Task A_status_has_its_ending(int status, ModelFault fault)
    {
        await using var server = await LoopbackOpenAI.StartAsync(Personalities.Failing(status));
        using var chain = ModelSetup.Chain(ModelSetup.Options(server), _time);

        (await FaultOfAsync(chain)).ShouldBe(fault);
        server.Requests.Count.ShouldBe(1, "at little traffic there is no second call");
    }

    [Fact]
    public async Task A_server_that_knows_no_schema_is_asked_for_plain_JSON_from_then_on()
    {
        await using var server = await LoopbackOpenAI.StartAsync(request => request.Schema is null ? new LlmTurn.Says("{\"sentences\":[]}") : new LlmTurn.Fails(400));
        using var chain = ModelSetup.Chain(ModelSetup.Options(server), _time);
        var options = ModelCall.Options(WrittenSummary.Form, A.Caller);

        for (var asked = 0; asked < 3; asked++)
        {
            (await chain.GetResponseAsync("?", options, Token)).Text.ShouldBe("{\"sentences\":[]}");
        }

        server.Requests.Select(request => request.Schema).ShouldBe(["summary", null, null, null]);
        server.Requests[^1].Body.ShouldContain("json_object");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_server_that_knows_the_old_limit_only_is_given_that_one_from_then_on(bool isStream)
    {
        await using var server = await LoopbackOpenAI.StartAsync(request => request.Body.Contains("max_completion_tokens", StringComparison.Ordinal)
            ? new LlmTurn.Fails(400, Words: "Unrecognized request argument supplied: max_completion_tokens")
            : new LlmTurn.Says("{\"sentences\":[]}"));
        using var chain = ModelSetup.Chain(ModelSetup.Options(server), _time);
        var options = ModelCall.Options(WrittenSummary.Form, A.Caller);
        options.MaxOutputTokens = 77;

        for (var asked = 0; asked < 2; asked++)
        {
            var answer = isStream ? await chain.GetStreamingResponseAsync("?", options, Token).ToChatResponseAsync(Token) : await chain.GetResponseAsync("?", options, Token);
            answer.Text.ShouldBe("{\"sentences\":[]}");
        }

        server.Requests.Count.ShouldBe(3);
        server.Requests.Skip(1).ShouldAllBe(request => request.Schema != null && request.Body.Contains("\"max_tokens\":77", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_request_that_is_rejected_anyway_is_not_made_a_third_time()
    {
        await using var server = await LoopbackOpenAI.StartAsync(Personalities.Failing(400));
        using var chain = ModelSetup.Chain(ModelSetup.Options(server), _time);

        (await FaultOfAsync(chain)).ShouldBe(ModelFault.RequestRejected);
        (await FaultOfAsync(chain)).ShouldBe(ModelFault.RequestRejected);
        server.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Nobody_at_the_address_is_unreachable()
    {
        using var chain = ModelSetup.Chain(new LlmOptions { Endpoint = RunningBot.FreeAddress().AbsoluteUri + "v1", Model = "main" }, _time);

        (await FaultOfAsync(chain)).ShouldBe(ModelFault.Unreachable);
    }

    [Fact]
    public async Task What_is_no_answer_of_the_protocol_is_unreadable()
    {
        await using var server = await LoopbackOpenAI.StartAsync(_ => new LlmTurn.Babbles("<html>Welcome</html>"));
        using var chain = ModelSetup.Chain(ModelSetup.Options(server), _time);

        (await FaultOfAsync(chain)).ShouldBeOneOf(ModelFault.Unreadable, null);
    }

    [Fact]
    public async Task A_refusal_stands_in_the_answer()
    {
        await using var server = await LoopbackOpenAI.StartAsync(_ => new LlmTurn.Refuses("I cannot help with that."));
        using var chain = ModelSetup.Chain(ModelSetup.Options(server), _time);

        var answer = await chain.GetResponseAsync("?", cancellationToken: Token);

        answer.Messages.SelectMany(message => message.Contents).OfType<ErrorContent>().ShouldHaveSingleItem().Message.ShouldNotContain("cannot help", customMessage: "the server's words are not passed on");
    }

    [Fact]
    public async Task A_connection_that_breaks_within_the_answer_is_cut_short_and_not_tried_again()
    {
        await using var server = await LoopbackOpenAI.StartAsync(_ => new LlmTurn.Drops("{\"sentences\":["));
        using var chain = ModelSetup.Chain(ModelSetup.Options(server, "second"), _time);

        // A reset may overtake the words that were sent before it.
        (await FaultOfAsync(chain)).ShouldBeOneOf(ModelFault.CutShort, ModelFault.Unreachable);
        server.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"sentences\":[")]
    public async Task A_model_that_falls_silent_is_given_up(string begun)
    {
        await using var server = await LoopbackOpenAI.StartAsync(_ => new LlmTurn.Hangs(begun));
        server.Pause = _time.PassAsync;
        using var chain = ModelSetup.Chain(ModelSetup.Options(server), _time);

        (await FaultOfAsync(chain)).ShouldBe(ModelFault.TooSlow);
    }

    [Fact]
    public async Task Four_failures_open_the_breaker_and_a_probe_closes_it_again_within_thirty_seconds()
    {
        await using var server = await LoopbackOpenAI.StartAsync(Personalities.Failing(500));
        using var chain = ModelSetup.Chain(ModelSetup.Options(server), _time);

        for (var asked = 0; asked < 10; asked++)
        {
            (await FaultOfAsync(chain)).ShouldBe(asked < 4 ? ModelFault.Failing : ModelFault.Resting);
        }

        server.Requests.Count.ShouldBe(4);

        server.Personality = Personalities.Fixed("{}");
        _time.Advance(TimeSpan.FromSeconds(16));
        (await FaultOfAsync(chain)).ShouldBeNull();
        (await FaultOfAsync(chain)).ShouldBeNull();
    }

    [Fact]
    public async Task A_server_that_asks_to_be_left_alone_is()
    {
        await using var server = await LoopbackOpenAI.StartAsync(Personalities.Failing(429, TimeSpan.FromSeconds(20)));
        using var chain = ModelSetup.Chain(ModelSetup.Options(server), _time);

        (await FaultOfAsync(chain)).ShouldBe(ModelFault.Busy);
        server.Personality = Personalities.Fixed("{}");
        (await FaultOfAsync(chain)).ShouldBe(ModelFault.Resting);
        server.Requests.Count.ShouldBe(1);

        _time.Advance(TimeSpan.FromSeconds(21));
        (await FaultOfAsync(chain)).ShouldBeNull();
    }

    [Fact]
    public async Task The_second_model_answers_once_the_first_rests()
    {
        await using var server = await LoopbackOpenAI.StartAsync(request => request.Model == "main" ? new LlmTurn.Fails(500) : new LlmTurn.Says("{}"));
        using var chain = ModelSetup.Chain(ModelSetup.Options(server, "second"), _time);
        var answered = new List<string?>();

        for (var asked = 0; asked < 8; asked++)
        {
            answered.Add(await ModelOfAsync(chain));
        }

        answered.ShouldBe([null, null, null, null, "second", "second", "second", "second"]);
        server.Requests.Count.ShouldBe(8);
    }

    [Fact]
    public async Task At_most_one_call_and_a_tenth_is_made_for_each_question_of_a_minute()
    {
        // Every third call fails: the breaker stays closed, and there is much to try again.
        await using var server = await LoopbackOpenAI.StartAsync(Personalities.InTurn([.. Enumerable.Range(0, 200).Select(at => at % 3 == 0 ? Personalities.Failing(500) : Personalities.Fixed("{}"))]));
        using var chain = ModelSetup.Chain(ModelSetup.Options(server, "second"), _time);
        var answered = 0;

        for (var asked = 1; asked <= 60; asked++)
        {
            answered += await ModelOfAsync(chain) is null ? 0 : 1;

            server.Requests.Count.ShouldBeLessThanOrEqualTo((int)(asked * 1.1));
        }

        server.Requests.Count.ShouldBeGreaterThan(60, "the tenth is used");
        answered.ShouldBeGreaterThan(40);
    }

    [Fact]
    public async Task No_failure_repeats_what_the_server_said()
    {
        await using var server = await LoopbackOpenAI.StartAsync(Personalities.Failing(500));
        using var chain = ModelSetup.Chain(ModelSetup.Options(server), _time);

        var exception = await Should.ThrowAsync<ModelUnavailableException>(() => chain.GetResponseAsync("?", cancellationToken: Token));

        exception.ToString().ShouldNotContain("sk-canary");
        ModelSetup.Options(server).ToString()!.ShouldNotContain("sk-canary");
    }

    private static async Task<ModelFault?> FaultOfAsync(IChatClient chain)
    {
        try
        {
            _ = await chain.GetResponseAsync("?", cancellationToken: Token);

            return null;
        }
        catch (ModelUnavailableException exception)
        {
            return exception.Fault;
        }
    }

    private static async Task<string?> ModelOfAsync(IChatClient chain)
    {
        try
        {
            return (await chain.GetResponseAsync("?", cancellationToken: Token)).ModelId;
        }
        catch (ModelUnavailableException)
        {
            return null;
        }
    }
}
