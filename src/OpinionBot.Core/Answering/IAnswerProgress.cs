using OpinionBot.Answering.Verification;

namespace OpinionBot.Answering;

/// <summary>Is told of an answer while it is being made.</summary>
public interface IAnswerProgress
{
    /// <summary>One more sentence has been checked, in reading order. What is told here is part of the answer for good.</summary>
    Task SentenceVerifiedAsync(VerifiedSentence sentence, CancellationToken cancellationToken);
}
