using OpinionBot.Answering.Languages;
using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Summarizing.Writers;
using OpinionBot.Facts;
using OpinionBot.Language;

namespace OpinionBot.Answering.Summarizing;

/// <summary>Writes summaries without a model: the facts' own sentences, figures first, each with its mark.</summary>
public sealed class ExtractiveSummarizer : ISummarizer
{
    public Task<DraftSummary> SummarizeAsync(Question question, Evidence evidence, CancellationToken cancellationToken)
    {
        if (PublishedWriter.Answers(evidence))
        {
            return Task.FromResult(new DraftSummary([PublishedWriter.Write(evidence.Facts[0])]));
        }

        var surveys = evidence.Facts.Where(fact => fact.Fact is SurveyCell).ToList();
        var sentences = (surveys.Count == 0 ? [] : SurveySentences.Write(evidence with { Facts = surveys }, QuestionLanguage.Of(question)))
            .Concat(SentenceChoice.Of([.. evidence.Facts.Except(surveys)], evidence.Query).Select(fact => new DraftSentence(Marked(fact.Fact.Text, fact.Id))))
            .ToList();

        return Task.FromResult(new DraftSummary(sentences));
    }

    /// <summary>The sentence with its mark before the full stop.</summary>
    internal static string Marked(string sentence, params ReadOnlySpan<FactId> facts)
    {
        var marks = string.Concat(facts.ToArray().Select(id => $"[{id}]"));

        // The full stop of "U.S." belongs to the word, one inside closing quotation marks stays there.
        var isPartOfWord = Words.Of(sentence) is [.., var last] && last.Span.End == sentence.Length;

        return sentence.EndsWith('.') && !isPartOfWord ? $"{sentence[..^1]} {marks}." : $"{sentence} {marks}.";
    }
}
