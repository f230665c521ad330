using OpinionBot.Answering.Languages;
using OpinionBot.Answering.Memory;
using OpinionBot.Facts;
using OpinionBot.Facts.Places;
using OpinionBot.Facts.Reviewing;

namespace OpinionBot.Answering.SmallTalk;

/// <summary>Meets what asks nothing of the library: small talk by itself, and what is said of the last answer by the facts that it stands on.</summary>
public sealed class SmallTalkAnswerer(IAnswerStore answers, IFactStore facts)
{
    /// <returns>Null when the words are not those of small talk.</returns>
    public async Task<Answer?> AnswerAsync(Question question, CancellationToken cancellationToken) => SmallTalkReader.Read(question.Text) is not { } talk ? null
        : await MeetAsync(question, talk.Kind, cancellationToken) with { Language = AnswerLanguage.Find(question.Language) ?? talk.Language };

    /// <summary>Meets what means small talk, whatever its words.</summary>
    /// <param name="answerer">Null where no answer is remembered.</param>
    public static async Task<Answer> MeetAsync(SmallTalkAnswerer? answerer, Question question, SmallTalkKind kind, CancellationToken cancellationToken) =>
        answerer is null ? new Answer.SmallTalk(kind, question.AskedAt.Minute) : await answerer.MeetAsync(question, kind, cancellationToken);

    private async Task<Answer> MeetAsync(Question question, SmallTalkKind kind, CancellationToken cancellationToken)
    {
        var last = kind is SmallTalkKind.Source or SmallTalkKind.Doubt or SmallTalkKind.Wrong
            ? await answers.PreviousAnswerAsync(question.Address, question.Asker.Id, cancellationToken)
            : null;
        Answer? ofLast = last is { Outcome: Outcome.Answered } ? await OfLastAnswerAsync(kind, question, last, cancellationToken) : null;

        return ofLast ?? new Answer.SmallTalk(kind, question.AskedAt.Minute) { AwaitsChoice = last is { Outcome: Outcome.Unclear } };
    }

    private async Task<Answer.OfLastAnswer?> OfLastAnswerAsync(SmallTalkKind kind, Question question, PreviousAnswer last, CancellationToken cancellationToken)
    {
        var stored = await facts.GetAsync(question.Address.Workspace, last.Facts, cancellationToken);
        var asked = Gazetteer.Default.Find(last.Question).Select(mention => mention.Place).ToList();
        IReadOnlyList<StoredFact> used = [.. stored.Where(fact => fact.Status == FactStatus.Approved).OrderByDescending(fact => fact.Fact.Places.Any(asked.Contains)).ThenBy(fact => fact.Id.Value)];

        return used.Count == 0 ? null : new Answer.OfLastAnswer(kind, last.Id, used);
    }
}
