using OpinionBot.Answering.Retrieval;
using OpinionBot.Facts;
using OpinionBot.Language;
using OpinionBot.Language.Lexicon;

namespace OpinionBot.Answering.Obligations.Kinds;

/// <summary>Says how many were asked: <c>n = 1,004</c>, <c>interviewed 800 bakers</c>.</summary>
internal sealed record GivesSample : IObligation
{
    // "1,200 randomly chosen adults"
    private const int Reach = 3;

    private const int LeastPeople = 10;

    private static readonly WordClass[] People = [Lexicon.Default.Of("people"), Lexicon.Default.Of("group"), Lexicon.Default.Of("interviewed")];

    public Missing? FindLack(ReadFact fact) => IsIn(fact) ? null : new Missing.OfKind(ExpectedAnswer.Number);

    public static bool IsIn(ReadFact fact) => SampleReader.Read(fact.Text).Any() || fact.Numbers.Any(number => !number.IsShare && number.Value >= LeastPeople && CountsPeople(fact, number.Span.End));

    private static bool CountsPeople(ReadFact fact, int from) =>
        Words.Of(fact.Text).Where(word => word.Span.Start >= from).Take(Reach).Any(word => People.Any(people => people.Has(Words.Fold(word.Text))));
}
