using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using OpenAI;

namespace OpinionBot.Llm;

/// <summary>The official OpenAI SDK over one HTTP client. It neither retries nor waits: <see cref="ModelLine"/> does.</summary>
internal sealed class OpenAIEndpoint : IDisposable
{
    private readonly HttpClient _http;
    private readonly OpenAIClient _client;

    /// <param name="address">Up to and with its version.</param>
    /// <param name="key">Null for servers that ask for none.</param>
    /// <param name="longest">No call takes longer.</param>
    public OpenAIEndpoint(Uri address, string? key, TimeSpan longest)
    {
        // A redirect would carry the question, and with some servers the key, to an address that nobody has set.
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = TimeSpan.FromSeconds(2), PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = Timeout.InfiniteTimeSpan };
        var options = new OpenAIClientOptions
        {
            Endpoint = address,
            Transport = new HttpClientPipelineTransport(_http),
            RetryPolicy = new ClientRetryPolicy(0),
            NetworkTimeout = longest + TimeSpan.FromSeconds(5),
            ClientLoggingOptions = new ClientLoggingOptions { EnableLogging = false, EnableMessageContentLogging = false },
        };
        options.AddPolicy(new TokenLimitPolicy(), PipelinePosition.PerCall);
        _client = new OpenAIClient(new ApiKeyCredential(string.IsNullOrWhiteSpace(key) ? "none" : key), options);
    }

    public IChatClient Chat(string model) => _client.GetChatClient(model).AsIChatClient();

    public IEmbeddingGenerator<string, Embedding<float>> Embeddings(string model) => _client.GetEmbeddingClient(model).AsIEmbeddingGenerator();

    public void Dispose() => _http.Dispose();
}
