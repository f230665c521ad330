using OpinionBot.Answering.Retrieval;
using OpinionBot.Facts;
using OpinionBot.Language;
using OpinionBot.Language.Lexicon;
using OpinionBot.Search;

namespace OpinionBot.Answering.Obligations;

/// <summary>The words of the one who is asked about: a quotation of theirs, a sentence in which they say, write, warn, or what they answered in a survey.</summary>
/// <param name="Speaker">As written: <c>Orla Finch</c>, <c>writers in Hollywood</c>.</param>
internal sealed record ThisSpeaker(string Speaker) : IObligation
{
    // So many words of a sentence may stand between who speaks and the verb.
    private const int Reach = 9;

    private static readonly HashSet<string> Saying = [.. Lexicon.Default.Of("saying").Words.Select(TextAnalysis.Stem)];

    public Missing? FindLack(ReadFact fact) => Speaks(fact) ? null : new Missing.Name(Speaker, AsSpeaker: true);

    private bool Speaks(ReadFact fact)
    {
        var speaker = Words.Of(Speaker).Select(word => TextAnalysis.Stem(Words.Fold(word.Text))).Where(stem => !TextAnalysis.IsStopWord(stem)).ToList();

        if (fact.Fact is Quote quote)
        {
            var own = Words.Of($"{quote.Speaker} {quote.SpeakerRole}").Select(word => TextAnalysis.Stem(Words.Fold(word.Text))).ToHashSet(StringComparer.Ordinal);

            return speaker.All(own.Contains) || (speaker.Count > 0 && own.Contains(speaker[^1]) && char.IsUpper(quote.Speaker[0]) && Words.Of(quote.Speaker).Any(word => TextAnalysis.Stem(Words.Fold(word.Text)) == speaker[^1]));
        }

        var stems = fact.Words.Select(TextAnalysis.Stem).ToList();

        // What nurses say in a survey is what they answered.
        if (fact.Fact is Figure && speaker.Count > 0 && char.IsLower(Speaker[0]) && speaker.All(stems.Contains))
        {
            return true;
        }

        return speaker.Count > 0 && speaker.All(stems.Contains)
            && Enumerable.Range(0, stems.Count).Any(at => speaker.Contains(stems[at]) && stems.Skip(Math.Max(0, at - Reach)).Take((2 * Reach) + 1).Any(Saying.Contains));
    }
}
