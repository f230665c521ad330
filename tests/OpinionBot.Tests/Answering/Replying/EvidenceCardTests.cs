using OpinionBot.Facts;
using OpinionBot.Support;

namespace OpinionBot.Answering.Replying;

public sealed class EvidenceCardTests
{
    [Fact]
    public void A_value_that_was_read_short_is_told_as_doubtful_and_not_shown() =>
        Value("In Finland 44,5% of the ferrymen wanted robots.", 5).ShouldBe("doubtful: 5% does not stand in the source's words as a whole number");

    [Fact]
    public void A_value_that_stands_in_the_source_is_shown() => Value("In Finland 44,5% of the ferrymen wanted robots.", 44.5m).ShouldBe("44.5% of the ferrymen");

    private static string Value(string words, decimal value) =>
        EvidenceCard.For(A.Stored(1, A.Finding(value, words, "the ferrymen")))
            .Table!.Rows.Single(row => row[0] == "Value")[1];
}
