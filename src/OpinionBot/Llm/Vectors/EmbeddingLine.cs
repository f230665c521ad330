using Microsoft.Extensions.AI;
using OpinionBot.Prompts;
using Polly;
using Polly.CircuitBreaker;

namespace OpinionBot.Llm.Vectors;

/// <summary>
/// The embedding model with its time and its circuit breaker. Whoever asks waits a moment at most and is answered without vectors otherwise;
/// facts are embedded with the patience of an article. Every way to fail ends in a <see cref="ModelUnavailableException"/>.
/// </summary>
internal sealed class EmbeddingLine(IEmbeddingGenerator<string, Embedding<float>> model, LlmOptions options, TimeProvider time) : DelegatingEmbeddingGenerator<string, Embedding<float>>(model)
{
    private readonly ResiliencePipeline _pipeline = new ResiliencePipelineBuilder { TimeProvider = time }.AddCircuitBreaker(ModelLine.Breaker()).Build();

    public override async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? embedding = null, CancellationToken cancellationToken = default)
    {
        try
        {
            return await _pipeline.ExecuteAsync(async token => await AttemptAsync(values, embedding, token), cancellationToken);
        }
        catch (BrokenCircuitException)
        {
            throw new ModelUnavailableException(ModelFault.Resting);
        }
        catch (ModelAttemptException exception)
        {
            throw new ModelUnavailableException(exception.Fault);
        }
    }

    private async Task<GeneratedEmbeddings<Embedding<float>>> AttemptAsync(IEnumerable<string> values, EmbeddingGenerationOptions? embedding, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(TimeFor(ModelCall.CallerOf(embedding)), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);

        try
        {
            return await base.GenerateAsync(values, embedding, either.Token);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            cancellationToken.ThrowIfCancellationRequested();

            throw;
        }
        catch (Exception) when (patience.IsCancellationRequested)
        {
            throw new ModelAttemptException(ModelFault.TooSlow);
        }
        catch (Exception exception)
        {
            // The edge to a foreign library and a foreign server: whatever it was, it is one of the known ways to fail.
            throw ModelAttemptException.From(exception, hasBegun: false, time);
        }
    }

    private TimeSpan TimeFor(ModelCaller? caller)
    {
        var left = caller?.Patience?.Left(options.TotalTimeout, time) ?? options.TotalTimeout;

        return caller is null ? options.ArticleTimeout : left < options.EmbeddingTimeout ? left : options.EmbeddingTimeout;
    }
}
