using OpinionBot.Curation.Extraction.Passages;
using OpinionBot.Facts.Places;

namespace OpinionBot.Curation.Extraction.Names;

/// <summary>The country that an article is about where its sentences name none: that of its title, else the one it names most.</summary>
internal static class Home
{
    public static Place? Of(Article article, IReadOnlyList<Passage> passages)
    {
        if (Countries(article.Details.Title).Distinct().ToList() is [var titled])
        {
            return titled;
        }

        var named = passages.SelectMany(passage => Countries(passage.Text)).GroupBy(place => place).OrderByDescending(group => group.Count()).ToList();

        return named switch
        {
            [] => null,
            [var only] => only.Key,
            [var most, var next, ..] => most.Count() >= 2 * next.Count() ? most.Key : null,
        };
    }

    private static IEnumerable<Place> Countries(string text) => PlaceParts.FindWithCountries(text).Select(mention => mention.Place).Where(place => !place.IsGroup);
}
