namespace OpinionBot.Answering.Retrieval.Items;

/// <summary>What a question means to the embedding model.</summary>
/// <param name="Subject">The vector of what is asked, without places and years; of length 1.</param>
/// <param name="Form">The vector of how it is asked; of length 1.</param>
/// <param name="Model">Which model made them; null when it does not say.</param>
internal sealed record QuestionMeaning(ReadOnlyMemory<float> Subject, ReadOnlyMemory<float> Form, string? Model);
