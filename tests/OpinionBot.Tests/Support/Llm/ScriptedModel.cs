using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.Extensions.AI;

namespace OpinionBot.Support.Llm;

/// <summary>A model in this process that says what the test tells it to, when the test tells it to.</summary>
internal sealed class ScriptedModel : IChatClient
{
    private readonly Channel<ChatResponseUpdate> _updates = Channel.CreateUnbounded<ChatResponseUpdate>();

    private readonly TaskCompletionSource _isAsked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public List<IReadOnlyList<ChatMessage>> Asked { get; } = [];

    /// <summary>Ends with the first call.</summary>
    public Task IsAsked => _isAsked.Task;

    public void Say(string piece) => _updates.Writer.TryWrite(new ChatResponseUpdate(ChatRole.Assistant, piece) { ModelId = "scripted-1" });

    public void End(Exception? exception = null) => _updates.Writer.TryComplete(exception);

    public static ScriptedModel Saying(params IReadOnlyList<string> pieces)
    {
        var model = new ScriptedModel();

        foreach (var piece in pieces)
        {
            model.Say(piece);
        }

        model.End();

        return model;
    }

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        await GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Asked.Add([.. messages]);
        _isAsked.TrySetResult();

        await foreach (var update in _updates.Reader.ReadAllAsync(cancellationToken))
        {
            yield return update;
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
