using OpinionBot.Answering.Languages;
using OpinionBot.Answering.Understanding;
using OpinionBot.Facts;
using OpinionBot.Facts.Items;
using OpinionBot.Facts.Places;
using OpinionBot.Language;
using OpinionBot.Search;

namespace OpinionBot.Answering.Retrieval.Articles;

/// <summary>A fact of an article with a question that it answers, as a moderator has said.</summary>
internal sealed class AskedFact(AddedAsking asking)
{
    private readonly ReadQuestion _asked = ReadText(asking);

    public FactId Fact { get; } = asking.Fact;

    /// <summary>What its meaning is taken from.</summary>
    public string Core => _asked.Core;

    private IReadOnlySet<string> Stems => field ??= TextAnalysis.Analyze(Core).ToHashSet(StringComparer.Ordinal);

    /// <summary>The question of an asking, read on the day on which it was added.</summary>
    public static ReadQuestion ReadText(AddedAsking asking) =>
        QuestionReader.OfStarter.Read(QuestionGloss.ToEnglish(asking.Text) ?? asking.Text, PartialDate.From(DateOnly.FromDateTime(asking.AddedAt.UtcDateTime)));

    /// <summary>True when a question asks for nothing that neither this one nor the fact has: no word, place, year or side.</summary>
    public bool Covers(ReadQuestion question, StoredFact fact)
    {
        var read = new ReadFact(fact);

        return question.IsNegated == _asked.IsNegated
            && question.Places.All(place => _asked.Places.Contains(place) || IsAt(place, fact.Fact))
            && question.Years.All(year => _asked.Years.Contains(year) || IsIn(year, fact.Fact))
            && TextAnalysis.Analyze(question.Core).All(stem => Stems.Contains(stem) || read.Stems.Contains(stem));
    }

    /// <summary>How many of their words the two questions share, from 0 to 1 (Dice's coefficient).</summary>
    public double LikenessTo(ReadQuestion question)
    {
        var stems = TextAnalysis.Analyze(question.Core).ToHashSet(StringComparer.Ordinal);

        return stems.Count + Stems.Count == 0 ? 0 : 2.0 * stems.Count(Stems.Contains) / (stems.Count + Stems.Count);
    }

    private static bool IsAt(Place place, Fact fact) => fact.Places.Contains(place) || (fact is Figure figure && figure.Place == place);

    private static bool IsIn(int year, Fact fact) =>
        fact.SaidOn?.Year == year || (fact is Figure { AskedWhen: { } asked } && (asked.From?.Year == year || asked.To?.Year == year));
}
