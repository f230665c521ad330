using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text.Json.Nodes;

namespace OpinionBot.Llm;

/// <summary>
/// Servers that speak the protocol of some years ago refuse <c>max_completion_tokens</c>. The first refusal that names it is answered with
/// <c>max_tokens</c> instead, and every later request has that from the start.
/// </summary>
internal sealed class TokenLimitPolicy : PipelinePolicy
{
    private const string Name = "max_completion_tokens";
    private const string OldName = "max_tokens";

    private volatile bool _isOld;

    public override void Process(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex) => throw new NotSupportedException("Models are asked asynchronously.");

    public override async ValueTask ProcessAsync(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        if (_isOld)
        {
            await RenameAsync(message);
        }

        await ProcessNextAsync(message, pipeline, currentIndex);

        if (!_isOld && await IsRefusedAsync(message) && await RenameAsync(message))
        {
            _isOld = true;
            message.Response!.Dispose();
            await ProcessNextAsync(message, pipeline, currentIndex);
        }
    }

    private static async Task<bool> IsRefusedAsync(PipelineMessage message) =>
        message.Response is { Status: 400 or 422 } response && (await response.BufferContentAsync(message.CancellationToken)).ToString().Contains(Name, StringComparison.Ordinal);

    /// <returns>False when the request has no such limit.</returns>
    private static async Task<bool> RenameAsync(PipelineMessage message)
    {
        if (message.Request.Content is not { } content)
        {
            return false;
        }

        using var body = new MemoryStream();
        await content.WriteToAsync(body, message.CancellationToken);

        if (JsonNode.Parse(body.ToArray()) is not JsonObject request || !request.Remove(Name, out var limit))
        {
            return false;
        }

        request[OldName] = limit;
        message.Request.Content = BinaryContent.Create(BinaryData.FromString(request.ToJsonString()));

        return true;
    }
}
