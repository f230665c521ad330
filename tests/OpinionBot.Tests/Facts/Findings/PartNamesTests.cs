using OpinionBot.Facts.Surveys;
using OpinionBot.Language;
using OpinionBot.Support;

namespace OpinionBot.Facts.Findings;

public sealed class PartNamesTests
{
    private static readonly Finding Whole = A.Finding() with
    {
        Study = new Study("q", "the Quaymark poll", "Quaymark"),
        Fieldwork = new Fieldwork(new PartialDate(2026, 5, 4), new PartialDate(2026, 5, 11)),
        SampleSize = new SampleSize(SampleSizeKind.About, 1_000),
        Before = new EarlierValue(17, new PartialDate(2024)),
    };

    [Fact]
    public void Every_part_but_the_value_can_be_changed_and_has_a_name_of_its_own()
    {
        PartNames.Editable.Select(name => PartNames.Find(name)!.Value).ShouldBe(Enum.GetValues<FindingPartKind>().Except([FindingPartKind.Value]), ignoreOrder: true);
        PartNames.Editable.Select(name => PartNames.Of(PartNames.Find(name)!.Value)).ShouldBe(PartNames.Editable);
        PartNames.Find("value").ShouldBeNull();
        PartNames.Find("OF").ShouldBe(FindingPartKind.Of);
    }

    [Theory]
    [InlineData("said", "trust robots")]
    [InlineData("of", "dock workers")]
    [InlineData("place", "Japan")]
    [InlineData("when", "4 to 11 May 2026")]
    [InlineData("who", "Quaymark")]
    [InlineData("n", "about 1,000")]
    [InlineData("before", "17% (2024)")]
    public void Each_is_said_as_somebody_would_type_it(string name, string typed) => PartNames.Typed(Whole, PartNames.Find(name)!.Value).ShouldBe(typed);
}
