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
        var verifier = new SentenceVerifier(evidence);
        var verified = new List<VerifiedSentence>();
        var figures = 0;
        var quotes = 0;

        foreach (var sentence in draft.Sentences)
        {
            if (verifier.TryVerify(sentence) is { } found)
            {
                verified.Add(found.Sentence);
                figures += found.Figures;
                quotes += found.Quotes;
            }
        }

        return verified.Count == 0
            ? null
            : new VerifiedSummary(verified, new Checks(figures, quotes, draft.Sentences.Count - verified.Count), draft.Model);
    }
}
