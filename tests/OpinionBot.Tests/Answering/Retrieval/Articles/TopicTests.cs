using OpinionBot.Answering.Obligations;
using OpinionBot.Answering.Obligations.Kinds;
using OpinionBot.Facts;
using OpinionBot.Facts.Places;
using OpinionBot.Search;
using OpinionBot.Support;

namespace OpinionBot.Answering.Retrieval.Articles;

public sealed class TopicTests
{
    private static readonly FactIndex Index = Harbour.Index(
        "Dockers fear the crane.", "Dockers like the ferry.", "Dockers paint the lighthouse.", "Dockers sleep.", "The ferry sings.", "The zeppelin lands.");

    [Fact]
    public void A_fact_with_every_word_covers_the_topic_and_one_with_none_does_not()
    {
        Cover(["dockers", "ferry"], "Dockers like the ferry.").Words.ShouldBe(1);
        Cover(["dockers", "ferry"], "The zeppelin lands.").Words.ShouldBe(0);
    }

    [Fact]
    public void A_rare_word_counts_more_than_a_common_one() =>
        Cover(["dockers", "zeppelin"], "The zeppelin lands.").Words.ShouldBeGreaterThan(Cover(["dockers", "zeppelin"], "Dockers sleep.").Words);

    [Fact]
    public void A_synonym_counts_less_than_the_word() => Cover(["worry"], "Dockers fear the crane.").Words.ShouldBe(ScoringWeights.Default.Synonym, 1e-9);

    [Fact]
    public void A_word_that_only_stands_before_the_fact_counts_less() =>
        Topic(["crane"]).CoverageOf(new ReadFact(Harbour.Fact(1, "They sleep.", before: "Dockers fear the crane."))).Words
            .ShouldBe(ScoringWeights.Default.InContext, 1e-9);

    [Fact]
    public void A_word_that_says_little_alone_is_no_content() => Cover(["make", "crane"], "They make noise.").Content.ShouldBe(0);

    [Fact]
    public void Without_the_rarest_word_a_fact_has_not_the_rarest()
    {
        Cover(["dockers", "zeppelin"], "Dockers sleep.").HasRarest.ShouldBeFalse();
        Cover(["dockers", "zeppelin"], "The zeppelin lands.").HasRarest.ShouldBeTrue();
    }

    [Fact]
    public void Words_that_stand_side_by_side_in_both_are_neighbours()
    {
        Cover(["dockers", "paint", "lighthouse"], "Dockers paint the lighthouse.").Neighbours.ShouldBe(1);
        Cover(["lighthouse", "dockers"], "Dockers paint the lighthouse.").Neighbours.ShouldBe(0);
    }

    [Fact]
    public void A_name_is_known_as_one_and_is_no_content()
    {
        var topic = new Topic(Index, Harbour.Query("zorblax crane", "zorblax", "crane") with { Names = ["Zorblax"] }, [], ScoringWeights.Default);

        topic.HasName.ShouldBeTrue();
        topic.CoverageOf(new ReadFact(Harbour.Fact(1, "Zorblax sleeps."))).Content.ShouldBe(0);
    }

    [Fact]
    public void A_number_that_the_question_names_is_part_of_its_topic()
    {
        var obligations = new[] { new ThisNumber(Language.Numbers.NumberReader.Read("14 cranes")[0]) };
        var topic = new Topic(Index, Harbour.Query("14 cranes", "cranes"), obligations, ScoringWeights.Default);

        topic.CoverageOf(new ReadFact(Harbour.Fact(1, "The harbour has 14 cranes."))).Words.ShouldBe(1);
        topic.CoverageOf(new ReadFact(Harbour.Fact(1, "The harbour has 15 cranes."))).Words.ShouldBeLessThan(1);
    }

    [Fact]
    public void Being_asked_is_said_in_whatever_words_where_a_sample_is_asked_for() =>
        new Topic(Index, Harbour.Query("how many dockers were surveyed", "dockers"), [new GivesSample()], ScoringWeights.Default)
            .CoverageOf(new ReadFact(Harbour.Fact(1, "A sample of 1,200 dockers took part."))).Words.ShouldBe(1);

    [Fact]
    public void Synonyms_and_places_are_searched_for_with_less_weight()
    {
        var query = Harbour.Query("worry", "worry") with { Places = [Gazetteer.Default.ByCode("CA")!] };
        var terms = new Topic(Index, query, [], ScoringWeights.Default).SearchTerms;

        terms.ShouldContain(new SearchTerm("worry"));
        terms.ShouldContain(new SearchTerm("fear", ScoringWeights.Default.SynonymInSearch));
        terms.ShouldContain(new SearchTerm("Canada", ScoringWeights.Default.PlaceName));
    }

    private static Topic Topic(IReadOnlyList<string> terms) => new(Index, Harbour.Query(string.Join(' ', terms), terms), [], ScoringWeights.Default);

    private static Coverage Cover(IReadOnlyList<string> terms, string fact) => Topic(terms).CoverageOf(new ReadFact(Harbour.Fact(1, fact)));
}
