using OpinionBot.Facts;
using OpinionBot.Support;

namespace OpinionBot.Answering.Retrieval.Articles;

public sealed class SameWordsTests
{
    private static readonly StoredFact Alone = Harbour.Fact(1, "It has 14 cranes.");
    private static readonly StoredFact Leaning = Harbour.Fact(2, "The harbour is old. It has 14 cranes.");
    private static readonly StoredFact Other = Harbour.Fact(3, "The ferry sings.");

    [Fact]
    public void Of_facts_that_say_the_same_words_the_one_with_what_it_leans_on_is_kept() => Kept(isNumber: false, Alone, Other, Leaning).ShouldBe("F2 F3");

    [Fact]
    public void A_number_is_said_alone() => Kept(isNumber: true, Alone, Other, Leaning).ShouldBe("F1 F3");

    [Fact]
    public void Other_words_are_all_kept() => Kept(isNumber: false, Other, Alone).ShouldBe("F3 F1");

    private static string Kept(bool isNumber, params StoredFact[] facts) => string.Join(' ', SameWords.Once(facts, isNumber).Select(fact => fact.Id));
}
