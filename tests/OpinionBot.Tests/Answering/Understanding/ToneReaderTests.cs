namespace OpinionBot.Answering.Understanding;

public sealed class ToneReaderTests
{
    [Theory]
    [InlineData("will it be good for jobs", Tone.Good)]
    [InlineData("who fears negative effects", Tone.Bad)]
    [InlineData("more good than harm", Tone.Neither)]
    [InlineData("will it change jobs", Tone.Neither)]
    internal void Words_of_one_tone_alone_have_it(string words, Tone tone) => ToneReader.Read(words.Split(' ')).ShouldBe(tone);
}
