using System.Text.Json.Nodes;
using OpinionBot.Facts;
using OpinionBot.Facts.Places;
using OpinionBot.Facts.Sources;
using OpinionBot.Search;

namespace OpinionBot.Discord.Incoming;

/// <summary>What to offer while somebody types: places, topics of surveys, sources.</summary>
internal sealed class DiscordSuggestions(FactIndex index, ISourceStore sources)
{
    private const int Max = 25;
    private const int MaxLength = 100;

    public async Task<JsonArray> ForAsync(DiscordInteraction.Typing typing, CancellationToken cancellationToken) => new([.. typing.Option switch
    {
        "places" => Choices(Places(typing.Text)),
        "topic" => Choices(Topics(typing).Select(topic => (topic, topic))),
        "source" => Choices((await sources.ListAsync(typing.Workspace, cancellationToken))
            .Select(source => ($"{source.Source.Id}: {source.Source.Details.Title}{(source.Source.Details.Publisher is { } publisher ? $" ({publisher})" : "")}", source.Source.Id.ToString())).Where(source => Has(source.Item1, typing.Text))),
        _ => [],
    }]);

    // The last of several places is being typed; those before it stay.
    private static IEnumerable<(string, string)> Places(string typed)
    {
        var comma = typed.LastIndexOf(',');
        var before = comma < 0 ? "" : typed[..(comma + 1)] + " ";
        var begun = typed[(comma + 1)..].Trim();

        return Gazetteer.Default.All.Select(place => place.Name).Where(name => name.StartsWith(begun, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).Select(name => (before + name, before + name));
    }

    // Only what all the places were asked that have been named so far.
    private IEnumerable<string> Topics(DiscordInteraction.Typing typing)
    {
        var places = Gazetteer.Default.Find(typing.Given.GetValueOrDefault("places", "")).Select(mention => mention.Place).ToHashSet();

        return index.Tabled(typing.Workspace).Select(fact => fact.Fact).OfType<Figure>()
            .Where(figure => figure.Indicator.Topic.Length > 0 && Has(figure.Indicator.Topic, typing.Text))
            .GroupBy(figure => figure.Indicator.Topic, figure => figure.Place, StringComparer.OrdinalIgnoreCase)
            .Where(topic => places.IsSubsetOf(topic.OfType<Place>()))
            .Select(topic => topic.Key).Order(StringComparer.Ordinal).Take(Max);
    }

    private static bool Has(string text, string typed) => text.Contains(typed.Trim(), StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<JsonNode> Choices(IEnumerable<(string Name, string Value)> choices) =>
        choices.Where(choice => choice.Value.Length <= MaxLength).Take(Max).Select(choice => new JsonObject { ["name"] = choice.Name.Length <= MaxLength ? choice.Name : choice.Name[..(MaxLength - 1)] + "…", ["value"] = choice.Value });
}
