using OpinionBot.Answering.Languages;
using OpinionBot.Answering.SmallTalk;
using OpinionBot.Chat;
using OpinionBot.Facts;
using OpinionBot.Facts.Surveys;

namespace OpinionBot.Answering.Replying;

/// <summary>Says of the last answer where it is from, or what it stands on.</summary>
internal static class LastAnswerText
{
    private const int MaxSources = 3;
    private const int MaxFacts = 2;

    public static Reply For(Answer.OfLastAnswer answer) => answer.Kind == SmallTalkKind.Source ? Sources(answer) : Grounds(answer);

    private static Reply Sources(Answer.OfLastAnswer answer)
    {
        var sources = CitedSource.Of(Cite(answer.Facts)).Take(MaxSources).ToList();
        // Numbered anew, so that the marks count from 1 whatever is left out.
        var citations = Cite([.. sources.SelectMany(source => source.Citations).OrderBy(citation => citation.Number).Select(citation => citation.Fact)]);

        return Compose(CitedSource.Of(citations).Select(source => Source(source, answer.Language)), citations);
    }

    private static Reply Grounds(Answer.OfLastAnswer answer)
    {
        var citations = Cite([.. answer.Facts.Take(MaxFacts)]);
        var next = answer.Kind == SmallTalkKind.Wrong
            ? answer.Language.Say("last.wrong") ?? "I have told the moderators that you find it wrong; the answer stays as it is until one of them has looked at it."
            : answer.Language.Say("last.doubt") ?? "If it looks wrong to you all the same, say so, and I will tell the moderators.";

        return Compose([.. citations.Select(citation => $"{Ground(citation.Fact, answer.Language)} [{citation.Number}]."), next], citations);
    }

    private static Reply Compose(IEnumerable<string> sentences, IReadOnlyList<Citation> citations) => new()
    {
        Paragraphs = [string.Join(' ', sentences)],
        Citations = citations,
        Buttons = ReplyComposer.EvidenceButtons([.. citations.Select(citation => citation.Fact)]),
    };

    private static List<Citation> Cite(IReadOnlyList<StoredFact> facts) => [.. facts.Select((fact, at) => new Citation(at + 1, fact, CitationLine.For(fact)))];

    private static string Source(CitedSource source, AnswerLanguage language)
    {
        var named = source.Details.Length == 0 ? source.Name : $"{source.Name} ({source.Details})";

        return $"{language.Say("last.source", named) ?? $"That is from {named}"} {source.Marks}.";
    }

    private static string Ground(StoredFact stored, AnswerLanguage language)
    {
        var parts = CitationLine.Describe(stored);

        if (stored.Fact is not SurveyCell figure)
        {
            var words = stored.Fact.Anchor?.Exact ?? stored.Fact.Text;

            return language.Say("last.words", parts.Name, words) ?? $"It stands on these words of {parts.Name}: “{words}”";
        }

        var value = language.Number(FigureSentence.Value(figure));
        var share = figure.Place is { } place ? $"{value} ({language.Place(place)})" : value;
        var question = figure.Answer is { } answer ? $"“{figure.Indicator.Wording}”, “{answer.Label}”" : $"“{figure.Indicator.Wording}”";
        var asked = $"{parts.Name}, {parts.Print(parts.Sample is null ? null : $"n = {parts.Sample}")}";

        return language.Say("last.figure", share, question, asked) ?? $"It stands on a figure that was checked against its source: {share} for {question} ({asked})";
    }
}
