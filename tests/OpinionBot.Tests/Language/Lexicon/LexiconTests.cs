using System.Text.RegularExpressions;
using OpinionBot.Support;

namespace OpinionBot.Language.Lexicon;

public sealed partial class LexiconTests
{
    private static readonly Lexicon Small = new([["most", "most|highest|more than anyone"], ["most", "top"]]);

    public static TheoryData<string> Classes() => [.. DataFile.ReadRows("Language/Lexicon/lexicon.tsv", columns: 2).Select(row => row[0]).Distinct()];

    [Theory]
    [MemberData(nameof(Classes))]
    public void Every_class_is_read_by_somebody(string name) =>
        Readers().Any(text => text.Contains($"Of(\"{name}\")", StringComparison.Ordinal) || text.Contains($"<{name}>", StringComparison.Ordinal))
            .ShouldBeTrue();

    [Fact]
    public void Every_word_stands_once_in_a_class() =>
        DataFile.ReadRows("Language/Lexicon/lexicon.tsv", columns: 2).SelectMany(row => row[1].Split('|').Select(word => (Class: row[0], word)))
            .GroupBy(word => word).Where(same => same.Count() > 1).Select(same => same.Key).ShouldBeEmpty();

    [Fact]
    public void The_longest_phrase_of_a_class_is_taken()
    {
        Small.Of("most").MatchAt(["more", "than", "anyone", "top"], 0).ShouldBe(3);
        Small.Of("most").MatchAt(["more", "than", "others"], 0).ShouldBe(0);
        Small.Of("most").MatchAt(["more", "than", "anyone", "top"], 3).ShouldBe(1);
    }

    [Fact]
    public void A_class_that_is_not_there_is_named() => Should.Throw<InvalidDataException>(() => Small.Of("least")).Message.ShouldContain("'least'");

    private static IEnumerable<string> Readers() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "OpinionBot.Core"), "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".tsv" && !file.EndsWith("lexicon.tsv", StringComparison.Ordinal) && !Built().IsMatch(file))
            .Select(File.ReadAllText);

    [GeneratedRegex(@"[\\/](obj|bin)[\\/]", RegexOptions.NonBacktracking)]
    private static partial Regex Built();
}
