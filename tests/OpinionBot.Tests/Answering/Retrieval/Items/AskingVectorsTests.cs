namespace OpinionBot.Answering.Retrieval.Items;

public sealed class AskingVectorsTests
{
    [Fact]
    public void What_all_askings_have_in_common_tells_none_of_them_apart()
    {
        // The first part is the same in both, as in every two sentences on one subject.
        var vectors = new AskingVectors([Unit(10, 1, 0), Unit(10, 0, 1)]);

        var nearness = vectors.To(Unit(10, 1, 0));

        nearness[0].ShouldBe(1, 1e-6);
        nearness[1].ShouldBe(-1, 1e-6);
    }

    [Fact]
    public void Seen_plainly_they_are_as_the_model_has_them() => new AskingVectors([Unit(10, 1, 0), Unit(10, 0, 1)]).PlainTo(Unit(10, 1, 0))[1].ShouldBe(0.99, 0.001);

    [Fact]
    public void A_single_asking_has_no_centre_but_itself() => new AskingVectors([Unit(1, 0)]).To(Unit(0, 1))[0].ShouldBe(0);

    private static float[] Unit(params float[] parts)
    {
        var length = MathF.Sqrt(parts.Sum(part => part * part));

        return [.. parts.Select(part => part / length)];
    }
}
