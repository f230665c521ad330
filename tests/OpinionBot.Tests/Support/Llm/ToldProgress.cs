using System.Threading.Channels;
using OpinionBot.Answering;
using OpinionBot.Answering.Verification;

namespace OpinionBot.Support.Llm;

/// <summary>Takes down the sentences that it is told, and lets a test wait for the next.</summary>
internal sealed class ToldProgress : IAnswerProgress
{
    private readonly Channel<VerifiedSentence> _told = Channel.CreateUnbounded<VerifiedSentence>();
    private readonly List<VerifiedSentence> _sentences = [];

    public IReadOnlyList<VerifiedSentence> Sentences
    {
        get
        {
            lock (_sentences)
            {
                return [.. _sentences];
            }
        }
    }

    public async Task<string> NextAsync() => (await _told.Reader.ReadAsync(TestContext.Current.CancellationToken)).Text;

    public Task SentenceVerifiedAsync(VerifiedSentence sentence, CancellationToken cancellationToken)
    {
        lock (_sentences)
        {
            _sentences.Add(sentence);
        }

        _told.Writer.TryWrite(sentence);

        return Task.CompletedTask;
    }
}
