using OpinionBot.Answering.Understanding;
using OpinionBot.Support;

namespace OpinionBot.Answering.Summarizing.Writers;

public sealed class YesOrNoWriterTests
{
    [Theory]
    [InlineData(76, ClaimKind.Majority, "Yes: 76% of adults in Japan agreed on nervous [F1].")]
    [InlineData(44, ClaimKind.Majority, "No: 44% of adults in Japan agreed on nervous [F1].")]
    [InlineData(50, ClaimKind.Majority, "About half: 50% of adults in Japan agreed on nervous [F1].")]
    [InlineData(44, ClaimKind.Minority, "Yes: 44% of adults in Japan agreed on nervous [F1].")]
    [InlineData(3, ClaimKind.Some, "Some do: 3% of adults in Japan agreed on nervous [F1].")]
    public void Yes_or_no_is_said_first(decimal value, ClaimKind claim, string said) =>
        Said.By(Write(new SmallLibrary().With(value), new Claim(claim))).ShouldBe(said);

    [Fact]
    public void Further_places_follow_without_a_verdict() =>
        Said.By(Write(new SmallLibrary().With(76).With(40, "CA"), new Claim(ClaimKind.Majority))).ShouldBe("""
        Yes: 76% of adults in Japan agreed on nervous [F1].
        In Canada it was 40% [F2].
        """);

    [Fact]
    public void Of_answers_that_nobody_has_added_up_there_is_no_yes_or_no() =>
        Said.First(Write(new SmallLibrary().With(25, answer: "Very worried").With(45, answer: "Fairly worried"), new Claim(ClaimKind.Majority)))
            .ShouldStartWith("25% of adults");

    [Fact]
    public void The_verdict_is_declared_for_verification_to_make_again() =>
        Write(new SmallLibrary().With(76), new Claim(ClaimKind.Majority)).Single().Derived
            .ShouldBe([new Derivation.Verdict(new Facts.FactId(1), new Claim(ClaimKind.Majority), "Yes:")]);

    private static IEnumerable<DraftSentence> Write(SmallLibrary library, Claim claim) =>
        YesOrNoWriter.Write(new Asked.YesOrNo(SmallLibrary.Read("do most people"), [], claim), library.Evidence());
}
