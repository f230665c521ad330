using OpinionBot.Answering.Retrieval;
using OpinionBot.Facts;
using OpinionBot.Language;
using OpinionBot.Language.Lexicon;

namespace OpinionBot.Answering.Obligations.Kinds;

/// <summary>Says who or which: a name that the question does not have, a kind of people, or somebody without a name (<c>The city bought …</c>).</summary>
/// <param name="Known">The names of the question.</param>
internal sealed record GivesPerson(IReadOnlyList<string> Known) : IObligation
{
    private static readonly WordClass Kinds = Lexicon.Default.Of("group");
    private static readonly WordClass Articles = Lexicon.Default.Of("article");

    public Missing? FindLack(ReadFact fact) =>
        fact.Names.Any(name => !Known.Any(asked => asked.Contains(name, StringComparison.OrdinalIgnoreCase))) || fact.Words.Any(Kinds.Has) || (Words.Of(fact.Fact.Text) is [var first, ..] && Articles.Has(Words.Fold(first.Text)))
            ? null
            : new Missing.OfKind(ExpectedAnswer.Person);
}
