using OpinionBot.Answering.Languages;
using OpinionBot.Answering.Memory;
using OpinionBot.Facts;
using OpinionBot.Facts.Places;
using OpinionBot.Facts.Reviewing;

namespace OpinionBot.Answering.SmallTalk;

/// <summary>Meets what asks nothing of the library: small talk by itself, and what is said of the last answer by the facts that it stands on.</summary>
public sealed class SmallTalkAnswerer(IAnswerStore answers, IFactStore facts)
{
    /// <returns>Null when the library is asked.</returns>
    public async Task<Answer?> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        if (SmallTalkReader.Read(question.Text) is not { } talk)
        {
            return null;
        }

        var language = AnswerLanguage.Find(question.Language) ?? talk.Language;
        var last = talk.Kind is SmallTalkKind.Source or SmallTalkKind.Doubt or SmallTalkKind.Wrong
            ? await answers.PreviousAnswerAsync(question.Address, question.Asker.Id, cancellationToken)
            : null;
        Answer? ofLast = last is { Outcome: Outcome.Answered } ? await OfLastAnswerAsync(talk.Kind, question, last, cancellationToken) : null;

        var answer = ofLast ?? new Answer.SmallTalk(talk.Kind, question.AskedAt.Minute) { AwaitsChoice = last is { Outcome: Outcome.Unclear } };

        return answer with { Language = language };
    }

    private async Task<Answer.OfLastAnswer?> OfLastAnswerAsync(SmallTalkKind kind, Question question, PreviousAnswer last, CancellationToken cancellationToken)
    {
        var stored = await facts.GetAsync(question.Address.Workspace, last.Facts, cancellationToken);
        var asked = Gazetteer.Default.Find(last.Question).Select(mention => mention.Place).ToList();
        IReadOnlyList<StoredFact> used = [.. stored.Where(fact => fact.Status == FactStatus.Approved).OrderByDescending(fact => fact.Fact.Places.Any(asked.Contains)).ThenBy(fact => fact.Id.Value)];

        return used.Count == 0 ? null : new Answer.OfLastAnswer(kind, last.Id, used);
    }
}
