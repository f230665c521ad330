using OpinionBot.Answering.Languages;
using OpinionBot.Answering.Memory;
using OpinionBot.Answering.Readings;
using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.SmallTalk;
using OpinionBot.Answering.Understanding;
using OpinionBot.Answering.Verification;
using OpinionBot.Prompts;

namespace OpinionBot.Answering;

/// <summary>Every way a question can end. The constructor is private, so this list is complete.</summary>
public abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>In which it is said; what sources say stays in theirs.</summary>
    public AnswerLanguage Language { get; init; } = AnswerLanguage.English;

    /// <summary>Answered from checked facts.</summary>
    public sealed record Summary(VerifiedSummary Verified, Evidence Evidence) : Answer
    {
        /// <summary>Why a configured language model did not write it, or not all of it; null when it did or when there is none.</summary>
        public ModelFault? Fault { get; init; }

        /// <summary>Hashes of the prompts that had a part in it, separated by a space; null when none had.</summary>
        public string? PromptHash { get; init; }
    }

    /// <summary>The library does not cover the question; the nearest facts are shown as such.</summary>
    public sealed record NotCovered(Missing Missing, IReadOnlyList<Facts.StoredFact> Nearest) : Answer
    {
        /// <summary>Why a configured language model could not put the question in other words; null when it could or when it was not needed.</summary>
        public ModelFault? Fault { get; init; }
    }

    /// <summary>It may mean several things, and which of them only the asker can tell.</summary>
    /// <param name="Readings">Two or three, the likeliest first.</param>
    public sealed record Unclear(IReadOnlyList<Reading> Readings) : Answer;

    /// <summary>Not something this bot does.</summary>
    public sealed record Refused(RefusalReason Reason) : Answer;

    /// <summary>Small talk, met with a sentence.</summary>
    /// <param name="Turn">Which of the example questions is suggested: as good as any, and the same at the same time.</param>
    public sealed record SmallTalk(SmallTalkKind Kind, int Turn) : Answer
    {
        /// <summary>True when the last question in the thread was asked back, so that there is no answer yet to speak of.</summary>
        public bool AwaitsChoice { get; init; }
    }

    /// <summary>What the asker's last answer in the thread stands on.</summary>
    /// <param name="Kind">Source, Doubt or Wrong.</param>
    /// <param name="Last">The answer that is spoken of.</param>
    /// <param name="Facts">At least one: those of its facts that still hold, those that were asked for first.</param>
    public sealed record OfLastAnswer(SmallTalkKind Kind, AnswerId Last, IReadOnlyList<Facts.StoredFact> Facts) : Answer;

    /// <summary>Something broke; the reference finds the log entry.</summary>
    public sealed record Failed(string Reference) : Answer;
}
