using OpinionBot.Facts;
using OpinionBot.Facts.Findings;
using OpinionBot.Language;
using OpinionBot.Support;

namespace OpinionBot.Answering.Replying;

public sealed class EvidenceCardTests
{
    [Fact]
    public void A_value_that_was_read_short_is_told_as_doubtful_and_not_shown() =>
        Value("In Finland 44,5% of the ferrymen wanted robots.", 5).ShouldBe("doubtful: 5% does not stand in the source's words as a whole number");

    [Fact]
    public void A_value_that_stands_in_the_source_is_shown() => Value("In Finland 44,5% of the ferrymen wanted robots.", 44.5m).ShouldBe("44.5% of the ferrymen");

    [Fact]
    public void The_parts_of_a_finding_are_shown_with_where_they_were_inherited_from()
    {
        var finding = A.Finding() with { Before = new EarlierValue(17, new PartialDate(2024)), Link = new CellLink(new FactId(7), 31, "Quaymark, 2026", Agrees: false), Parts = [new FindingPart(FindingPartKind.Who, "Quaymark", "The Quaymark poll")] };
        var rows = EvidenceCard.For(A.Stored(1, finding)).Table!.Rows.ToDictionary(row => row[0], row => row[1]);

        (rows["What they answered"], rows["Of whom"], rows["Before"], rows["Inherited"]).ShouldBe(("trust robots", "dock workers", "17% (2024)", "Quaymark from “The Quaymark poll”"));
        rows["Survey's own table"].ShouldBe("F7: Quaymark, 2026: 31%");
    }

    private static string Value(string words, decimal value) =>
        EvidenceCard.For(A.Stored(1, A.Finding(value, words, "the ferrymen")))
            .Table!.Rows.Single(row => row[0] == "Value")[1];
}
