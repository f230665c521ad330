using Microsoft.Extensions.Options;
using OpinionBot.Answering.Retrieval;
using OpinionBot.Facts;
using OpinionBot.Facts.Findings;
using OpinionBot.Search;
using OpinionBot.Support;

namespace OpinionBot.Answering.Linking;

public sealed class TablesFirstTests
{
    private static readonly StoredFact Cell = A.Stored(1, A.Figure());
    private static readonly StoredFact Told = A.Stored(2, A.Finding() with { Link = new CellLink(Cell.Id, 23, "Harbour Institute, 2023", Agrees: true) });
    private static readonly StoredFact ToldElsewhere = Told with { Id = new FactId(3) };

    private static readonly FactQuery Share = new() { Text = "how many in Japan trust robots" };

    private readonly FactIndex _index = new(Options.Create(new SearchOptions()));

    public TablesFirstTests() => _index.Apply([Cell, Told, ToldElsewhere, A.Stored(4, A.Figure(31, "FR"))]);

    [Fact]
    public void What_several_articles_tell_of_one_table_is_said_once_from_the_table()
    {
        var evidence = Of(new Evidence(Share, [Told, ToldElsewhere, Cell], []));

        evidence.Facts.ShouldBe([Cell]);
        evidence.Siblings.Select(fact => fact.Id.Value).ShouldBe([1, 4], "what it is ranked and compared with comes with it");
    }

    [Fact]
    public void A_finding_that_differs_or_whose_cell_is_gone_stays()
    {
        var other = Told with { Fact = (Finding)Told.Fact with { Link = new CellLink(Cell.Id, 31, "Harbour Institute, 2023", Agrees: false) } };
        var gone = ToldElsewhere with { Fact = (Finding)Told.Fact with { Link = new CellLink(new FactId(99), 23, "Harbour Institute, 2023", Agrees: true) } };

        Of(new Evidence(Share, [other, gone], [])).Facts.ShouldBe([other, gone]);
    }

    [Theory]
    [InlineData("why do 23% in Japan trust robots")]
    [InlineData("who says that Japan trusts robots")]
    public void Who_asks_for_more_than_a_share_has_the_articles_sentence(string question) =>
        Of(new Evidence(Share with { Text = question }, [Told], [])).Facts.ShouldBe([Told]);

    [Theory]
    [InlineData("Harbour Institute", true)]
    [InlineData("Orla Finch", false)]
    public void The_name_of_who_asked_is_the_tables_too_and_another_one_is_not(string name, bool isTable) =>
        Of(new Evidence(Share with { Names = [name] }, [Told], [])).Facts.ShouldBe([isTable ? Cell : Told]);

    private Evidence Of(Evidence evidence) => new TablesFirst(_index).Of(evidence, A.Moderator().Workspace);
}
