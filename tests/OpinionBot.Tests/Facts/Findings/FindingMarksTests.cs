using OpinionBot.Support;

namespace OpinionBot.Facts.Findings;

public sealed class FindingMarksTests
{
    private const string Sentence = "In Japan 23% of dock workers trust robots.";

    [Fact]
    public void The_value_and_the_parts_that_stand_in_the_sentence_are_marked() =>
        Marked(A.Finding(text: Sentence) with { Parts = [new FindingPart(FindingPartKind.Of, "dock workers"), new FindingPart(FindingPartKind.Place, "Japan", "Notes on Japan")] })
            .ShouldBe(["23%", "dock workers"]);

    [Fact]
    public void The_value_is_marked_as_the_article_writes_it() =>
        Marked(A.Finding(text: "Nearly a quarter (23%) agreed.") with { Parts = [new FindingPart(FindingPartKind.Value, "a quarter (23%)")] }).ShouldBe(["a quarter (23%)"]);

    [Fact]
    public void Of_a_quote_the_words_are_marked() => Marked(A.Quote()).ShouldBe(["a bridge, not a wall"]);

    [Fact]
    public void A_cell_and_a_statement_have_no_marks()
    {
        FindingMarks.In(A.Figure()).ShouldBeEmpty();
        FindingMarks.In(A.Statement()).ShouldBeEmpty();
    }

    [Fact]
    public void What_was_inherited_is_told_by_where_it_is_from() =>
        FindingMarks.Inherited(A.Finding() with
        {
            Parts =
            [
                new FindingPart(FindingPartKind.Of, "dock workers"), new FindingPart(FindingPartKind.Who, "Quaymark", "Quaymark asked on 4-11 May."),
                new FindingPart(FindingPartKind.When, "4-11 May", "Quaymark asked on 4-11 May."), new FindingPart(FindingPartKind.Place, "Japan", "Notes on Japan"),
            ],
        }).ShouldBe([("Quaymark, 4-11 May", "Quaymark asked on 4-11 May."), ("Japan", "Notes on Japan")]);

    private static IEnumerable<string> Marked(Fact fact) => FindingMarks.In(fact).Select(span => span.In(fact.Anchor!.Exact));
}
