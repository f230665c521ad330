using OpinionBot.Curation.Extraction.Names;
using OpinionBot.Curation.Fetching;
using OpinionBot.Curation.Fetching.Reading;
using OpinionBot.Facts;
using OpinionBot.Facts.Surveys;

namespace OpinionBot.Curation.Extraction;

/// <summary>Survey reports: tables, lists, sentences that lean on the one before them, and who was asked.</summary>
public sealed class ReportTests
{
    private const string Report = """
        # Ports and robots

        By Ida Berg, Harbour Review, 5 March 2026

        ## Use by port

        | Port | Uses robots | Trusts them |
        |:--|--:|--:|
        | Norwick | 66% | 41% |
        | Eastham | 32% | 18% |

        Dockers who dislike the robots gave us three reasons:

        1. 44% fear for their jobs.
        2. 18% are bored.

        Eighty percent of dockers want a say. So do 66% of clerks.

        Why did Norwick buy them? The answer is that nights were short of hands.

        "I would buy them again," said the port's director, Orla Finch. "Nobody was dismissed," she added.

        We interviewed 1,204 dockers between 3 and 17 November 2025.
        """;

    private static readonly Article Article = ArticleBuilder.Build(MarkdownReader.Read(Report), new GivenDetails(), null, "report.md");
    private static readonly IReadOnlyList<Fact> Facts = [.. FactExtractor.Extract(Article).Proposals.Select(proposal => proposal.Fact)];

    [Fact]
    public void Every_anchor_stands_in_the_article_word_for_word() => Facts.ShouldAllBe(fact => fact.Anchor!.StandsIn(Article.Text));

    [Fact]
    public void The_line_under_the_title_says_who_wrote_where_and_when()
    {
        Article.Details.Author.ShouldBe("Ida Berg");
        Article.Details.Publisher.ShouldBe("Harbour Review");
        Article.Details.Published.ToString().ShouldBe("2026-03-05");
    }

    [Fact]
    public void A_cell_of_a_table_says_its_row_its_column_and_what_the_table_is_about()
    {
        var cell = Facts.OfType<Figure>().Single(figure => figure.Value == 32);

        cell.Text.ShouldBe("Eastham, uses robots: 32% (Use by port).");
        cell.Unit.Kind.ShouldBe(UnitKind.Percent);
        cell.Anchor!.Exact.ShouldBe("| Eastham | 32% | 18% |");
    }

    [Fact]
    public void An_item_of_a_list_has_what_introduces_the_list() =>
        Facts.ShouldContain(fact => fact.Text.StartsWith("18% are bored (Dockers") && fact.Anchor!.Exact == "18% are bored.");

    [Fact]
    public void A_share_that_leans_on_the_sentence_before_it_has_its_answer_in_brackets() =>
        Facts.OfType<Figure>().Where(figure => figure.Text == "So do 66% of clerks (want a say).").ShouldHaveSingleItem().Value.ShouldBe(66);

    [Fact]
    public void An_answer_has_its_question_in_front() =>
        Facts.ShouldContain(fact => fact.Text == "Why did Norwick buy them? The answer is that nights were short of hands.");

    [Fact]
    public void Whoever_is_called_she_after_a_quotation_is_named()
    {
        Facts.OfType<Quote>().ShouldAllBe(quote => quote.Speaker == "Orla Finch");
        Facts.ShouldContain(fact => fact.Text == "\"Nobody was dismissed,\" she (Orla Finch) added.");
    }

    [Fact]
    public void The_only_sample_of_an_article_is_that_of_its_shares()
    {
        var share = Facts.OfType<Figure>().First(figure => figure.Value == 44);

        share.SampleSize.Note.ShouldBe("1,204 dockers asked in all");
        share.Study!.Population.ShouldBe("dockers");
        share.AskedWhen!.From.ToString().ShouldBe("2025-11-03");
        share.AskedWhen.To.ToString().ShouldBe("2025-11-17");
    }

    [Fact]
    public void A_name_with_stray_spaces_is_read() => Should.NotThrow(() => ArticleNames.IsPerson("Orla  Finch"));
}
