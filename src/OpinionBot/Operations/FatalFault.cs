namespace OpinionBot.Operations;

/// <summary>What a running bot cannot go on with and trying again would not mend: it stops, and its last words are the sentence.</summary>
internal sealed class FatalFault(IHostApplicationLifetime lifetime)
{
    private string? _sentence;

    /// <summary>Null as long as all is well.</summary>
    public string? Sentence => _sentence;

    /// <param name="sentence">What is wrong and how to mend it; the first one counts.</param>
    public void Declare(string sentence)
    {
        Interlocked.CompareExchange(ref _sentence, sentence, null);
        lifetime.StopApplication();
    }
}
