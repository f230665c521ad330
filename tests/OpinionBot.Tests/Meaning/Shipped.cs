namespace OpinionBot.Meaning;

/// <summary>The model that the program ships, loaded once for all tests that are about it.</summary>
internal static class Shipped
{
    private static readonly Lazy<LoadedModel> Loaded = new(() => LoadedModel.From(ModelFile.Shipped));

    public static LoadedModel.Ready Model => Loaded.Value.ShouldBeOfType<LoadedModel.Ready>();
}
