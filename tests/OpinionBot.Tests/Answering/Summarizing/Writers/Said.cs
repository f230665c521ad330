namespace OpinionBot.Answering.Summarizing.Writers;

/// <summary>What writers say.</summary>
internal static class Said
{
    public const string Average = "group:ipsos-2023-average";

    /// <summary>All sentences, one a line.</summary>
    public static string By(IEnumerable<DraftSentence> sentences) => string.Join('\n', sentences.Select(sentence => sentence.Text));

    /// <summary>The first of them.</summary>
    public static string First(IEnumerable<DraftSentence> sentences) => sentences.First().Text;
}
