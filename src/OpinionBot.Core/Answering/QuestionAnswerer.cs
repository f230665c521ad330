using OpinionBot.Answering.Languages;
using OpinionBot.Answering.Linking;
using OpinionBot.Answering.Readings;
using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.SmallTalk;
using OpinionBot.Answering.Summarizing;
using OpinionBot.Answering.Summarizing.Writers;
using OpinionBot.Answering.Understanding;
using OpinionBot.Answering.Verification;
using OpinionBot.Facts;
using OpinionBot.Prompts;

namespace OpinionBot.Answering;

/// <summary>The path of a question: understand, retrieve, summarize, verify.</summary>
/// <param name="rewording">Puts a question in other words when nothing was found for it; null when no language model is configured.</param>
/// <param name="writer">Lets a language model write; null when none is configured.</param>
/// <param name="vectors">Tells what a question means; null when no embedding model is configured.</param>
/// <param name="tables">Says what articles tell again from the surveys' own tables; null where no article is linked to one.</param>
/// <param name="smallTalk">Meets what asks nothing of the library; null where only questions come.</param>
public sealed class QuestionAnswerer(
    QuestionInterpreter interpreter,
    EvidenceFinder finder,
    ISummarizer summarizer,
    ModelInterpreter? rewording = null,
    SummaryWriter? writer = null,
    QuestionVectors? vectors = null,
    SmallTalkAnswerer? smallTalk = null,
    TablesFirst? tables = null)
{
    public Task<Answered> AnswerAsync(Question question, CancellationToken cancellationToken) => AnswerAsync(question, null, cancellationToken);

    /// <param name="progress">Is told of every sentence as soon as it has been checked; null when nobody watches.</param>
    public async Task<Answered> AnswerAsync(Question question, IAnswerProgress? progress, CancellationToken cancellationToken)
    {
        using var activity = AnsweringTelemetry.Start("answer");

        if (smallTalk is not null && await smallTalk.AnswerAsync(question, cancellationToken) is { } said)
        {
            return new Answered(said, null);
        }

        var asked = question with { Text = SmallTalkReader.TakeOff(question.Text), Language = QuestionLanguage.Of(question).Tag };

        if (ReadingNumber.Read(asked.Text) is not { } number || await interpreter.FindAskedBackAsync(asked, cancellationToken) is not { } text)
        {
            return await AnswerInLanguageAsync(asked, progress, cancellationToken);
        }

        var askedBack = question with { Text = text };

        return await ChooseAsync(askedBack with { Language = QuestionLanguage.Of(askedBack).Tag }, number, progress, cancellationToken);
    }

    private async Task<Answered> AnswerInLanguageAsync(Question question, IAnswerProgress? progress, CancellationToken cancellationToken)
    {
        var answered = await FindAnswerAsync(question, progress, cancellationToken);

        return answered with { Answer = answered.Answer with { Language = QuestionLanguage.Of(question) } };
    }

    // What was asked back is read again: nothing of a choice is kept but the question. A number that is none of it asks back again.
    private async Task<Answered> ChooseAsync(Question askedBack, int number, IAnswerProgress? progress, CancellationToken cancellationToken)
    {
        var open = await AnswerInLanguageAsync(askedBack, progress: null, cancellationToken);

        return open.Answer is Answer.Unclear { Readings: var readings } && number <= readings.Count
            ? await AnswerInLanguageAsync(askedBack with { Text = readings[number - 1].Question }, progress, cancellationToken)
            : open;
    }

    private async Task<Answered> FindAnswerAsync(Question question, IAnswerProgress? progress, CancellationToken cancellationToken)
    {
        var caller = new ModelCaller(question.Address.Workspace, question.Address.Channel, question.Asker.Id) { Patience = new ModelPatience() };
        var (interpretation, writtenOut) = await UnderstandAsync(question, caller, cancellationToken);

        if (interpretation is Interpretation.Refused refused)
        {
            return new Answered(new Answer.Refused(refused.Reason), null);
        }

        var query = ((Interpretation.Asks)interpretation).Query;
        var asked = writtenOut is Reworded.Query(_, var remembered, _) ? query with { Text = remembered } : query;
        var meaning = vectors is null ? null : await vectors.OfAsync(query.Gloss ?? query.Text, caller, cancellationToken);

        return await FindAsync(query, question.Address.Workspace, meaning, caller, cancellationToken) switch
        {
            Retrieved.Found found => new Answered(await SummarizeAsync(question, found.Evidence, caller, (writtenOut as Reworded.Query)?.PromptHash, progress, cancellationToken), asked),
            Retrieved.Unclear unclear => new Answered(new Answer.Unclear(unclear.Readings), asked),
            Retrieved.SmallTalk talk => new Answered(await SmallTalkAnswerer.MeetAsync(smallTalk, question, talk.Kind, cancellationToken), null),
            Retrieved.NotCovered gap when writtenOut is not null => new Answered(new Answer.NotCovered(gap.Missing, gap.Nearest) { Fault = (writtenOut as Reworded.Unavailable)?.Fault }, asked),
            Retrieved.NotCovered gap => await LookAgainAsync(question, query, gap, meaning, caller, progress, cancellationToken),
            var other => throw new InvalidOperationException($"Retrieval has no ending {other}."),
        };
    }

    // A question that leans on the one before it finds the wrong facts by its own words, so it is written out first.
    private async Task<(Interpretation Interpretation, Reworded? WrittenOut)> UnderstandAsync(Question question, ModelCaller caller, CancellationToken cancellationToken)
    {
        using var activity = AnsweringTelemetry.Start("understand");
        var byRules = await interpreter.InterpretAsync(question, cancellationToken);

        if (rewording is null || byRules is Interpretation.Refused { Reason: not RefusalReason.NotAQuestion })
        {
            return (byRules, null);
        }

        var writtenOut = await rewording.WriteOutAsync(question, caller, cancellationToken);

        return (writtenOut is Reworded.Query(var query, _, _) ? new Interpretation.Asks(query) : byRules, writtenOut);
    }

    private async Task<Retrieved> FindAsync(FactQuery query, WorkspaceId reader, QuestionVector? meaning, ModelCaller caller, CancellationToken cancellationToken)
    {
        using var activity = AnsweringTelemetry.Start("retrieve");
        var retrieved = await finder.FindAsync(query, reader, meaning, caller, cancellationToken);
        activity?.SetTag("opinionbot.confidence", retrieved.Confidence);
        activity?.SetTag("opinionbot.facts", (retrieved as Retrieved.Found)?.Evidence.Facts.Count ?? 0);

        return retrieved is Retrieved.Found found && tables is not null ? found with { Evidence = tables.Of(found.Evidence, reader) } : retrieved;
    }

    // Nothing on the topic may mean that it has another name in the library.
    private async Task<Answered> LookAgainAsync(
        Question question, FactQuery query, Retrieved.NotCovered gap, QuestionVector? meaning, ModelCaller caller, IAnswerProgress? progress, CancellationToken cancellationToken)
    {
        var reader = question.Address.Workspace;
        ModelFault? fault = null;

        if (rewording is not null && ModelInterpreter.MayHelp(question, query, gap.Missing))
        {
            var reworded = await rewording.RewordAsync(question, query, caller, cancellationToken);

            if (reworded is Reworded.Query(var other, var remembered, var promptHash))
            {
                switch (await FindAsync(other, reader, meaning, caller, cancellationToken))
                {
                    case Retrieved.Found found:
                        return new Answered(await SummarizeAsync(question, found.Evidence, caller, promptHash, progress, cancellationToken), other with { Text = remembered });
                    case Retrieved.Unclear unclear:
                        return new Answered(new Answer.Unclear(unclear.Readings), other with { Text = remembered });

                    // In a language that its countries are known by, what is missing is what was asked for.
                    case Retrieved.NotCovered { Missing: Missing.ForPlace or Missing.ForYear } better when !QuestionLanguage.Of(question.Text).IsEnglish:
                        return new Answered(new Answer.NotCovered(better.Missing, better.Nearest), query);
                }
            }

            fault = (reworded as Reworded.Unavailable)?.Fault;
        }

        var near = meaning is not null && gap.Missing is Missing.Topic ? finder.FindNear(query, reader, meaning) : null;

        return near is not null && fault is null && await WriteFromNearAsync(question, near, caller, progress, cancellationToken) is { } answer
            ? new Answered(answer, query)
            : new Answered(new Answer.NotCovered(gap.Missing, gap.Nearest is [] && near is not null ? [.. near.Facts.Take(3)] : gap.Nearest) { Fault = fault }, query);
    }

    // That facts mean what is asked only a model can tell; when it has nothing to write from them, they do not answer.
    private async Task<Answer?> WriteFromNearAsync(Question question, Evidence near, ModelCaller caller, IAnswerProgress? progress, CancellationToken cancellationToken)
    {
        if (writer is null || await writer.WriteAsync(question, near, caller, null, cancellationToken) is not { Fault: null, Summary: { } summary } written)
        {
            return null;
        }

        await TellAsync(progress, summary, cancellationToken);

        return new Answer.Summary(summary, near) { PromptHash = written.PromptHash };
    }

    private async Task<Answer> SummarizeAsync(Question question, Evidence evidence, ModelCaller caller, string? promptHash, IAnswerProgress? progress, CancellationToken cancellationToken)
    {
        // The date of an article is code's to say.
        if (writer is not null && !PublishedWriter.Answers(evidence))
        {
            var written = await writer.WriteAsync(question, evidence, caller, progress, cancellationToken);

            return written.Summary is { } checkedSummary
                ? new Answer.Summary(checkedSummary, evidence) { Fault = written.Fault, PromptHash = promptHash is null ? written.PromptHash : $"{promptHash} {written.PromptHash}" }
                : Unsaid(evidence);
        }

        var draft = await summarizer.SummarizeAsync(question, evidence, cancellationToken);

        if (VerifiedSummary.TryVerify(draft, evidence) is not { } verified)
        {
            return Unsaid(evidence);
        }

        await TellAsync(progress, verified, cancellationToken);

        return new Answer.Summary(verified, evidence);
    }

    private static async Task TellAsync(IAnswerProgress? progress, VerifiedSummary verified, CancellationToken cancellationToken)
    {
        foreach (var sentence in progress is null ? [] : verified.Sentences)
        {
            await progress!.SentenceVerifiedAsync(sentence, cancellationToken);
        }
    }

    private static Answer.NotCovered Unsaid(Evidence evidence) => new(new Missing.Topic(), [.. evidence.Facts.Take(3)]);
}
