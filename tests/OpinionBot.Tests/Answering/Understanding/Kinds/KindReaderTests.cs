using OpinionBot.Language;

namespace OpinionBot.Answering.Understanding.Kinds;

public sealed class KindReaderTests
{
    public static TheoryData<AnswerKind, string, string, bool> Examples()
    {
        var data = new TheoryData<AnswerKind, string, string, bool>();

        foreach (var row in DataFile.ReadRows("Answering/Understanding/Kinds/kinds.tsv", columns: 4))
        {
            foreach (var (examples, fits) in new[] { (row[2], true), (row[3], false) })
            {
                foreach (var example in examples.Split('|', StringSplitOptions.RemoveEmptyEntries))
                {
                    data.Add(Enum.Parse<AnswerKind>(row[0]), row[1], example, fits);
                }
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_pattern_fits_its_examples(AnswerKind kind, string pattern, string example, bool fits) =>
        (KindReader.Read(Words.Of(example).Select(word => Words.Fold(word.Text)).ToList()).Kind == kind).ShouldBe(fits, pattern);

    [Fact]
    public void Who_is_to_be_introduced_is_told() => KindReader.Read(["who", "is", "ada", "brook"]).Slot.ShouldBe(["ada", "brook"]);

    [Theory]
    [InlineData("who is the head of the mill", AnswerKind.Person)]
    [InlineData("what is happening", AnswerKind.Anything)]
    public void What_is_no_name_is_not_introduced(string question, AnswerKind kind) => KindReader.Read(question.Split(' ')).Kind.ShouldBe(kind);
}
