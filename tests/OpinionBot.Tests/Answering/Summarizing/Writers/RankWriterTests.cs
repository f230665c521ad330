using OpinionBot.Answering.Retrieval;
using OpinionBot.Support;

namespace OpinionBot.Answering.Summarizing.Writers;

public sealed class RankWriterTests
{
    private static readonly SmallLibrary All = new SmallLibrary().With(69, "AU").With(63, "NZ").With(63, "CA").With(23, "JP");
    private static readonly SmallLibrary Three = new SmallLibrary().With(23, "JP").With(23, "NL").With(40, "CA");

    [Fact]
    public void The_first_of_how_many_is_said_first() =>
        Said.By(RankWriter.Write(highest: true, End(1)))
            .ShouldBe("Australia, with 69%, the most of the 4 countries in the library, 31 having been asked, agreed on nervous [F1].");

    [Fact]
    public void All_who_are_level_are_named() =>
        Said.By(RankWriter.Write(highest: false, new SmallLibrary().With(23, "JP").With(23, "NL").Evidence(siblings: Three.Cells.ToArray())))
            .ShouldStartWith("Japan and the Netherlands, with 23% each, the least of the 3 countries");

    [Fact]
    public void Several_are_said_each_with_its_figure() =>
        Said.By(RankWriter.Write(highest: true, End(3))).ShouldStartWith("Australia (69%), New Zealand (63%) and Canada (63%), the most of");

    [Fact]
    public void Of_answers_the_first_is_said_to_be_the_most_of_all_of_them()
    {
        var words = new SmallLibrary().With(30, question: "deltapoll-2023/feel", answer: "Excited")
            .With(20, question: "deltapoll-2023/feel", answer: "Hopeful");

        Said.By(RankWriter.Write(highest: true, words.Evidence() with { Facts = [words.Cells[0]], Peers = words.Cells }))
            .ShouldBe("30% of adults in Japan said excited, the most of 2 answers [F1].");
    }

    [Fact]
    public void What_is_not_the_most_is_not_said_to_be() =>
        Said.By(RankWriter.Write(highest: true, new SmallLibrary().With(23, "JP").Evidence(siblings: All.Cells.ToArray())))
            .ShouldBe("23% of adults in Japan agreed on nervous [F1].");

    private static Evidence End(int count) => All.Evidence(siblings: All.Cells.ToArray()) with { Facts = [.. All.Cells.Take(count)] };
}
