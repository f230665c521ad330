using OpinionBot.Facts;
using OpinionBot.Facts.Surveys;
using OpinionBot.Language;
using OpinionBot.Language.Numbers;

namespace OpinionBot.Answering.Verification;

/// <summary>
/// Whether a stretch of a model's words says what a cell of a survey says: its value once, its place, and the words of its answer, all of them,
/// in their order and no others. Value, place and date may stand anywhere.
/// </summary>
internal sealed class SurveyClaim
{
    // People who were asked, by any of these names; and words that only say that a survey was made.
    private static readonly HashSet<string> People = new(["adult", "adults", "people", "respondents", "those", "they", "public"], StringComparer.Ordinal);
    private static readonly HashSet<string> Reporting = new(["said", "say", "found", "survey", "poll", "share", "it", "was", "is", "were", "are", "stood", "stands", "at", "according", "to", "by"], StringComparer.Ordinal);
    private static readonly HashSet<string> Joining = new(["while", "whereas", "but", "compared", "with", "against"], StringComparer.Ordinal);

    private readonly SurveyCell _figure;
    private readonly string _value;
    private readonly IReadOnlyList<ClaimToken> _answer;
    private readonly IReadOnlyList<ClaimToken> _group;

    public SurveyClaim(SurveyCell figure)
    {
        _figure = figure;
        _value = NumberReader.Read(FigureSentence.Value(figure)) is [var number, ..] ? number.Key : "";
        _answer = ClaimToken.Read(FigureSentence.Reads(figure));

        // Other labels say how the figure was counted; its sentence then reads "of adults".
        var group = figure.Unit.Label.StartsWith("of ", StringComparison.Ordinal) ? figure.Unit.Label : "";
        _group = [.. ClaimToken.Read(group).Where(token => token.Kind != ClaimTokenKind.Place && !People.Contains(token.Key))];
    }

    /// <param name="words">What is said.</param>
    /// <param name="mayRefer">True when the words before gave the answer of the same question, so that it need not be said again.</param>
    /// <param name="needsDate">True when the same was asked at other times too.</param>
    public bool IsSaidBy(string words, bool mayRefer, bool needsDate) => Fits(words, _answer, needsDate) || (mayRefer && Fits(words, [], needsDate));

    private bool Fits(string words, IReadOnlyList<ClaimToken> answer, bool needsDate)
    {
        var said = new Said(answer, [.. _group], _figure.Place is null);

        var tokens = ClaimToken.Read(WithoutNames(words, said));

        return !tokens.Zip(tokens.Skip(1)).Any(pair => IsAttributed(pair.First, pair.Second)) && tokens.All(token => Takes(said, token))
            && said.Values == 1 && said.IsPlaced && said.Group.Count == 0 && said.Next == answer.Count
            && (said.IsDated || !needsDate);
    }

    // "According to Japan" and "by 2023" say something else than "in Japan" and "in 2023".
    private static bool IsAttributed(ClaimToken before, ClaimToken token) =>
        before is { Kind: ClaimTokenKind.Word, Key: "to" or "by" } && token.Kind is ClaimTokenKind.Place or ClaimTokenKind.Date;

    private bool Takes(Said said, ClaimToken token)
    {
        if (said.Next < said.Answer.Count && IsNext(token, said.Answer[said.Next]))
        {
            said.Next++;
        }
        else if (token.Kind == ClaimTokenKind.Number && token.Key == _value)
        {
            said.Values++;
        }
        else if (token.Kind == ClaimTokenKind.Place && token.Key == _figure.Place?.Code)
        {
            said.IsPlaced = true;
        }
        else if (token.Kind == ClaimTokenKind.Date && PartialDate.TryParse(token.Key) is { } date && IsAsked(date))
        {
            said.IsDated = true;
        }
        else if (said.Group.FindIndex(token.Says) is >= 0 and var member)
        {
            said.Group.RemoveAt(member);
        }
        else
        {
            return IsTie(token);
        }

        return true;
    }

    private static bool IsTie(ClaimToken token) =>
        token.Kind == ClaimTokenKind.Word && !(char.IsUpper(token.Text[0]) && !token.OpensClause)
        && (People.Contains(token.Key) || Reporting.Contains(token.Key) || (token.OpensClause && Joining.Contains(token.Key)));

    // Who agrees in a survey says so.
    private static bool IsNext(ClaimToken token, ClaimToken expected) => token.Says(expected) || (expected.Key == "agreed" && token.Key is "said" or "say" or "agree");

    private bool IsAsked(PartialDate date) =>
        new[] { _figure.AskedWhen?.From, _figure.AskedWhen?.To }.OfType<PartialDate>().Any(asked => asked.Year == date.Year && (date.Month is null || date.Month == asked.Month) && (date.Day is null || date.Day == asked.Day));

    // The study, who made it, and a group of countries are said whole or not at all.
    private string WithoutNames(string words, Said said)
    {
        if (_figure.Place is { IsGroup: true } group && words.Contains(group.Name, StringComparison.Ordinal))
        {
            said.IsPlaced = true;
            words = words.Replace(group.Name, " ", StringComparison.Ordinal);
        }

        foreach (var name in new[] { _figure.Study?.Title, _figure.Study?.Conductor }.OfType<string>().OrderByDescending(name => name.Length))
        {
            words = words.Replace(name, " ", StringComparison.Ordinal);
        }

        return words;
    }

    /// <summary>What has been said so far.</summary>
    private sealed class Said(IReadOnlyList<ClaimToken> answer, List<ClaimToken> group, bool isPlaced)
    {
        /// <summary>What is to be said of them, in this order.</summary>
        public IReadOnlyList<ClaimToken> Answer { get; } = answer;

        public int Next { get; set; }

        public int Values { get; set; }

        public bool IsPlaced { get; set; } = isPlaced;

        public bool IsDated { get; set; }

        /// <summary>What is still to be said of whom the figure is about.</summary>
        public List<ClaimToken> Group { get; } = group;
    }
}
