using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace OpinionBot.Support.Discord;

/// <summary>What a request came to.</summary>
internal sealed record RestResult(int Status, JsonNode? Body, HttpResponseHeaders Headers)
{
    public int? Code => (int?)(Body as JsonObject)?["code"];

    public string? Header(string name) => Headers.TryGetValues(name, out var values) ? values.First() : null;
}

/// <summary>The plainest client of Discord's REST API there can be.</summary>
internal sealed class BotClient : IDisposable
{
    private readonly HttpClient _client = new();

    public BotClient(LoopbackDiscord discord, string? token = null)
    {
        _client.BaseAddress = discord.ApiBaseUrl;
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bot", token ?? discord.Token);
        _client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "DiscordBot (https://example.org, 1.0)");
    }

    public Task<RestResult> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public Task<RestResult> PostAsync(string path, string json) => SendAsync(HttpMethod.Post, path, Json(json));

    public Task<RestResult> PatchAsync(string path, string json) => SendAsync(HttpMethod.Patch, path, Json(json));

    public Task<RestResult> PutAsync(string path, string json) => SendAsync(HttpMethod.Put, path, Json(json));

    public Task<RestResult> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path, null);

    public async Task<RestResult> PostFileAsync(string path, string json, string name, byte[] bytes)
    {
        using var form = new MultipartFormDataContent { { Json(json), "payload_json" }, { new ByteArrayContent(bytes), "files[0]", name } };

        return await SendAsync(HttpMethod.Post, path, form);
    }

    public void Dispose() => _client.Dispose();

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    private async Task<RestResult> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        return new RestResult((int)response.StatusCode, text.StartsWith('{') || text.StartsWith('[') ? JsonNode.Parse(text) : null, response.Headers);
    }
}
