using OpinionBot.Answering.Languages;
using OpinionBot.Answering.Memory;
using OpinionBot.Answering.Understanding.Forms;
using OpinionBot.Answering.Understanding.Names;
using OpinionBot.Facts;
using OpinionBot.Facts.Places;
using OpinionBot.Language;
using OpinionBot.Search;
using OpinionBot.Search.Terms;

namespace OpinionBot.Answering.Understanding;

/// <summary>Makes sense of a question by rules: of where, of when, of whom, about what.</summary>
public sealed class QuestionInterpreter(FactIndex index, IAnswerStore answers)
{
    private const int MaxLength = 1_000;
    private const int ShortestMisspelt = 6;

    public async Task<Interpretation> InterpretAsync(Question question, CancellationToken cancellationToken)
    {
        var text = question.Text.Length > MaxLength ? question.Text[..MaxLength] : question.Text;

        if (RefusalRules.Find(ReadOne(text, question)) is { } reason)
        {
            return new Interpretation.Refused(reason);
        }

        if ((QuestionGloss.ToEnglish(text) ?? text) is var english && FollowUp.IsOne(english) && await answers.PreviousQuestionAsync(question.Address, question.Asker.Id, cancellationToken) is { } previous)
        {
            text = FollowUp.Join(english, QuestionGloss.ToEnglish(previous) ?? previous);
        }

        var query = Read(text, question);

        // "When did they ask" says nothing but what of a survey is asked.
        return query.Terms.Count == 0 && query.Names.Count == 0 && query.Places.Count == 0 && FormReader.Read(ReadOne(text, question)).Form != QuestionForm.Survey
            ? new Interpretation.Refused(RefusalReason.NotAQuestion)
            : new Interpretation.Asks(query);
    }

    /// <summary>The question before this one, on its own, where its asker was asked what it means; null where not.</summary>
    public async Task<string?> FindAskedBackAsync(Question question, CancellationToken cancellationToken) =>
        await answers.PreviousAnswerAsync(question.Address, question.Asker.Id, cancellationToken) is { Outcome: Outcome.Unclear, Question: var askedBack }
            ? askedBack
            : null;

    /// <summary>True for a word that some fact has, or that no fact is found by.</summary>
    internal bool Knows(string word) => index.DocumentFrequency(word) > 0 || TextAnalysis.IsStopWord(Words.Fold(word)) || Gazetteer.Default.Find(word).Count > 0;

    /// <summary>A question that stands on its own, read by the rules alone.</summary>
    internal FactQuery Read(string asked, Question question)
    {
        var gloss = QuestionGloss.ToEnglish(asked);
        var text = gloss ?? asked;
        var read = ReadOne(text, question);

        return new FactQuery
        {
            Text = asked,
            Gloss = gloss,
            Today = Today(question),
            Places = read.Places,
            Years = read.Years,
            Names = QuestionNames.Read(text, read.Words, isEnglish: gloss is null, word => IsKnown(word) || index.Near(word).Count > 0),
            Compares = read.Places.Count > 1 || FormReader.Read(read).Form == QuestionForm.Compare,
            Terms =
            [
                .. read.Words
                    .SelectMany(word => word.Split('/', StringSplitOptions.RemoveEmptyEntries))
                    .Where(word => !word.StartsWith('{') && !QuestionWords.IsAsking(word) && !(index.DocumentFrequency(word) == 0 && QuestionWords.IsNearlyAsking(word)))
                    .Select(Respell)
                    .Distinct(StringComparer.Ordinal),
            ],
        };
    }

    private ReadQuestion ReadOne(string text, Question question) => QuestionReader.OfStarter.Read(text, Today(question), word => index.DocumentFrequency(word) > 0);

    private bool IsKnown(string word) => index.DocumentFrequency(word) > 0 || Thesaurus.Expand(word).Count > 0 || QuestionWords.IsAsking(word) || QuestionWords.IsLight(word);

    // A word that the library does not know, with exactly one letter to change for one that it does.
    private string Respell(string word) =>
        word.Length >= ShortestMisspelt && word.All(char.IsLetter) && index.DocumentFrequency(word) == 0 && Thesaurus.Expand(word).Count == 0 && index.Near(word) is [var near, ..]
            ? near
            : word;

    private static PartialDate Today(Question question) => PartialDate.From(DateOnly.FromDateTime(question.AskedAt.UtcDateTime));
}
