namespace OpinionBot.Prompts;

/// <summary>A file of <c>prompts/</c> cannot be used. The message is one sentence for whoever runs the bot.</summary>
public sealed class InvalidPromptException(string path, string fault) : Exception($"The prompt {path} {fault}.");
