using OpinionBot.Facts;
using OpinionBot.Search;
using OpinionBot.Support;

namespace OpinionBot.Answering.Retrieval.Articles;

public sealed class ConfidenceTests
{
    private static readonly StoredFact Crane = Harbour.Fact(1, "Dockers fear the crane.");
    private static readonly StoredFact Ferry = Harbour.Fact(2, "The ferry sings.");
    private static readonly FactIndex Index = Harbour.Index(Crane, Ferry);

    [Fact]
    public void Nothing_found_is_no_confidence() => Of("who fears the crane").ShouldBe(0);

    [Fact]
    public void More_of_what_is_asked_in_one_fact_makes_it_surer() =>
        Of("do dockers fear the crane", Crane).ShouldBeGreaterThan(Of("do dockers fear the crane", Ferry));

    [Fact]
    public void A_word_that_no_fact_has_takes_from_it() => Of("do dockers fear the crane", Crane).ShouldBeGreaterThan(Of("do zeppelins fear the crane", Crane));

    [Fact]
    public void A_word_of_the_title_counts_though_less_than_one_of_the_fact()
    {
        var titled = Of("crane", Ferry.From(1, title: "The crane"));

        titled.ShouldBeGreaterThan(Of("crane", Ferry));
        titled.ShouldBeLessThan(Of("crane", Crane));
    }

    [Fact]
    public void A_source_that_dwells_on_it_makes_it_surer() =>
        Of("crane", Crane, Harbour.Fact(3, "The crane is old.")).ShouldBeGreaterThan(Of("crane", Crane, Ferry));

    [Fact]
    public void Two_sources_that_name_it_once_dwell_on_nothing() =>
        Of("crane", Crane, Harbour.Fact(3, "The crane is old.").From(2)).ShouldBeLessThan(Of("crane", Crane, Harbour.Fact(3, "The crane is old.")));

    [Fact]
    public void What_is_near_in_meaning_makes_it_surer()
    {
        var confidence = new Confidence(Index, Harbour.Query("crane"), ScoringWeights.Default);

        confidence.Of([(new ReadFact(Ferry), 0.9)]).ShouldBeGreaterThan(confidence.Of([(new ReadFact(Ferry), 0.5)]));
    }

    private static double Of(string question, params StoredFact[] found) =>
        new Confidence(Index, Harbour.Query(question), ScoringWeights.Default).Of([.. found.Select(fact => (new ReadFact(fact), (double?)null))]);
}
