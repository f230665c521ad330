using OpinionBot.Answering.Understanding;
using OpinionBot.Facts.Items;
using OpinionBot.Search;

namespace OpinionBot.Answering.Retrieval.Items;

public sealed class CloseCallTests
{
    private static readonly ScoringWeights Weights = ScoringWeights.Default with { TooClose = 0.1 };
    private static readonly Item Harbours = Of("harbours", "who likes harbours");
    private static readonly Item Ships = Of("ships", "who likes ships");
    private static readonly Item Cranes = Of("cranes", "who likes cranes");
    private static readonly Item Docks = Of("docks", "who likes docks");

    [Fact]
    public void Two_questions_that_fit_nearly_alike_are_both_offered_the_likelier_first() =>
        Close(Share(), Fit(Harbours, 1.5), Fit(Ships, 1.45)).ShouldBe(["harbours", "ships"]);

    [Fact]
    public void What_is_clearly_ahead_is_answered() => Close(Share(), Fit(Harbours, 1.5), Fit(Ships, 1.35)).ShouldBeEmpty();

    [Fact]
    public void No_more_than_three_are_offered() => Close(Share(), Fit(Harbours, 1.5), Fit(Ships, 1.49), Fit(Cranes, 1.48), Fit(Docks, 1.47)).Count.ShouldBe(3);

    [Fact]
    public void Two_answers_to_one_question_are_one_reading() =>
        Close(Share(), Fit(Harbours, 1.5), Fit(Harbours, 1.49, label: "Very much")).ShouldBeEmpty();

    [Fact]
    public void A_family_and_its_member_are_one_reading()
    {
        var family = Harbours with { Key = "places", Kind = ItemKind.Family, Members = ["ships"], Askings = [new Asking("", "which places do people like")] };

        Close(Share(), Fit(family, 1.5), Fit(Ships, 1.49)).ShouldBeEmpty();
        Close(Share(), Fit(Ships, 1.5), Fit(family, 1.49)).ShouldBeEmpty();
        Close(Share(), Fit(Cranes, 1.5), Fit(family, 1.49)).Count.ShouldBe(2);
    }

    [Fact]
    public void What_is_asked_in_the_surveys_own_words_is_answered() =>
        Close(Share(), Fit(Harbours, 1.5) with { IsSaid = true }, Fit(Ships, 1.49)).ShouldBeEmpty();

    [Fact]
    public void Only_how_many_whether_and_who_more_are_asked_back()
    {
        IReadOnlyList<ItemFit> fits = [Fit(Harbours, 1.5), Fit(Ships, 1.49)];

        Close(new Asked.YesOrNo(Question(), fits, default), [.. fits]).Count.ShouldBe(2);
        Close(new Asked.Compare(Question(), fits, IsClaim: false), [.. fits]).Count.ShouldBe(2);
        Close(new Asked.Trend(Question(), fits), [.. fits]).ShouldBeEmpty();
        Close(new Asked.Rank(Question(), fits, Highest: true, 1, Ranked.Countries), [.. fits]).ShouldBeEmpty();
    }

    private static List<string> Close(Asked asked, params IReadOnlyList<ItemFit> answering) =>
        [.. CloseCall.Find(asked, answering, Weights).Select(option => option.Item.Key)];

    private static Asked.Share Share() => new(Question(), []);

    private static ReadQuestion Question() => new() { Text = "harbours?", Words = ["harbours"], Core = "harbours" };

    private static ItemFit Fit(Item item, double score, string? label = null) =>
        new(new ItemOption(item, label, NeedsDegree: false), score, 0.9, 1, IsSaid: false, []);

    private static Item Of(string key, string asking) => new()
    {
        Key = key,
        Kind = ItemKind.Claim,
        Questions = [new ItemQuestion("harbour-2023", key)],
        Claim = $"they like {key}",
        Askings = [new Asking("", asking), new Asking("Very much", $"{asking} very much")],
    };
}
