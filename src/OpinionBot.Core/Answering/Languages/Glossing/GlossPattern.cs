namespace OpinionBot.Answering.Languages.Glossing;

/// <summary>One word of a phrase in the data; <c>*</c> at its end stands for any letters.</summary>
internal sealed class GlossPattern
{
    // Shorter, a beginning without its accents is that of too many words: "dän*" of "danach".
    private const int MinPlainStem = 4;

    private readonly WordForms _forms;

    public GlossPattern(string written)
    {
        IsStem = written.EndsWith('*');
        _forms = new WordForms(written.TrimEnd('*'));
    }

    public bool IsStem { get; }

    public int Length => _forms.Exact.Length;

    /// <summary>The letter that every word that fits begins with, however it is typed.</summary>
    public char Initial => _forms.Plain.FirstOrDefault();

    /// <summary>How well a word fits: 3 letter for letter, 2 with umlauts in two letters, 1 without accents, 0 not at all.</summary>
    public int Fit(WordForms word) =>
        IsSame(word.Exact, _forms.Exact) ? 3
        : IsSame(word.Spelled, _forms.Spelled) ? 2
        : (!IsStem || Length >= MinPlainStem) && IsSame(word.Plain, _forms.Plain) ? 1
        : 0;

    private bool IsSame(string word, string form) => IsStem ? word.StartsWith(form, StringComparison.Ordinal) : word == form;
}
