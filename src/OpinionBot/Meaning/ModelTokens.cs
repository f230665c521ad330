using FastBertTokenizer;
using OpinionBot.Language;

namespace OpinionBot.Meaning;

/// <summary>A text in the pieces that the model knows, by their numbers. Safe for several threads.</summary>
internal sealed class ModelTokens
{
    /// <summary>What the model reads of a text; the rest is left out.</summary>
    public const int Most = 512;

    private readonly BertTokenizer _vocabulary = new();

    private ModelTokens(TextReader vocabulary) => _vocabulary.LoadVocabulary(vocabulary, convertInputToLowercase: true);

    public static ModelTokens Read(ModelFile file)
    {
        using var stream = file.Open();
        stream.Position = file.Vocabulary.Offset;
        var lines = new byte[file.Vocabulary.Length];
        stream.ReadExactly(lines);
        using var vocabulary = new StreamReader(new MemoryStream(lines));

        return new ModelTokens(vocabulary);
    }

    public long[] Of(string text)
    {
        var ids = new long[Most];
        var mask = new long[Most];

        // The library takes accents off with string.Normalize, which does nothing in a program without cultures.
        var count = _vocabulary.Encode(Words.FoldText(text), ids, mask);

        return ids[..count];
    }
}
