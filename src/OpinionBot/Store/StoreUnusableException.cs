namespace OpinionBot.Store;

/// <summary>The store cannot be used. The message is one sentence for the operator: what, where, and how to mend it.</summary>
internal sealed class StoreUnusableException(string path, string fault, string remedy, Exception? cause = null)
    : Exception($"The store {path} {fault}: {remedy}.", cause);
