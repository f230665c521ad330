using System.Text.Json.Nodes;
using OpinionBot.Answering.Cases;
using OpinionBot.Answering.Gaps;
using OpinionBot.Facts;
using OpinionBot.Facts.Places;
using OpinionBot.Facts.Sources;
using OpinionBot.Language;
using OpinionBot.Search;

namespace OpinionBot.Discord.Incoming;

/// <summary>What to offer while somebody types: places, topics of surveys, sources, facts, and for moderators what waits for them.</summary>
internal sealed class DiscordSuggestions(FactIndex index, BegunFacts begunFacts, IFactStore facts, ISourceStore sources, ICaseStore cases, IGapStore gaps)
{
    private const int Max = 25;
    private const int MaxLength = 100;
    private const int MaxWaiting = 200;
    private const int MaxTail = 40;
    private const int OtherName = 2;

    /// <summary>The names of the options that there is something to offer for.</summary>
    public static readonly IReadOnlySet<string> Options = new HashSet<string> { "places", "topic", "source", "fact", "which", "case", "gap" };

    public async Task<JsonArray> ForAsync(DiscordInteraction.Typing typing, CancellationToken cancellationToken)
    {
        var begun = new BegunWords(typing.Text);
        var found = (await FindAsync(typing, cancellationToken)).Where(choice => choice.Value.Length <= MaxLength).Take(Max);

        return [.. found.Select(choice => new JsonObject { ["name"] = Cut(choice.Name, begun), ["value"] = choice.Value })];
    }

    private async Task<IEnumerable<Choice>> FindAsync(DiscordInteraction.Typing typing, CancellationToken cancellationToken) => typing.Option switch
    {
        "places" => Places(typing.Text),
        "topic" => Topics(typing),
        "source" => await SourcesAsync(typing, cancellationToken),
        "fact" when !typing.Command.StartsWith("review", StringComparison.Ordinal) => await FactsAsync(typing, cancellationToken),
        _ when !typing.IsModerator => [],
        "fact" => await ProposedAsync(typing, cancellationToken),
        "which" => [.. await SourcesAsync(typing, cancellationToken, waiting: true), .. await ProposedAsync(typing, cancellationToken)],
        "case" => Fitting((await cases.ListAsync(typing.Workspace, MaxWaiting, cancellationToken)).Select(one => new Choice($"{one.Id}: {one.Question}", one.Id.ToString())), typing),
        "gap" => Fitting((await gaps.ListAsync(typing.Workspace, MaxWaiting, cancellationToken)).Select(gap => new Choice($"{gap.Id}: {gap.Question}", gap.Id.ToString())), typing),
        _ => [],
    };

    // The last of several places is being typed; those before it stay. A place is found by its other names too, after those that are called so.
    private static IEnumerable<Choice> Places(string typed)
    {
        var comma = typed.LastIndexOfAny([',', ';', '&', '/']);
        var before = comma < 0 ? "" : typed[..(comma + 1)] + " ";
        var begun = new BegunWords(typed[(comma + 1)..]);

        return Gazetteer.Default.All
            .Select(place => (place.Name, Rank: begun.RankOf(place.Name) ?? (Gazetteer.Default.Names(place).Any(name => begun.RankOf(name) is not null) ? OtherName : null)))
            .Where(place => place.Rank is not null)
            .OrderBy(place => place.Rank).ThenBy(place => place.Name, StringComparer.Ordinal)
            .Select(place => new Choice(before + place.Name, before + place.Name));
    }

    // Only what all the places were asked that have been named so far.
    private IEnumerable<Choice> Topics(DiscordInteraction.Typing typing)
    {
        var places = Gazetteer.Default.Find(typing.Given.GetValueOrDefault("places", "")).Select(mention => mention.Place).ToHashSet();

        return Fitting(
            index.Tabled(typing.Workspace).Select(fact => fact.Fact).OfType<Figure>()
                .Where(figure => figure.Indicator.Topic.Length > 0)
                .GroupBy(figure => figure.Indicator.Topic, figure => figure.Place, StringComparer.OrdinalIgnoreCase)
                .Where(topic => places.IsSubsetOf(topic.OfType<Place>()))
                .Select(topic => topic.Key).Order(StringComparer.Ordinal).Select(topic => new Choice(topic, topic)),
            typing);
    }

    // A moderator may also see one by its id that is not approved.
    private async Task<IEnumerable<Choice>> FactsAsync(DiscordInteraction.Typing typing, CancellationToken cancellationToken)
    {
        IReadOnlyList<StoredFact> whole = typing.IsModerator && FactId.TryParse(typing.Text, out var id) ? await facts.GetAsync(typing.Workspace, [id], cancellationToken) : [];

        return whole.Concat(begunFacts.Find(typing.Workspace, typing.Text, Max)).DistinctBy(fact => fact.Id).Select(Named);
    }

    private async Task<IEnumerable<Choice>> ProposedAsync(DiscordInteraction.Typing typing, CancellationToken cancellationToken) =>
        Fitting((await facts.ListProposedAsync(typing.Workspace, null, MaxWaiting, cancellationToken)).Select(Named), typing);

    private async Task<IEnumerable<Choice>> SourcesAsync(DiscordInteraction.Typing typing, CancellationToken cancellationToken, bool waiting = false) =>
        Fitting(
            (await sources.ListAsync(typing.Workspace, cancellationToken)).Where(source => !waiting || source.Proposed > 0)
                .Select(source => new Choice($"{source.Source.Id}: {source.Source.Details.Title}{(source.Source.Details.Publisher is { } publisher ? $" ({publisher})" : "")}", source.Source.Id.ToString())),
            typing);

    // What begins as typed comes before what has words that do; an order that there was stays.
    private static IEnumerable<Choice> Fitting(IEnumerable<Choice> choices, DiscordInteraction.Typing typing)
    {
        var begun = new BegunWords(typing.Text);

        return choices.Select(choice => (choice, Rank: begun.RankOf(choice.Name))).Where(one => one.Rank is not null).OrderBy(one => one.Rank).Select(one => one.choice);
    }

    private static Choice Named(StoredFact fact) => new($"{fact.Id}: {fact.Fact.Text}", fact.Id.ToString());

    // What was typed for is seen: a long sentence loses its middle rather than that.
    private static string Cut(string name, BegunWords begun)
    {
        if (name.Length <= MaxLength)
        {
            return name;
        }

        var end = begun.EndIn(name);

        if (end < MaxLength)
        {
            return $"{name[..(MaxLength - 1)]}…";
        }

        var tail = name[Math.Max(name.LastIndexOf(' ', end - 1), end - MaxTail)..end];
        var head = name[..name.LastIndexOf(' ', MaxLength - tail.Length - 3)];

        return $"{head} …{tail}{(end < name.Length ? "…" : "")}";
    }

    private sealed record Choice(string Name, string Value);
}
