using System.Text.Json.Nodes;
using OpinionBot.Answering.Cases;
using OpinionBot.Answering.Gaps;
using OpinionBot.Facts;
using OpinionBot.Facts.Places;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Facts.Sources;
using OpinionBot.Search;

namespace OpinionBot.Discord.Incoming;

/// <summary>What to offer while somebody types: places, topics of surveys, sources, facts, and for moderators what waits for them.</summary>
internal sealed class DiscordSuggestions(FactIndex index, IFactStore facts, ISourceStore sources, ICaseStore cases, IGapStore gaps)
{
    private const int Max = 25;
    private const int MaxLength = 100;
    private const int MaxWaiting = 200;

    /// <summary>The names of the options that there is something to offer for.</summary>
    public static readonly IReadOnlySet<string> Options = new HashSet<string> { "places", "topic", "source", "fact", "which", "case", "gap" };

    public async Task<JsonArray> ForAsync(DiscordInteraction.Typing typing, CancellationToken cancellationToken) => new([.. (await FindAsync(typing, cancellationToken)).Where(choice => choice.Value.Length <= MaxLength).Take(Max).Select(choice => new JsonObject { ["name"] = Fitting(choice.Name), ["value"] = choice.Value })]);

    private async Task<IEnumerable<Choice>> FindAsync(DiscordInteraction.Typing typing, CancellationToken cancellationToken) => typing.Option switch
    {
        "places" => Places(typing.Text),
        "topic" => Topics(typing),
        "source" => await SourcesAsync(typing, cancellationToken),
        "fact" when !typing.Command.StartsWith("review", StringComparison.Ordinal) => await FactsAsync(typing, cancellationToken),
        _ when !typing.IsModerator => [],
        "fact" => await ProposedAsync(typing, cancellationToken),
        "which" => [.. await SourcesAsync(typing, cancellationToken, waiting: true), .. await ProposedAsync(typing, cancellationToken)],
        "case" => (await cases.ListAsync(typing.Workspace, MaxWaiting, cancellationToken)).Select(one => new Choice($"{one.Id}: {one.Question}", one.Id.ToString())).Where(one => Has(one.Name, typing.Text)),
        "gap" => (await gaps.ListAsync(typing.Workspace, MaxWaiting, cancellationToken)).Select(gap => new Choice($"{gap.Id}: {gap.Question}", gap.Id.ToString())).Where(gap => Has(gap.Name, typing.Text)),
        _ => [],
    };

    // The last of several places is being typed; those before it stay. What begins as typed comes before what has a word that does.
    private static IEnumerable<Choice> Places(string typed)
    {
        var comma = typed.LastIndexOf(',');
        var before = comma < 0 ? "" : typed[..(comma + 1)] + " ";
        var begun = typed[(comma + 1)..].Trim();

        return Gazetteer.Default.All.Select(place => place.Name)
            .Where(name => name.StartsWith(begun, StringComparison.OrdinalIgnoreCase) || name.Contains($" {begun}", StringComparison.OrdinalIgnoreCase))
            .OrderBy(name => name.StartsWith(begun, StringComparison.OrdinalIgnoreCase) ? 0 : 1).ThenBy(name => name, StringComparer.Ordinal)
            .Select(name => new Choice(before + name, before + name));
    }

    // Only what all the places were asked that have been named so far.
    private IEnumerable<Choice> Topics(DiscordInteraction.Typing typing)
    {
        var places = Gazetteer.Default.Find(typing.Given.GetValueOrDefault("places", "")).Select(mention => mention.Place).ToHashSet();

        return index.Tabled(typing.Workspace).Select(fact => fact.Fact).OfType<Figure>()
            .Where(figure => figure.Indicator.Topic.Length > 0 && Has(figure.Indicator.Topic, typing.Text))
            .GroupBy(figure => figure.Indicator.Topic, figure => figure.Place, StringComparer.OrdinalIgnoreCase)
            .Where(topic => places.IsSubsetOf(topic.OfType<Place>()))
            .Select(topic => topic.Key).Order(StringComparer.Ordinal).Select(topic => new Choice(topic, topic));
    }

    // By number where one is typed, else by words.
    private async Task<IEnumerable<Choice>> FactsAsync(DiscordInteraction.Typing typing, CancellationToken cancellationToken) => FactId.TryParse(typing.Text.Trim(), out var id)
        ? (await facts.GetAsync(typing.Workspace, [id], cancellationToken)).Where(fact => typing.IsModerator || fact.Status == FactStatus.Approved).Select(Named)
        : index.Search(FactSearch.ForText(typing.Workspace, typing.Text, Max)).Hits.Select(hit => Named(hit.Fact));

    private async Task<IEnumerable<Choice>> ProposedAsync(DiscordInteraction.Typing typing, CancellationToken cancellationToken) =>
        (await facts.ListProposedAsync(typing.Workspace, null, MaxWaiting, cancellationToken)).Select(Named).Where(fact => Has(fact.Name, typing.Text));

    private async Task<IEnumerable<Choice>> SourcesAsync(DiscordInteraction.Typing typing, CancellationToken cancellationToken, bool waiting = false) =>
        (await sources.ListAsync(typing.Workspace, cancellationToken)).Where(source => !waiting || source.Proposed > 0)
            .Select(source => new Choice($"{source.Source.Id}: {source.Source.Details.Title}{(source.Source.Details.Publisher is { } publisher ? $" ({publisher})" : "")}", source.Source.Id.ToString()))
            .Where(source => Has(source.Name, typing.Text));

    private static Choice Named(StoredFact fact) => new($"{fact.Id}: {fact.Fact.Text}", fact.Id.ToString());

    private static bool Has(string text, string typed) => text.Contains(typed.Trim(), StringComparison.OrdinalIgnoreCase);

    private static string Fitting(string name) => name.Length <= MaxLength ? name : name[..(MaxLength - 1)] + "…";

    private sealed record Choice(string Name, string Value);
}
