using OpinionBot.Language.Lexicon;

namespace OpinionBot.Answering.Understanding;

/// <summary>Whether words speak of good or of bad: a question for negative effects is not answered by those who expect positive ones.</summary>
internal enum Tone
{
    Neither,
    Good,
    Bad,
}

/// <summary>Reads the tone of words.</summary>
internal static class ToneReader
{
    private static readonly WordClass Good = Lexicon.Default.Of("goodtone");
    private static readonly WordClass Bad = Lexicon.Default.Of("badtone");

    /// <param name="words">Folded.</param>
    /// <returns>Neither when they speak of both.</returns>
    public static Tone Read(IReadOnlyList<string> words) => (Good.IsIn(words), Bad.IsIn(words)) switch
    {
        (true, false) => Tone.Good,
        (false, true) => Tone.Bad,
        _ => Tone.Neither,
    };
}
