using OpinionBot.Answering.Retrieval;
using OpinionBot.Facts;
using OpinionBot.Language;

namespace OpinionBot.Answering.Obligations.Kinds;

/// <summary>Says where, be it a place that nobody knows.</summary>
internal sealed record GivesPlace : IObligation
{
    public Missing? FindLack(ReadFact fact) => fact.Places.Count > 0 || HasLocation(fact.Text) ? null : new Missing.OfKind(ExpectedAnswer.Place);

    private static bool HasLocation(string text)
    {
        var words = Words.Of(text).Where(word => word.Text is not ("the" or "The")).ToList();

        return words.Zip(words.Skip(1)).Any(pair => pair.First.Text is "in" or "at" or "near" or "from" or "to" && char.IsUpper(pair.Second.Text[0]));
    }
}
