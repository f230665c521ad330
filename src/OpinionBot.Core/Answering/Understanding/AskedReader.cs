using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Answering.SmallTalk;
using OpinionBot.Answering.Understanding.Forms;
using OpinionBot.Facts.Items;
using OpinionBot.Language.Lexicon;
using OpinionBot.Language.Numbers;
using OpinionBot.Search;

namespace OpinionBot.Answering.Understanding;

/// <summary>Decides what a question asks for, from its form and from the items that it fits.</summary>
public static class AskedReader
{
    private const int Several = 3;
    private const int Most = 8;

    private static readonly Lexicon Lexicon = Lexicon.Default;
    private static readonly WordClass Least = Lexicon.Of("least");
    private static readonly WordClass Half = Lexicon.Of("half");
    private static readonly WordClass Minority = Lexicon.Of("minority");
    private static readonly WordClass Auxiliaries = Lexicon.Of("yesno");
    private static readonly WordClass More = Lexicon.Of("more");

    private static readonly WordClass Fewer = Lexicon.Of("less");
    private static readonly WordClass Moved = Lexicon.Of("moved");

    private static readonly Dictionary<string, int> Counts = new(StringComparer.Ordinal) { ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["ten"] = 8 };

    /// <param name="sign">The form.</param>
    /// <param name="items">The options that fit, best first.</param>
    public static Asked Read(ReadQuestion question, FormSign sign, IReadOnlyList<ItemFit> items, ScoringWeights weights) => sign.Form switch
    {
        _ when MaySetTwo(question, sign) && TwoThings.Find(question, items, weights) is var (first, second) => new Asked.Between(question, first, second),
        QuestionForm.Between when Sides(items) is var (agree, disagree) => new Asked.Between(question, agree, disagree),
        QuestionForm.SmallTalk => new Asked.SmallTalk(question, Enum.Parse<SmallTalkKind>(sign.Detail)),
        QuestionForm.OffTopic => new Asked.OffTopic(question, Enum.Parse<RefusalReason>(sign.Detail)),
        QuestionForm.Survey => new Asked.AboutSurvey(question, items, Enum.Parse<SurveyAspect>(sign.Detail)),
        QuestionForm.Article or QuestionForm.Said => new Asked.FromArticle(question),
        QuestionForm.Attitude => new Asked.Attitude(question),

        // "Has AI changed your life over the years" asks for no comparison of years.
        QuestionForm.Trend when items is [{ Option.Item.Time: TimeReference.Past }, ..] && question.Years.Count < 2 && !More.IsIn(question.Words) && !Fewer.IsIn(question.Words) && !Moved.IsIn(question.Words) => new Asked.Share(question, items),
        QuestionForm.Trend => new Asked.Trend(question, items),
        QuestionForm.Rank => ReadRank(question, items, Enum.Parse<Ranked>(sign.Detail)),
        QuestionForm.Compare => new Asked.Compare(question, items, IsClaim: Auxiliaries.MatchAt(question.Words, 0) > 0 && More.IsIn(question.Words) && question.Words.Contains("than")),
        QuestionForm.YesOrNo => new Asked.YesOrNo(question, items, ReadClaim(question)),
        _ => new Asked.Share(question, items),
    };

    private static bool MaySetTwo(ReadQuestion question, FormSign sign) =>
        question.Places.Count < 2 && sign is { Form: QuestionForm.Share or QuestionForm.YesOrNo or QuestionForm.Between or QuestionForm.Compare or QuestionForm.Attitude } or { Form: QuestionForm.Rank, Detail: nameof(Ranked.Things) };

    // "More for it or more against?" sets the two sides of one question against each other.
    private static (ItemFit Agree, ItemFit Disagree)? Sides(IReadOnlyList<ItemFit> items)
    {
        var best = items.Where(fit => fit.Option.Item == items[0].Option.Item && fit.Option.Label is not null).ToList();

        return Of(Side.Agrees) is { } agree && Of(Side.Disagrees) is { } disagree ? (agree, disagree) : null;

        // All of a side together; or the only answer that is on it.
        ItemFit? Of(Side side) => best.Find(fit => fit.Option.Side == side && !fit.Option.NeedsDegree) ?? (best.Where(fit => fit.Option.Side == side).ToList() is [var only] ? only : null);
    }

    private static Asked.Rank ReadRank(ReadQuestion question, IReadOnlyList<ItemFit> items, Ranked among)
    {
        var isPlural = question.Words.Any(word => word is "countries" or "nations" or "places");
        var count = question.Words.Select(word => Counts.GetValueOrDefault(word)).FirstOrDefault(number => number > 0);
        var written = NumberReader.Read(question.Text).FirstOrDefault(number => number.Form == NumberForm.Cardinal && number.Value is > 1 and <= Most);

        return new Asked.Rank(
            question,
            items,
            Highest: !Least.IsIn(question.Words),
            Count: count > 0 ? count : written.Value > 1 ? (int)written.Value : isPlural ? Several : 1,
            among);
    }

    private static Claim ReadClaim(ReadQuestion question)
    {
        var percent = NumberReader.Read(question.Text).Where(number => number.IsShare).Select(number => number.AsPercent).OfType<decimal>().ToList();

        return percent.Count > 0 ? new Claim(ClaimKind.Percent, percent[0])
            : Half.IsIn(question.Words) ? new Claim(ClaimKind.Percent, 50)
            : Minority.IsIn(question.Words) ? new Claim(ClaimKind.Minority)
            : question.Words.Any(word => word is "anyone" or "anybody" or "some" or "any") ? new Claim(ClaimKind.Some)
            : new Claim(ClaimKind.Majority);
    }
}
