using OpinionBot.Answering.Retrieval;
using OpinionBot.Facts;
using OpinionBot.Search;
using OpinionBot.Search.Terms;

namespace OpinionBot.Answering.Obligations.Kinds;

/// <summary>Counts what is asked for: <c>how many growers</c> is not answered by so many shops.</summary>
/// <param name="Noun">The stem of what is to be counted.</param>
internal sealed record CountsThese(string Noun) : IObligation
{
    // "6 out of ten small growers"
    private const int Reach = 5;

    private readonly HashSet<string> _alike = [.. Thesaurus.Expand(Noun).SelectMany(other => TextAnalysis.Analyze(other.Text))];

    public Missing? FindLack(ReadFact fact) => fact.Stems.Contains(Noun) || _alike.Any(fact.Stems.Contains) || !CountsOthers(fact) ? null : new Missing.OfKind(ExpectedAnswer.Number);

    private static bool CountsOthers(ReadFact fact) => fact.Numbers.Any(number =>
        Language.Words.Of(fact.Text).Where(word => word.Span.Start >= number.Span.End).Take(Reach).TakeWhile(word => fact.Text[number.Span.End..word.Span.Start].IndexOfAny([',', '.', ';', '\n']) < 0)
            .Any(word => word.Text.Length > 3 && word.Text.EndsWith('s') && char.IsLower(word.Text[0]) && !TextAnalysis.IsStopWord(word.Text)));
}
