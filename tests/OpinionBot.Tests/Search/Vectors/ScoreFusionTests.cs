using OpinionBot.Facts;
using OpinionBot.Support;

namespace OpinionBot.Search.Vectors;

public sealed class ScoreFusionTests
{
    [Fact]
    public void What_both_have_found_is_before_what_one_has()
    {
        var fused = ScoreFusion.Fuse([Words(1, 10), Words(2, 8)], [Meaning(2, 0.9), Meaning(3, 0.8), Meaning(4, 0.5)], 0.5, 10);

        fused.Select(hit => hit.Fact.Id.Value).ShouldBe([2, 1, 3, 4]);
        fused[0].Score.ShouldBe(0.9, 0.001);
    }

    [Fact]
    public void The_weight_of_meaning_decides_between_the_two()
    {
        ScoreFusion.Fuse([Words(1, 10)], [Meaning(2, 0.9), Meaning(1, 0.1)], 0.4, 1).ShouldHaveSingleItem().Fact.Id.Value.ShouldBe(1);
        ScoreFusion.Fuse([Words(1, 10)], [Meaning(2, 0.9), Meaning(1, 0.1)], 0.6, 1).ShouldHaveSingleItem().Fact.Id.Value.ShouldBe(2);
    }

    [Fact]
    public void The_order_by_words_stands_where_nothing_is_known_of_meaning() =>
        ScoreFusion.Fuse([Words(3, 7), Words(1, 7), Words(2, 1)], [], 0.4, 2).Select(hit => hit.Fact.Id.Value).ShouldBe([1, 3]);

    private static FactHit Words(long id, double score) => new(A.Stored(id, A.Statement()), score);

    private static VectorHit Meaning(long id, double nearness) => new(A.Stored(id, A.Statement()), nearness, 0);
}
