using OpinionBot.Facts;
using OpinionBot.Facts.Places;

namespace OpinionBot.Search.Terms;

/// <summary>The texts by which a fact is found.</summary>
/// <param name="Text">Its own sentence.</param>
/// <param name="Context">Its source, study, question wording, speaker and places, each a text of its own.</param>
/// <param name="Quote">The source's exact words; null for a figure taken from a table.</param>
internal readonly record struct FactFields(string Text, IReadOnlyList<string> Context, string? Quote)
{
    public static FactFields Of(StoredFact fact)
    {
        var context = new List<string>();

        Add(fact.Source.Details.Title);
        Add(fact.Source.Details.Publisher);

        foreach (var place in fact.Fact.Places)
        {
            // A country is found by its people as well; a group only by its name.
            context.AddRange(place.IsGroup ? [place.Name] : Gazetteer.Default.Names(place));
        }

        if (fact.Fact is Figure figure)
        {
            Add(figure.Indicator.Wording);
            Add(figure.Indicator.Topic);
            Add(figure.Answer?.Label);
            Add(figure.Study?.Title);
            Add(figure.Study?.Conductor);
            Add(figure.Study?.Population);
        }
        else if (fact.Fact is Quote quote)
        {
            Add(quote.Speaker);
            Add(quote.SpeakerRole);
        }

        return new FactFields(fact.Fact.Text, context, fact.Fact.Anchor?.Exact);

        void Add(string? text)
        {
            if (text is not null)
            {
                context.Add(text);
            }
        }
    }
}
