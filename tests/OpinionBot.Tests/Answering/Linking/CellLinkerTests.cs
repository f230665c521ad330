using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Curation.Extraction;
using OpinionBot.Facts;
using OpinionBot.Facts.Findings;
using OpinionBot.Language;
using OpinionBot.Search;
using OpinionBot.Suites;
using OpinionBot.Support;

namespace OpinionBot.Answering.Linking;

/// <summary>Articles of the tests' own that tell figures of the starter library again: right, rounded, wrong, and what only looks like them.</summary>
public sealed class CellLinkerTests
{
    private const string Ipsos = "Ipsos asked people in 31 countries between 26 May and 9 June 2023.";
    private const string Deltapoll = "Deltapoll asked adults in nine countries from 9 to 13 October 2023.";
    private const string Pew = "Pew Research Center asked 5,410 U.S. adults from 12 to 18 August 2024.";
    private const string YouGov = "YouGov asked 1,000 U.S. adult citizens from 21 to 27 August 2023.";

    private static readonly FactIndex Starter = StarterIndex.Create();
    private static readonly CellLinker ByMeaning = new(MeasuredFinder.ItemsOf(Starter, ScoringWeights.Default));
    private static readonly CellLinker ByWords = new(ItemFinder.ByWords(Starter));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Ipsos, "In Hungary, 46% said that products with AI make them nervous.", "make them nervous”, Hungary")]
    [InlineData(Ipsos, "In Hungary, 46.4% said AI makes them nervous.", "make them nervous”, Hungary")]
    [InlineData(Ipsos, "Some 48% of Hungarians believe that AI products bring more benefits than drawbacks.", "more benefits than drawbacks”, Hungary")]
    [InlineData(Ipsos, "In Australia, 40% said AI has changed their daily life in the past years.", "in the past 3-5 years”, Australia")]
    [InlineData(Deltapoll, "In Germany, 9% say they know a great deal about AI.", "know a great deal about AI”, Germany")]
    [InlineData(Deltapoll, "In Singapore, 62% are worried that humans could lose control of AI.", "humans will lose control of AI”, Singapore")]
    [InlineData(Deltapoll, "In Japan, 26% know a great deal or a fair amount about AI.", "know a great deal or a fair amount about AI”, Japan")]
    [InlineData(Pew, "Of Americans, 51% are more concerned than excited about AI.", "August 2024, “felt more concerned than excited")]
    [InlineData(Pew, "In 2023, 52% of Americans were more concerned than excited about AI.", "2023, “felt more concerned than excited")]
    [InlineData(YouGov, "It found that 45% of Americans never use AI tools.", "never use AI tools”, United States")]
    public async Task The_same_figure_is_linked_also_when_it_is_rounded(string survey, string sentence, string about)
    {
        var link = (await OnlyAsync(ByMeaning, survey, sentence)).Link.ShouldNotBeNull();

        (link.Agrees, link.About).ShouldSatisfyAllConditions(told => told.Agrees.ShouldBeTrue(), told => told.About.ShouldContain(about));
        Starter.Find(A.Moderator().Workspace, link.Cell)!.Fact.ShouldBeOfType<SurveyCell>().Value.ShouldBe(link.Value);
    }

    [Theory]
    [InlineData(Ipsos, "In Australia 25% said AI products make them nervous.", 69)]
    [InlineData(Ipsos, "In Hungary, 47% said that AI products make them nervous.", 46)]
    [InlineData(YouGov, "It found that 33% of Americans never use AI tools.", 45)]
    [InlineData(Deltapoll, "In Singapore, 66% are worried that humans could lose control of AI.", 61)]
    public async Task Another_value_for_the_same_answer_is_told(string survey, string sentence, int has)
    {
        var link = (await OnlyAsync(ByMeaning, survey, sentence)).Link.ShouldNotBeNull();

        (link.Agrees, link.Value).ShouldBe((false, has));
    }

    [Theory]
    [InlineData(Ipsos, "In Hungary, 51% of women said AI products make them nervous.", "of women alone")]
    [InlineData(Ipsos, "In Hungary, 41% would let AI drive their car.", "not asked")]
    [InlineData(Ipsos, "In Hungary, 30% said that AI products make their life easier.", "asked in another survey")]
    [InlineData(Ipsos, "In Hungary, about 40% said that AI products make them nervous.", "rough")]
    [InlineData(Ipsos, "In Hungary as in Poland, 38% said that AI products make them nervous.", "that of the other country")]
    [InlineData(Ipsos, "Across all 31 countries 52% said that AI products make them nervous; Hungary is below.", "the average")]
    [InlineData(Ipsos, "In 2019, 36% of Hungarians said that AI products make them nervous.", "another year")]
    [InlineData(Ipsos, "In Kenya, 36% said that AI products make them nervous.", "not asked there")]
    [InlineData(Pew, "Of Americans, 37% think that AI is more likely to benefit than to harm them.", "which answer is meant is not plain")]
    [InlineData(Deltapoll, "In Britain, 51% know a great deal or a fair amount about AI.", "two answers together")]
    [InlineData("Gallup asked people in many countries between 26 May and 9 June 2023.", "In Hungary, 30% said that AI products make them nervous.", "another asker")]
    public async Task What_may_be_another_figure_is_neither_linked_nor_contradicted(string survey, string sentence, string why) =>
        (await OnlyAsync(ByMeaning, survey, sentence)).Link.ShouldBeNull(why);

    [Theory]
    [InlineData(75, true)]
    [InlineData(74, false)]
    public async Task Where_what_was_asked_stands_elsewhere_the_figure_may_be_that_of_another_question(int value, bool isOfAnother)
    {
        var found = await OnlyAsync(ByMeaning, Ipsos, "In Indonesia 78% think AI products have more benefits than drawbacks.");
        var inherited = found with
        {
            Value = value,
            Anchor = new Anchor($"In Indonesia {value}% do."),
            Parts = [new FindingPart(FindingPartKind.Said, found.Said!, found.Anchor.Exact), .. found.Parts.Where(part => part.Kind != FindingPartKind.Said)],
            Link = null,
        };

        ((await ByMeaning.LinkAsync([inherited], null, A.Moderator(), Token))[0].Link is null).ShouldBe(isOfAnother);
    }

    [Fact]
    public async Task The_cells_of_a_table_are_linked_row_by_row()
    {
        var findings = await LinkAsync(ByMeaning, new PartialDate(2023, 9, 1), Ipsos, "Shares of adults", "| Country | are nervous about AI products | are excited about AI products |", "| Hungary | 46% | 45% |", "| Australia | 96% | 40% |");

        findings.Select(finding => finding.Link?.Agrees).ShouldBe([true, true, false, true]);
    }

    [Theory]
    [InlineData("In Australia 69% said so, too.", true)]
    [InlineData("In Canada 11% said so, too.", false)]
    public async Task Where_only_the_year_is_known_other_figures_of_the_survey_have_to_vouch_for_it(string next, bool isTold)
    {
        var findings = await LinkAsync(ByMeaning, new PartialDate(2023, 9, 1), "In the 2023 Ipsos poll on machines, 30% of Swedes said that AI products make them nervous.", next);

        (findings[0].Link is { Agrees: false, Value: 53 }).ShouldBe(isTold);
    }

    [Fact]
    public async Task An_article_without_a_date_of_asking_tells_what_was_new_when_it_appeared()
    {
        const string sentence = "A new Ipsos poll says that 38% of Poles are nervous about AI products and services.";

        (await LinkAsync(ByMeaning, new PartialDate(2023, 9, 1), sentence))[0].Link.ShouldNotBeNull().About.ShouldContain("2023");
        (await LinkAsync(ByMeaning, new PartialDate(2026, 9, 1), sentence))[0].Link.ShouldBeNull();
    }

    [Fact]
    public async Task By_words_alone_it_links_what_is_said_in_the_surveys_words() =>
        (await OnlyAsync(ByWords, Ipsos, "In Hungary, 46% said that AI products and services make them nervous.")).Link.ShouldNotBeNull().Agrees.ShouldBeTrue();

    private static async Task<Finding> OnlyAsync(CellLinker linker, string survey, string sentence) => (await LinkAsync(linker, new PartialDate(2026, 3, 5), survey, sentence))[0];

    private static Task<IReadOnlyList<Finding>> LinkAsync(CellLinker linker, PartialDate published, params string[] paragraphs)
    {
        var article = InventedArticle.Of(null, paragraphs);
        article = article with { Details = article.Details with { Published = published } };

        return linker.LinkAsync([.. FactExtractor.Extract(article).Proposals.Select(proposal => proposal.Fact).OfType<Finding>()], published, A.Moderator(), Token);
    }
}
