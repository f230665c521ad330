namespace OpinionBot.Search.Vectors;

/// <summary>No vector will be made as long as the program runs; whoever found that out has said why. Search goes by words.</summary>
public sealed class NoVectorsException() : Exception("No vectors can be made here.");
