using OpinionBot.Language;

namespace OpinionBot.Answering.Languages.Glossing;

public sealed class GlossaryTests
{
    private const string Data = "Answering/Languages/Glossing/gloss.tsv";

    private static readonly string[] EnglishData =
    [
        "Facts/Items/askings.tsv", "Facts/StarterLibrary/indicators.tsv", "Facts/StarterLibrary/answers.tsv", "Facts/Items/items.tsv",
        "Language/Lexicon/lexicon.tsv", "Answering/Understanding/Forms/forms.tsv", "Answering/Languages/en.tsv",
        "Facts/Places/places.tsv",
    ];

    private static IReadOnlyList<string[]> Rows => [.. DataFile.ReadRows(Data, columns: 6)];

    [Fact]
    public void Every_row_says_in_English_what_the_English_data_know()
    {
        var known = EnglishData.SelectMany(WordsOf).ToHashSet(StringComparer.Ordinal);

        Rows.Where(row => row[0] is not "place").SelectMany(row => Split(row[1])).Where(word => !known.Contains(word)).Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void A_phrase_stands_in_one_row_of_its_language()
    {
        var phrases = from row in Rows
                      where row[0] is not ("link" or "joined")
                      from language in Enumerable.Range(2, 4)
                      from phrase in row[language].Split('|', StringSplitOptions.RemoveEmptyEntries)
                      select (language, phrase);

        phrases.GroupBy(phrase => phrase).Where(same => same.Count() > 1).Select(same => same.Key).ShouldBeEmpty();
    }

    [Fact]
    public void A_gap_in_English_is_a_gap_in_each_phrase()
    {
        var uneven = from row in Rows
                     where row[1].Contains('…')
                     from phrase in row[2..].SelectMany(cell => cell.Split('|', StringSplitOptions.RemoveEmptyEntries))
                     where phrase.Count(sign => sign == '…') != row[1].Count(sign => sign == '…')
                     select phrase;

        uneven.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Arbeitsmarktregulierung", "employment regulation")]
    [InlineData("Wirtschaftsvorteile", "economy advantages")]
    [InlineData("Schwarzenegger", null)]
    public void A_German_compound_is_its_known_parts(string word, string? english) =>
        Glossary.Of(AnswerLanguage.Find("de")!).Compound(new GlossWord(word, ""), match: null).ShouldBe(english);

    [Fact]
    public void Only_a_language_that_writes_compounds_reads_them() =>
        Glossary.Of(AnswerLanguage.Find("fr")!).Compound(new GlossWord("emploisvie", ""), match: null).ShouldBeNull();

    private static string[] WordsOf(string file)
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);

        return Split(reader.ReadToEnd());
    }

    private static string[] Split(string text) =>
        Words.FoldText(text).Split([.. Words.FoldText(text).Where(sign => !char.IsLetterOrDigit(sign) && sign != '\'').Distinct()], StringSplitOptions.RemoveEmptyEntries);
}
