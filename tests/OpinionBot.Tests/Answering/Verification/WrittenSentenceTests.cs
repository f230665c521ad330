using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Summarizing;
using OpinionBot.Facts;
using OpinionBot.Facts.Places;
using OpinionBot.Support;

namespace OpinionBot.Answering.Verification;

/// <summary>What a model may write about a fact, and what it may not.</summary>
public sealed class WrittenSentenceTests
{
    private const string Clinics = "More than 70% of clinics in Norway, which has no licence yet, want a licence for MedSort 3.1, said Dr. Jonas Berg.";

    private static readonly StoredFact Japan = A.Stored(1, A.Figure(23));
    private static readonly StoredFact Brazil = A.Stored(2, A.Figure(31, "BR"));
    private static readonly StoredFact Earlier = A.Stored(3, A.Figure(19, "BR", year: 2021));
    private static readonly StoredFact Quoted = A.Stored(4, new Quote { Text = "Orla Finch, head of the Harbour Institute, said that AI is “a bridge, not a wall” for teachers.", Anchor = new Anchor("Orla Finch, head of the Harbour Institute, said that AI is “a bridge, not a wall” for teachers."), Speaker = "Orla Finch", Words = ["a bridge, not a wall"] });
    private static readonly StoredFact Wards = A.Stored(5, new Statement { Text = Clinics, Anchor = new Anchor(Clinics), Places = [Gazetteer.Default.ByCode("NO")!] });
    private static readonly StoredFact Officials = A.Stored(6, A.Statement("Officials argue that AI could ease some of the hardest problems, such as slow buses and cold schools."));
    private static readonly StoredFact Average = A.Stored(7, A.Figure(52) with { Place = new Place("group:31-average", "average of 31 countries") });

    [Theory]
    [InlineData("{F1} of adults in Japan are very worried about AI [F1].")]
    [InlineData("In Japan, {F1} of people said they were very worried about AI [F1].")]
    [InlineData("In 2023, {F1} of adults in Japan were very worried about AI [F1].")]
    [InlineData("According to Harbour Institute, {F1} of adults in Japan are very worried about AI [F1].")]
    [InlineData("{F1} of adults in Japan are very worried about AI [F1], while in Brazil it was {F2} in 2023 [F2].")]
    [InlineData("{F1} of adults in Japan [F1] are very worried about AI.")]
    [InlineData("In the average of 31 countries, {F7} of adults are very worried about AI [F7].")]
    [InlineData("Orla Finch, head of the Harbour Institute, said AI was “a bridge, not a wall” for teachers [F4].")]
    [InlineData("Officials argued that AI could ease some of the hardest problems [F6].")]
    [InlineData("23% of adults in Japan are very worried about AI [F1].")]
    [InlineData("{F1}% of adults in Japan are very worried about AI [F1].")]
    [InlineData("In Japan, {F1} percent of adults are very worried about AI [F1].")]
    public void Natural_words_that_say_what_the_fact_says_pass(string written) => Verify(written).ShouldHaveSingleItem().Text.ShouldNotContain("{");

    [Theory]
    [InlineData("24% of adults in Japan are very worried about AI [F1].")]
    [InlineData("{F2} of adults in Japan are very worried about AI [F1].")]
    [InlineData("{F1} of adults in Brazil are very worried about AI [F1].")]
    [InlineData("{F1} of adults in Japan are worried about AI [F1].")]
    [InlineData("{F1} of adults in Japan are not very worried about AI [F1].")]
    [InlineData("Only {F1} of adults in Japan are very worried about AI [F1].")]
    [InlineData("More than {F1} of adults in Japan are very worried about AI [F1].")]
    [InlineData("{F1} of women in Japan are very worried about AI [F1].")]
    [InlineData("{F1} of adults in Japan are very worried about AI, a record [F1].")]
    [InlineData("{F1} of adults in Japan are very worried about AI and rising [F1].")]
    [InlineData("{F1} of adults in Japan were very worried about AI in 1999 [F1].")]
    [InlineData("{F1} of adults are very worried about AI [F1].")]
    [InlineData("About 1,000 adults in Japan are very worried about AI [F1].")]
    [InlineData("A majority of adults in Japan are very worried about AI [F1].")]
    [InlineData("{F1} {F1} of adults in Japan are very worried about AI [F1].")]
    [InlineData("{F1} of adults in Japan are very worried about robots [F1].")]
    [InlineData("{F1} of adults in Japan are very worried about AI?")]
    [InlineData("{F1} of adults in Japan are “very worried” about AI [F1].")]
    [InlineData("{F1} of adults in Japan are very worried about AI, Tim Cook said [F1].")]
    [InlineData("In Japan it was {F1} [F1].")]
    [InlineData("{F1} of adults in Japan are very worried about AI, {F2} in Brazil [F1][F2].")]
    [InlineData("{F2} of adults in Brazil are very worried about AI [F2].")]
    [InlineData("Orla Finch said that AI is “a bridge, not a wall” for teachers [F4].")]
    [InlineData("Orla Finch, head of the Harbour Institute, said that AI is “a wall” for teachers [F4].")]
    [InlineData("Orla Finch, head of the Harbour Institute, said that AI is a bridge, not a wall for teachers [F4].")]
    [InlineData("Clinics in Norway want a licence for MedSort 3.1, said Dr. Jonas Berg [F5].")]
    [InlineData("More than 70% of clinics in Norway want a licence for MedSort 3.1 [F5].")]
    [InlineData("70% of clinics in Norway, which has no licence yet, want a licence for MedSort 3.1, said Dr. Jonas Berg [F5].")]
    [InlineData("Dr. Jonas Berg said more than 70% of clinics in Norway want a licence [F5].")]
    [InlineData("AI could ease some of the hardest problems, such as slow buses and cold schools [F6].")]
    [InlineData("Officials argue that AI will ease the hardest problems [F6].")]
    [InlineData("Officials argue that AI could ease slow buses [F6].")]
    [InlineData("Slow buses and cold schools are hard problems [F6].")]
    [InlineData("Officials argue that AI could ease some of the hardest problems [F99].")]
    [InlineData("Officials argue that AI could ease some of the hardest problems.")]
    [InlineData("A third of adults in Japan are very worried about AI [F1].")]
    [InlineData("Two in five adults in Japan are very worried about AI [F1].")]
    [InlineData("Twenty-three percent of adults in Brazil are very worried about AI [F1].")]
    [InlineData("XXIII% of adults in Japan are very worried about AI [F1].")]
    [InlineData("２３% of adults in Japan are very worried about AI [F1].")]
    [InlineData("23 percentage points of adults in Japan are very worried about AI [F1].")]
    [InlineData("23 of adults in Japan are very worried about AI [F1].")]
    [InlineData("0.23 of adults in Japan are very worried about AI [F1].")]
    [InlineData("-{F1} of adults in Japan are very worried about AI [F1].")]
    [InlineData("23%% of adults in Japan are very worried about AI [F1].")]
    [InlineData("2{F1} of adults in Japan are very worried about AI [F1].")]
    [InlineData("{F1}.5 of adults in Japan are very worried about AI [F1].")]
    [InlineData("Dozens of adults in Japan are very worried about AI [F1].")]
    [InlineData("{F1} of adults in Japan are very worried about AI, half of them [F1].")]
    [InlineData("{F1} of adults in Japan were very worried about AI last year [F1].")]
    [InlineData("{F1} of adults in Japan were very worried about AI by 2023 [F1].")]
    [InlineData("{F1} of adults in Japan were very worried about AI in June 2022 [F1].")]
    [InlineData("According to Japan, {F1} of adults are very worried about AI [F1].")]
    [InlineData("{F1} of adults in Japan are ‘very worried’ about AI [F1].")]
    [InlineData("{F1} of adults in Japan are ’very worried’ about AI [F1].")]
    [InlineData("{F1} of adults in Japan are 'very worried' about AI [F1].")]
    [InlineData("{F1} of adults in Japan are \"very worried\" about AI [F1].")]
    [InlineData("{F1} of adults in Japan are «very worried» about AI [F1].")]
    [InlineData("{F1} of adults in Japan are „very worried“ about AI [F1].")]
    [InlineData("{F1} of adults in Japan are 「very worried」 about AI [F1].")]
    [InlineData("{F1} of adults in Japan are ‹very worried› about AI [F1].")]
    [InlineData("Dr. Berg said {F1} of adults in Japan are very worried about AI [F1].")]
    [InlineData("{F1} of adults in Јapan are very worried about AI [F1].")]
    [InlineData("{F1} of adults in Japan are less than very worried about AI [F1].")]
    [InlineData("{F1} of adults in Japan are hardly very worried about AI [F1].")]
    [InlineData("{F1} of adults in Japan are very worried about AI (Gallup) [F1].")]
    [InlineData("{F1} of adults in Japan are very worried about AI; everybody else is not [F1].")]
    [InlineData("{F1} of adults in Japan are very worried about AI [F1]. Tim Cook is too [F1].")]
    [InlineData("Orla Finch, head of the Harbour Institute, said that AI is “a wall, not a bridge” for teachers [F4].")]
    [InlineData("Orla Finch, head of the Harbour Institute, said that AI is “a bridge” not “a wall” for teachers [F4].")]
    [InlineData("Sir Orla Finch, head of the Harbour Institute, said that AI is “a bridge, not a wall” for teachers [F4].")]
    [InlineData("Officials argue that AI could ease none of the hardest problems, such as slow buses and cold schools [F6].")]
    [InlineData("Officials argue that AI could ease some of the hardest problems, such as slow busy and cold schools [F6].")]
    [InlineData("More than 70% of clinics in Norway, which has note licence yet, want a licence for MedSort 3.1, said Dr. Jonas Berg [F5].")]
    [InlineData("More than 70% of clinics in Sweden, which has no licence yet, want a licence for MedSort 3.1, said Dr. Jonas Berg [F5].")]
    [InlineData("More than 70% of clinics in Norway, which has no licence yet, want a licence for MedSort 1.3, said Dr. Jonas Berg [F5].")]
    [InlineData("More than 70 points of clinics in Norway, which has no licence yet, want a licence for MedSort 3.1, said Dr. Jonas Berg [F5].")]
    [InlineData("Less than 70% of clinics in Norway, which has no licence yet, want a licence for MedSort 3.1, said Dr. Jonas Berg [F5].")]
    public void What_the_fact_does_not_say_never_passes(string written) => Verify(written).ShouldBeEmpty();

    [Fact]
    public void A_sentence_that_fails_is_repaired_by_the_facts_own()
    {
        var verification = new VerifiedSummary.Verification(Everything);

        verification.TakeWritten("Nearly everybody in Japan fears AI [F1].").ShouldHaveSingleItem().Text.ShouldBe("23% of adults in Japan are very worried about AI [F1].");
        verification.TakeWritten("Everybody in Japan fears AI [F1].").ShouldBeEmpty("its fact has been said");
        verification.TakeWritten("Everybody fears AI [F1] and [F99].").ShouldBeEmpty("a fact that does not exist repairs nothing");
        verification.TryFinish("m")!.Checks.ShouldBe(new Checks(1, 0, Removed: 2, Repaired: 1));
        verification.IsMostlyLost.ShouldBeTrue();
    }

    [Fact]
    public void Links_mentions_markup_and_what_cannot_be_seen_are_dropped() =>
        ModelText.Clean("**23%** of <b>adults</b> in [Japan](https://evil.example/?q=1) @everyone <@U123> <!channel> are\u200b very\u202e worried https://evil.example/x.png `x` [F1] .")
            .ShouldBe("23% of adults in Japan are very worried x [F1].");

    private static readonly Evidence Everything = new(new FactQuery { Text = "?" }, [Japan, Brazil, Earlier, Quoted, Wards, Officials, Average], []);

    private static List<VerifiedSentence> Verify(string written)
    {
        var verification = new WrittenSentenceVerifier(Everything);

        return verification.TryVerify(FigureSlot.Fill(ModelText.Clean(written), Everything)) is { } passed ? [passed.Sentence] : [];
    }
}
