using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using OpinionBot.Answering.Languages;
using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Verification;
using OpinionBot.Facts;
using OpinionBot.Prompts;

namespace OpinionBot.Answering.Summarizing;

/// <summary>
/// Lets a model write the answer, and checks it while it is being written: only verified sentences are told to anybody. Whatever goes wrong,
/// the facts' own sentences answer.
/// </summary>
/// <param name="cache">Null writes every answer anew.</param>
public sealed class SummaryWriter(IChatClient model, PromptLibrary prompts, ISummarizer extractive, ISummaryCache? cache = null)
{
    private const int MaxSentences = 12;

    /// <param name="caller">Who is charged for it.</param>
    /// <param name="progress">Is told of every sentence as soon as it has been checked; null when nobody watches.</param>
    public async Task<WrittenAnswer> WriteAsync(Question question, Evidence evidence, ModelCaller caller, IAnswerProgress? progress, CancellationToken cancellationToken)
    {
        var language = QuestionLanguage.Of(question);
        var lines = evidence.Facts.Select(FactSentence.Line);
        var prompt = evidence.Query.Compares ? prompts.ComparePlaces(evidence.Query.Text, lines, language.Name) : prompts.SummarizeFacts(evidence.Query.Text, lines, language.Name);
        var writing = new Writing(new VerifiedSummary.Verification(evidence, language), prompt);
        var key = SummaryKey.Of(question, evidence, prompt.Hash, language.Tag);
        using var activity = AnsweringTelemetry.Start("summarize");

        try
        {
            await foreach (var sentence in KnownOrNewAsync(key, writing, caller, cancellationToken))
            {
                await TellAsync(progress, writing.Verification.TakeWritten(FigureSlot.Fill(sentence.Text, evidence), sentence.Translation is { } words ? FigureSlot.Fill(words, evidence, language) : null), cancellationToken);
            }
        }
        catch (ModelUnavailableException exception)
        {
            writing.Fault = exception.Fault;
        }

        writing.Fault ??= writing.Sentences.Count == 0 ? ModelFault.Empty : writing.Verification.IsMostlyLost ? ModelFault.Unsupported : null;

        activity?.SetTag("opinionbot.fault", writing.Fault?.ToString()).SetTag("opinionbot.sentences.written", writing.Sentences.Count).SetTag("opinionbot.sentences.passed", writing.Verification.Passed);

        // The extractive sentences say for themselves who was asked.
        var written = writing.Verification.Cited;

        if (writing.Fault is not null)
        {
            await CompleteAsync(writing.Verification, question, evidence, progress, cancellationToken);
        }
        else if (cache is not null && !writing.IsKnown)
        {
            await cache.KeepAsync(key, new CachedSummary([.. writing.Sentences], writing.Model), question.Address.Workspace, [.. evidence.Facts.Select(fact => fact.Id)], cancellationToken);
        }

        await CloseAsync(writing.Verification, written, evidence, language, progress, cancellationToken);

        return new WrittenAnswer(writing.Verification.TryFinish(writing.Verification.Passed > 0 ? writing.Model : null), writing.Fault, prompt.Hash);
    }

    private async IAsyncEnumerable<CachedSentence> KnownOrNewAsync(string key, Writing writing, ModelCaller caller, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (cache is not null && await cache.FindAsync(key, cancellationToken) is { } known)
        {
            writing.IsKnown = true;
            writing.Model = known.Model;
            writing.Sentences.AddRange(known.Sentences);

            foreach (var sentence in known.Sentences)
            {
                yield return sentence;
            }

            yield break;
        }

        await foreach (var sentence in SentencesAsync(writing, caller, cancellationToken))
        {
            var marked = sentence.Both();
            writing.Sentences.Add(marked);

            yield return marked;
        }
    }

    private async IAsyncEnumerable<WrittenSentence> SentencesAsync(Writing writing, ModelCaller caller, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var stream = new SentenceStream();

        await foreach (var update in model.GetStreamingResponseAsync(ModelCall.Messages(writing.Prompt), ModelCall.Options(WrittenSummary.Form, caller), cancellationToken))
        {
            writing.Model = update.ModelId ?? writing.Model;

            if (update.Contents.Any(content => content is ErrorContent) || update.FinishReason == ChatFinishReason.ContentFilter)
            {
                throw new ModelUnavailableException(ModelFault.Refused);
            }

            foreach (var sentence in stream.Take(update.Text))
            {
                if (writing.Sentences.Count == MaxSentences)
                {
                    yield break;
                }

                yield return sentence;
            }
        }

        writing.Fault = stream.Fault;
    }

    // What has been told stays; the facts that it lacks are said in their own words.
    private async Task CompleteAsync(VerifiedSummary.Verification verification, Question question, Evidence evidence, IAnswerProgress? progress, CancellationToken cancellationToken)
    {
        var said = verification.Cited;
        IReadOnlyList<StoredFact> rest = [.. evidence.Facts.Where(fact => !said.Contains(fact.Id))];

        if (rest.Count > 0)
        {
            var draft = await extractive.SummarizeAsync(question, evidence with { Facts = rest }, cancellationToken);
            await TellAsync(progress, [.. draft.Sentences.Select(verification.Take).OfType<VerifiedSentence>()], cancellationToken);
        }
    }

    // Who was asked, when and how many, and how a figure ranks: said by code.
    private static Task CloseAsync(VerifiedSummary.Verification verification, IReadOnlyCollection<FactId> written, Evidence evidence, AnswerLanguage language, IAnswerProgress? progress, CancellationToken cancellationToken) =>
        TellAsync(progress, [.. SurveySentences.Close(written, evidence, language).Where(sentence => !verification.HasSaidWords(sentence.Text)).Select(verification.Take).OfType<VerifiedSentence>()], cancellationToken);

    private static async Task TellAsync(IAnswerProgress? progress, IReadOnlyList<VerifiedSentence> sentences, CancellationToken cancellationToken)
    {
        foreach (var sentence in progress is null ? [] : sentences)
        {
            await progress!.SentenceVerifiedAsync(sentence, cancellationToken);
        }
    }

    /// <summary>How far one answer has come.</summary>
    private sealed class Writing(VerifiedSummary.Verification verification, FilledPrompt prompt)
    {
        public VerifiedSummary.Verification Verification { get; } = verification;

        public FilledPrompt Prompt { get; } = prompt;

        /// <summary>As they were written, marked.</summary>
        public List<CachedSentence> Sentences { get; } = [];

        /// <summary>True when they were written before.</summary>
        public bool IsKnown { get; set; }

        public string? Model { get; set; }

        public ModelFault? Fault { get; set; }
    }
}

/// <summary>What writing came to.</summary>
/// <param name="Summary">Null when nothing could be verified.</param>
/// <param name="Fault">Why the model's own answer is not, or not all of, what is said; null when it is.</param>
/// <param name="PromptHash">Of the prompt that was used.</param>
public sealed record WrittenAnswer(VerifiedSummary? Summary, ModelFault? Fault, string PromptHash);
