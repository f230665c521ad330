using OpinionBot.Answering.Languages;
using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Summarizing;
using OpinionBot.Facts;

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

    /// <summary>Checks each sentence and leaves out those that fail. Null when none is left.</summary>
    public static VerifiedSummary? TryVerify(DraftSummary draft, Evidence evidence)
    {
        var verification = new Verification(evidence);

        foreach (var sentence in draft.Sentences)
        {
            verification.Take(sentence);
        }

        return verification.TryFinish(draft.Model);
    }

    /// <summary>The only door, a sentence at a time. Sentences of a model are checked more strictly than the program's own.</summary>
    /// <param name="language">What the asker reads; null is English.</param>
    public sealed class Verification(Evidence evidence, AnswerLanguage? language = null)
    {
        private readonly SentenceVerifier _own = new(evidence);
        private readonly WrittenSentenceVerifier _written = new(evidence);
        private readonly List<VerifiedSentence> _sentences = [];
        private readonly HashSet<FactId> _stoodIn = [];
        private int _figures;
        private int _quotes;
        private int _removed;
        private int _repaired;

        /// <summary>Sentences of a model that passed as they were written.</summary>
        public int Passed { get; private set; }

        /// <summary>True when less than half of what a model wrote is left, repaired sentences counted in; or when nothing is in its own words.</summary>
        public bool IsMostlyLost => Passed == 0 || Passed + _repaired < _removed;

        /// <summary>The facts that have been cited.</summary>
        public IReadOnlyCollection<FactId> Cited => [.. _sentences.SelectMany(sentence => sentence.Facts).Distinct()];

        /// <summary>True when the sentence has been kept already.</summary>
        public bool HasSaid(string text) => _sentences.Any(said => said.Text == text);

        /// <summary>True when its words have been kept already, of whichever facts.</summary>
        public bool HasSaidWords(string text) => _sentences.Any(said => CitationMark.Without(said.Text) == CitationMark.Without(text));

        /// <summary>A sentence made by this program. Null when it fails.</summary>
        public VerifiedSentence? Take(DraftSentence sentence)
        {
            if (_own.TryVerify(sentence) is { } passed)
            {
                return Keep(passed, sentence.Translation);
            }

            _removed++;

            return null;
        }

        /// <summary>
        /// A sentence that a model wrote, its slots filled. One that fails is repaired where that is certain: all it cites is known evidence,
        /// and then the facts' own sentences say it, each once. Empty when it is removed.
        /// </summary>
        /// <param name="translation">What the model gives as its translation, its slots filled; it is left out when it cannot be one.</param>
        public IReadOnlyList<VerifiedSentence> TakeWritten(string sentence, string? translation = null)
        {
            if (HasSaid(sentence))
            {
                return [];
            }

            if (_written.TryVerify(sentence) is { } passed)
            {
                Passed++;

                // The fact's own sentence has been said for one that failed.
                var translated = translation is null || language is null ? null : TranslationVerifier.Verify(sentence, translation, language);

                return passed.Sentence.Facts.All(_stoodIn.Contains) ? [] : [Keep(passed, translated, isByMachine: translated is not null)];
            }

            List<VerifiedSentence> repaired = [.. Repair(sentence).Select(own => _own.TryVerify(own)).Where(own => own is not null).Select(own => Keep(own!.Value))];
            _repaired += repaired.Count > 0 ? 1 : 0;
            _stoodIn.UnionWith(repaired.SelectMany(own => own.Facts));
            _removed += repaired.Count > 0 ? 0 : 1;

            return repaired;
        }

        /// <param name="model">Who wrote it; null for the program itself.</param>
        /// <returns>Null when no sentence is left.</returns>
        public VerifiedSummary? TryFinish(string? model) =>
            _sentences.Count == 0 ? null : new VerifiedSummary([.. _sentences], new Checks(_figures, _quotes, _removed, _repaired), model);

        private List<DraftSentence> Repair(string sentence)
        {
            var cited = CitationMark.ReadAll(sentence).Select(mark => mark.Fact).Distinct().ToList();

            return cited.All(fact => evidence.Facts.Any(known => known.Id == fact))
                ? [.. cited.Except(Cited).Select(fact => FactSentence.Of(evidence.Find(fact)!))]
                : [];
        }

        private VerifiedSentence Keep((VerifiedSentence Sentence, int Figures, int Quotes) passed, string? translation = null, bool isByMachine = false)
        {
            var sentence = passed.Sentence with { Translation = translation, IsByMachine = isByMachine };
            _sentences.Add(sentence);
            _figures += passed.Figures;
            _quotes += passed.Quotes;

            return sentence;
        }
    }
}
