using System.Numerics.Tensors;
using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Facts;
using OpinionBot.Meaning;
using OpinionBot.Support;
using OpinionBot.Support.Llm;
using OpinionBot.Vectors;

namespace OpinionBot.Search.Vectors;

public sealed class ShippedVectorsTests
{
    // Every so many texts are made again: all of them would take five seconds.
    private const int Sampled = 50;

    [Fact]
    public void What_is_written_is_found_by_its_text()
    {
        var vectors = new[] { "ships are late", "the bell rings", "nobody paints" }.ToDictionary(text => text, WordVectors.Of);
        using var file = new MemoryStream();
        ShippedVectors.Write(file, "vectors-1", vectors);
        file.Position = 0;

        var shipped = ShippedVectors.Read(file);

        (shipped.Model, shipped.Dimension).ShouldBe(("vectors-1", WordVectors.Dimension));
        vectors.ShouldAllBe(vector => TensorPrimitives.Dot(shipped.Find(vector.Key)!, vector.Value) > 0.999f);
        shipped.Find("Ships are late").ShouldBeNull();
        shipped.Find("").ShouldBeNull();
    }

    [Fact]
    public void Every_text_of_the_starter_library_has_its_vector()
    {
        (ShippedVectors.Starter.Model, ShippedVectors.Starter.Dimension).ShouldBe((EmbeddedModel.Name, ModelSession.Dimension));

        ShippedTexts.Read().Where(text => ShippedVectors.Starter.Find(text) is null)
            .ShouldBeEmpty("make them again: dotnet run -c Release --project tests/OpinionBot.Evals -- vectors src/OpinionBot.Core/Search/Vectors/starter.vectors");
    }

    [Fact]
    public void No_way_to_ask_for_an_item_of_the_starter_library_waits_for_the_model() =>
        ItemFinder.ByWords(StarterIndex.Create()).CatalogFor(WorkspaceId.Console).Index.Askings.Where(asking => ShippedVectors.Starter.Find(asking) is null)
            .ShouldBeEmpty();

    [Fact]
    public void What_is_shipped_is_what_the_model_makes() =>
        ShippedTexts.Read().Where((_, at) => at % Sampled == 0)
            .ShouldAllBe(text => TensorPrimitives.Dot(ShippedVectors.Starter.Find(text)!, Shipped.Model.Embed(text)) > 0.999f);
}
