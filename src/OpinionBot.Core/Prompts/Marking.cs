using System.Security.Cryptography;

namespace OpinionBot.Prompts;

/// <summary>
/// Marks every line of a text from outside, so that a model can tell material from instructions wherever it looks (datamarking).
/// The mark is drawn for one request and taken out of the text first: nobody can write it beforehand.
/// </summary>
public sealed class Marking
{
    private readonly string _mark;

    private Marking(string mark) => _mark = mark;

    public static Marking New() => new($"‖{RandomNumberGenerator.GetHexString(8, lowercase: true)}‖");

    /// <summary>The mark itself.</summary>
    public string Mark() => _mark;

    /// <summary>A text as one marked line.</summary>
    public string Mark(string text) => $"{_mark} {Clean(text)}";

    /// <summary>Each text as one marked line.</summary>
    public string Mark(IEnumerable<string> lines) => string.Join('\n', lines.Select(Mark));

    // One line stays one line, whatever counts as a line end somewhere; other control characters say nothing to anybody.
    private string Clean(string text) =>
        string.Concat(text.ReplaceLineEndings(" ").Where(character => !char.IsControl(character))).Replace(_mark, "", StringComparison.Ordinal);
}
