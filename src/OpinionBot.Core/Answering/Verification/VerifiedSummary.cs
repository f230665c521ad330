using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Summarizing;

namespace OpinionBot.Answering.Verification;

/// <summary>A summary of which every sentence has been checked against its cited facts by code. Nothing else is ever said.</summary>
public sealed record VerifiedSummary
{
    private VerifiedSummary(IReadOnlyList<VerifiedSentence> sentences, Checks checks, string? model)
    {
        Sentences = sentences;
        Checks = checks;
        Model = model;
    }

    /// <summary>In reading order. Never empty.</summary>
    public IReadOnlyList<VerifiedSentence> Sentences { get; }

    public Checks Checks { get; }

    /// <summary>The model that wrote it; null for the extractive summarizer.</summary>
    public string? Model { get; }

    /// <summary>The only door: checks each sentence and leaves out those that fail. Null when none is left.</summary>
    public static VerifiedSummary? TryVerify(DraftSummary draft, Evidence evidence)
    {
        var verified = draft.Sentences
            .Select(sentence => TryVerify(sentence, evidence))
            .OfType<VerifiedSentence>()
            .ToList();

        return verified.Count == 0
            ? null
            : new VerifiedSummary(verified, new Checks(0, 0, draft.Sentences.Count - verified.Count), draft.Model);
    }

    private static VerifiedSentence? TryVerify(DraftSentence sentence, Evidence evidence)
    {
        var cited = CitationMark.ReadAll(sentence.Text).Select(mark => mark.Fact).Distinct().ToList();

        return cited.Count > 0 && cited.All(id => evidence.Find(id) is not null)
            ? new VerifiedSentence(sentence.Text, cited)
            : null;
    }
}
