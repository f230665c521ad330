using OpinionBot.Facts.Findings;
using OpinionBot.Facts.Surveys;
using OpinionBot.Language.Numbers;

namespace OpinionBot.Curation.Extraction.Findings;

public sealed class CountReaderTests
{
    [Theory]
    [InlineData("The port has 1,200 nurses who work at night.", 1200, UnitKind.Count, "nurses who work at night", "1,200")]
    [InlineData("The ferry carried 48,000 passengers and workers last summer.", 48000, UnitKind.Count, "passengers and workers last summer", "48,000")]
    [InlineData("The ferry cost $4 million to build at home.", 4000000, UnitKind.Money, "to build at home", "$4 million")]
    public void Counts_people_and_larger_amounts_of_money(string sentence, int value, UnitKind kind, string said, string words)
    {
        var finding = InventedArticle.Findings(sentence).ShouldHaveSingleItem();

        (finding.Value, finding.Unit.Kind, finding.Said, finding.Unit.Label).ShouldBe((value, kind, said, said));
        finding.Parts.ShouldBe([new(FindingPartKind.Value, words), new(FindingPartKind.Said, said)]);
    }

    [Theory]
    [InlineData("The company paid €12,000 for robots in Japan.", "JP")]
    [InlineData("The port of Oslo has 40 nurses at sea.", "NO")]
    public void The_nearest_place_is_where_it_is(string sentence, string code) =>
        InventedArticle.Findings(sentence).ShouldHaveSingleItem().Place!.Code.ShouldBe(code);

    [Theory]
    [InlineData("The ferry takes 30 minutes, and 12 pages tell why.")]
    [InlineData("It ran for 12 weeks without any robots.")]
    [InlineData("The ferry is 40 metres long and very loud.")]
    [InlineData("The crew of 12 has no robots.")]
    [InlineData("The port opened in 2025 with robots.")]
    [InlineData("The port has GPT-4 for its clerks now.")]
    [InlineData("Robots in the port are twice as fast.")]
    [InlineData("A ticket costs $12 on board.")]
    [InlineData("In 2025 the port had 40 robots.")]
    [InlineData("Pilots aged 55 and older do not want robots.")]
    [InlineData("Robots are for 25-year-olds and their friends.")]
    public void What_is_not_of_people_stays_in_its_sentence(string sentence) => InventedArticle.Findings(sentence).ShouldBeEmpty();

    [Theory]
    [InlineData("The survey asked 1,002 adults in Norway.")]
    [InlineData("Havblikk interviewed 1,002 adults for its survey.")]
    [InlineData("Groups of fewer than 50 respondents are to be read with care.")]
    public void How_many_were_asked_is_no_finding(string sentence) => InventedArticle.Findings(sentence).ShouldBeEmpty();

    [Theory]
    [InlineData(NumberForm.Percent, UnitKind.Percent)]
    [InlineData(NumberForm.Points, UnitKind.Points)]
    [InlineData(NumberForm.Ratio, UnitKind.Ratio)]
    [InlineData(NumberForm.Money, UnitKind.Money)]
    [InlineData(NumberForm.Multiple, UnitKind.Multiple)]
    [InlineData(NumberForm.Cardinal, UnitKind.Count)]
    public void The_form_of_a_number_says_its_unit(NumberForm form, UnitKind kind) => CountReader.Kind(form).ShouldBe(kind);
}
