using Microsoft.Extensions.AI;
using OpinionBot.Facts;

namespace OpinionBot.Prompts;

/// <summary>On whose account a model is called.</summary>
public sealed record ModelCaller(WorkspaceId Workspace, string Channel, string AskerId)
{
    /// <summary>Shared by all calls for one question; null gives every call the whole time.</summary>
    public ModelPatience? Patience { get; init; }
}

/// <summary>Turns a prompt into a call: instructions and matter in messages of their own, no tools, an answer in the form of a C# type.</summary>
public static class ModelCall
{
    private const string Caller = "opinionbot.caller";
    private const string Patient = "opinionbot.patient";

    // What the adapter of the SDK knows a schema by that must be kept to.
    private const string Strict = "strict";

    public static IReadOnlyList<ChatMessage> Messages(FilledPrompt prompt) =>
        [new ChatMessage(ChatRole.System, prompt.Instructions), new ChatMessage(ChatRole.User, prompt.Matter)];

    /// <param name="form">The JSON schema of the answer.</param>
    public static ChatOptions Options(ChatResponseFormat form, ModelCaller caller) =>
        new() { ResponseFormat = form, AdditionalProperties = new AdditionalPropertiesDictionary { [Caller] = caller, [Strict] = true } };

    /// <summary>For the vector of a question.</summary>
    public static EmbeddingGenerationOptions EmbeddingOptions(ModelCaller caller) => new() { AdditionalProperties = new AdditionalPropertiesDictionary { [Caller] = caller } };

    /// <summary>On whose account the call is; null when nobody's.</summary>
    public static ModelCaller? CallerOf(ChatOptions? options) => CallerIn(options?.AdditionalProperties);

    /// <summary>On whose account the call is; null when nobody's: then nobody waits for it either.</summary>
    public static ModelCaller? CallerOf(EmbeddingGenerationOptions? options) => CallerIn(options?.AdditionalProperties);

    /// <summary>True for a call that nobody waits for in a chat: it may take as long as an article takes.</summary>
    public static bool IsPatient(ChatOptions? options) => options?.AdditionalProperties?.ContainsKey(Patient) == true;

    /// <summary>As <see cref="AskAsync"/>, with the time that a long text takes, and the name of the model that answered.</summary>
    /// <exception cref="ModelUnavailableException">It declined, said nothing, or was cut short.</exception>
    public static async Task<(string Json, string Model)> AskPatientlyAsync(this IChatClient model, FilledPrompt prompt, ChatResponseFormat form, ModelCaller caller, CancellationToken cancellationToken)
    {
        var options = Options(form, caller);
        options.AdditionalProperties![Patient] = true;
        var response = await model.GetResponseAsync(Messages(prompt), options, cancellationToken);

        return (TextOf(response), response.ModelId ?? "unknown");
    }

    /// <summary>The whole answer of a model that was asked for JSON.</summary>
    /// <exception cref="ModelUnavailableException">It declined, said nothing, or was cut short.</exception>
    public static async Task<string> AskAsync(this IChatClient model, FilledPrompt prompt, ChatResponseFormat form, ModelCaller caller, CancellationToken cancellationToken) =>
        TextOf(await model.GetResponseAsync(Messages(prompt), Options(form, caller), cancellationToken));

    private static ModelCaller? CallerIn(AdditionalPropertiesDictionary? properties) => properties is not null && properties.TryGetValue(Caller, out ModelCaller? caller) ? caller : null;

    private static string TextOf(ChatResponse response) => response switch
    {
        _ when response.Messages.SelectMany(message => message.Contents).Any(content => content is ErrorContent) || response.FinishReason == ChatFinishReason.ContentFilter => throw new ModelUnavailableException(ModelFault.Refused),
        _ when response.FinishReason == ChatFinishReason.Length => throw new ModelUnavailableException(ModelFault.CutShort),
        _ when string.IsNullOrWhiteSpace(response.Text) => throw new ModelUnavailableException(ModelFault.Empty),
        _ => response.Text,
    };
}
