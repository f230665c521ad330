using OpinionBot.Support;

namespace OpinionBot.Meaning;

public sealed class ModelGraphTests
{
    [Fact]
    public void The_weights_stay_in_the_file()
    {
        var file = ModelFile.Read(ModelFile.Shipped);

        file.Graph.Length.ShouldBeGreaterThan(90_000_000);
        ModelGraph.Read(file).Length.ShouldBeLessThan(200_000);
    }

    [Fact]
    public void Weights_in_the_file_make_the_vectors_that_weights_in_memory_make()
    {
        var file = ModelFile.Read(ModelFile.Shipped);
        using var stream = file.Open();
        stream.Position = file.Graph.Offset;
        var whole = new byte[file.Graph.Length];
        stream.ReadExactly(whole);
        using var session = ModelSession.Open(whole, file.Folder);

        session.Embed([101, 6091, 102]).ShouldBe(Shipped.Model.Session.Embed([101, 6091, 102]), tolerance: 1e-6f);
    }

    [Fact]
    public void Another_file_is_told_from_the_model()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("other.dll"), "no assembly");

        Should.Throw<BadImageFormatException>(() => ModelFile.Read(folder.File("other.dll")));
        Should.Throw<BadImageFormatException>(() => ModelFile.Read(typeof(ModelFile).Assembly.Location));
    }
}
