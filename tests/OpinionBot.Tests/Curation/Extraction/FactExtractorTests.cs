using OpinionBot.Curation.Fetching;
using OpinionBot.Facts;
using OpinionBot.Facts.Findings;
using OpinionBot.Facts.Surveys;
using OpinionBot.Support;

namespace OpinionBot.Curation.Extraction;

public sealed class FactExtractorTests
{
    [Fact]
    public void A_turn_of_a_transcript_is_a_quote_without_its_label()
    {
        var article = InventedArticle.Of(null, "Orla Finch met Liam Doyle.", "DOYLE: Are the cranes still loud?", "FINCH: They never sleep at night.", "DOYLE: I sleep well enough.");
        var quotes = FactExtractor.Extract(article).Proposals.Select(proposal => proposal.Fact).OfType<Quote>().ToList();

        quotes.Select(quote => (quote.Speaker, quote.Words.ShouldHaveSingleItem(), quote.Text)).ShouldBe(
        [
            ("Orla Finch", "They never sleep at night.", "Orla Finch said: They never sleep at night."),
            ("Liam Doyle", "I sleep well enough.", "Liam Doyle said: I sleep well enough."),
        ]);
    }

    private static readonly Article Article = Build(Articles.Clinics);
    private static readonly IReadOnlyList<Fact> Facts = [.. FactExtractor.Extract(Article).Proposals.Select(proposal => proposal.Fact)];

    [Fact]
    public void Every_anchor_stands_in_the_article_word_for_word() =>
        Facts.ShouldAllBe(fact => fact.Anchor!.StandsIn(Article.Text) && Article.Text.Contains(fact.Anchor.Exact));

    [Fact]
    public void Finds_both_sides_of_a_contrast_with_place_and_survey()
    {
        var shares = Facts.OfType<Figure>().Where(figure => figure.Value is 71 or 38).ToList();

        shares.Select(figure => figure.Place!.Code).ShouldBe(["SE", "FI"]);
        shares.ShouldAllBe(figure => figure.Unit.Kind == UnitKind.Percent && figure.Study!.Conductor == "Nordpuls");
    }

    [Theory]
    [InlineData(80, UnitKind.Percent)]
    [InlineData(3, UnitKind.Ratio)]
    [InlineData(56000, UnitKind.Count)]
    public void Finds_shares_ratios_and_counts(int value, UnitKind kind) => Facts.OfType<Figure>().ShouldContain(figure => figure.Value == value && figure.Unit.Kind == kind);

    [Theory]
    [InlineData("Elin Sandvik", "People are not afraid of the machine. They are afraid of nobody being responsible")]
    [InlineData("Jukka Halonen", "will not sign what they cannot explain")]
    [InlineData("Care+ plan", "give nurses time")]
    public void Knows_who_said_what(string speaker, string words) => Facts.OfType<Quote>().ShouldContain(quote => quote.Speaker == speaker && quote.Words.Contains(words));

    [Fact]
    public void Gives_pronouns_and_things_their_names_in_brackets()
    {
        Facts.ShouldContain(fact => fact.Text.StartsWith("She (Elin Sandvik) called for a register"));
        Facts.ShouldContain(fact => fact.Text.StartsWith("The document (Care+ plan) said"));
        Facts.ShouldContain(fact => fact.Text.StartsWith("Soon after the tool’s release") || fact.Text.StartsWith("Soon after the tool (MedSort 3.1)’s release"));
    }

    [Fact]
    public void Leaves_out_what_nobody_can_ask_about() =>
        Facts.ShouldNotContain(fact => fact.Text.Contains("Why does this matter") || fact.Text.Contains("Northern towns") || fact.Text.Contains("Review"));

    [Fact]
    public void Dates_what_was_said_from_the_article() =>
        Facts.First(fact => fact.Text.Contains("Care+, which")).SaidOn.ToString().ShouldBe("2025-03");

    [Fact]
    public void Words_in_quotation_marks_that_nobody_said_are_no_quote() =>
        FactExtractor.Extract(Build("The hashtag “Robots are our friends” was everywhere on the harbour network."))
            .Proposals.ShouldHaveSingleItem().Fact.ShouldBeOfType<Statement>();

    [Fact]
    public void Attributes_a_following_quotation_to_the_same_speaker()
    {
        var facts = FactExtractor.Extract(Build("“I like robots and bridges,” Orla Finch wrote on her page. “What matters is who builds them.”")).Proposals;

        facts.Select(fact => ((Quote)fact.Fact).Speaker).ShouldBe(["Orla Finch", "Orla Finch"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("“““ 99% ‘’ ‘ « 12,5 … U.S.A. . . ? ! “")]
    [InlineData("これは文です。70%の人が賛成した。")]
    public void Bears_any_text(string text) => Should.NotThrow(() => FactExtractor.Extract(Article with { Text = text }));

    [Theory]
    [InlineData("In Finland 4,5% of the ferrymen wanted robots on board.", 4.5, UnitKind.Percent, "FI", "of the ferrymen")]
    [InlineData("In Finland .5% of the ferrymen wanted robots on board.", 0.5, UnitKind.Percent, "FI", "of the ferrymen")]
    [InlineData("In Finland forty four per cent of the ferrymen wanted robots.", 44, UnitKind.Percent, "FI", "of the ferrymen")]
    [InlineData("In Finland 3 150 ferrymen wanted robots on board.", 3150, UnitKind.Count, "FI", "ferrymen wanted robots on board")]
    [InlineData("In Finland 44.5% (±2%) of the ferrymen wanted robots.", 44.5, UnitKind.Percent, "FI", "of the ferrymen")]
    [InlineData("In Finland 44%[^7] of the ferrymen wanted robots.", 44, UnitKind.Percent, "FI", "of the ferrymen")]
    [InlineData("In Finland the share fell by 8 percentage points that summer.", 8, UnitKind.Points, "FI", "of Finland")]
    [InlineData("In Finland the mood of ferrymen changed by −8% that summer.", -8, UnitKind.Percent, "FI", "of Finland")]
    public void Proposes_a_number_whole_and_nothing_beside_it(string text, double value, UnitKind kind, string place, string label)
    {
        var figure = FactExtractor.Extract(Build(text)).Proposals.ShouldHaveSingleItem().Fact.ShouldBeOfType<Finding>();

        (figure.Value, figure.UpTo, figure.Unit.Kind, figure.Place!.Code, figure.Unit.Label).ShouldBe(((decimal)value, null, kind, place, label));
        FigureDoubt.Of(figure).ShouldBeNull();
    }

    [Fact]
    public void How_many_were_asked_is_the_survey_s_and_no_finding()
    {
        var figure = (Figure)FactExtractor.Extract(Build("In a poll of 3 150 adults in Finland, 44% wanted robots on board.")).Proposals.ShouldHaveSingleItem().Fact;

        (figure.Value, figure.SampleSize.Kind, figure.SampleSize.Count).ShouldBe((44, SampleSizeKind.InAll, 3150));
    }

    [Fact]
    public void Proposes_both_ends_of_a_range()
    {
        var figure = (Figure)FactExtractor.Extract(Build("In Finland 17–21% of the ferrymen wanted robots on board.")).Proposals.ShouldHaveSingleItem().Fact;

        (figure.Value, figure.UpTo).ShouldBe((17, 21));
        FigureSentence.Value(figure).ShouldBe("17–21%");
    }

    [Theory]
    [InlineData("In Finland 44a1% of the ferrymen wanted robots on board.")]
    [InlineData("In Finland 44,5,1% of the ferrymen wanted robots on board.")]
    public void Proposes_no_figure_of_a_number_that_is_not_understood(string text) =>
        FactExtractor.Extract(Build(text)).Proposals.ShouldHaveSingleItem().Fact.ShouldBeOfType<Statement>();

    private static Article Build(string text) =>
        ArticleBuilder.Build(Fetching.Reading.PlainTextReader.Read(text), new GivenDetails(), null, "test");
}
