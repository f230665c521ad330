using OpinionBot.Curation;
using OpinionBot.Facts;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Facts.Sources;
using OpinionBot.Search;

namespace OpinionBot.Chat.Commands.Curating;

public sealed class LibraryListCommand(ISourceStore sources) : ChatCommand
{
    public override string Name => "library list";

    public override string Description => "List all sources with their numbers and how many facts they have";

    public override CommandAudience Audience => CommandAudience.Moderators;

    public override async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var listed = await (call.IsAtTerminal ? sources.ListAllAsync(cancellationToken) : sources.ListAsync(call.Address.Workspace, cancellationToken));

        return listed.Count == 0
            ? Reply.ToAskerOnly("The library is empty; add an article with /library add.")
            : new Reply
            {
                Table = new ReplyTable(null, ["Source", "Title", "Published", "Whose", "Approved", "Waiting"], [.. listed.Select(source => Row(source, call.Address.Workspace))]),
                Visibility = Visibility.AskerOnly,
            };
    }

    private static IReadOnlyList<string> Row(SourceOverview source, WorkspaceId reader) =>
    [
        source.Source.Id.ToString(),
        source.Source.Details.Title,
        source.Source.Details.Published?.ToString() ?? "",
        WhoseText.For(source.Source, reader),
        $"{source.Approved}",
        $"{source.Proposed}",
    ];
}

public sealed class LibraryShowCommand(ISourceStore sources, IFactStore facts) : ChatCommand
{
    public override string Name => "library show";

    public override string Description => "Show one source and its facts";

    public override CommandAudience Audience => CommandAudience.Moderators;

    private const int InChat = 50;

    public override IReadOnlyList<CommandOption> Options { get; } =
        [new("source", "Its number, for example S3"), new(PageNumber.Option, "Which page, from 1 on", OptionKind.Number, Required: false)];

    public override async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (PageNumber.Read(call) is not { } page)
        {
            return Reply.ToAskerOnly(PageNumber.Fault(call));
        }

        var reader = SourceId.TryParse(call.Require("source"), out var id) ? (await SourceModerator.OfAsync(call, id, sources, cancellationToken)).Workspace : call.Address.Workspace;

        if (await sources.GetAsync(reader, id, cancellationToken) is not { } source)
        {
            return Reply.ToAskerOnly($"The library has no source {call.Require("source")}; /library list shows them.");
        }

        var stored = await facts.ListBySourceAsync(reader, id, cancellationToken);
        var size = call.IsAtTerminal && !call.Has(PageNumber.Option) ? Math.Max(1, stored.Count) : InChat;
        var pages = Math.Max(1, (stored.Count + size - 1) / size);
        var at = Math.Min(page, pages);
        var shown = stored.Skip((at - 1) * size).Take(size);

        return new Reply
        {
            Paragraphs =
            [
                $"{id}: {string.Join(", ", new[] { source.Details.Title, source.Details.Author, source.Details.Publisher, source.Details.Published?.ToLongString(), source.Details.Url?.AbsoluteUri }.Where(part => part is not null))}. Whose: {WhoseText.For(source, call.Address.Workspace)}.",
                .. pages > 1 ? [$"{stored.Count} facts, page {at} of {pages}:"] : Array.Empty<string>(),
            ],
            Table = new ReplyTable(null, ["Fact", "Status", "What it says"], [.. shown.Select(fact => (IReadOnlyList<string>)[fact.Id.ToString(), Status(fact), fact.Fact.Text])]),
            Buttons = PageNumber.Buttons($"/library show {id}", at, pages),
            Visibility = Visibility.AskerOnly,
        };
    }

    private static string Status(StoredFact fact) => fact.Status == FactStatus.Superseded ? $"superseded by {fact.SupersededBy}" : fact.Status.ToString().ToLowerInvariant();
}

public sealed class LibraryRemoveCommand(ISourceStore sources, FactIndexFollower index) : ChatCommand
{
    public override string Name => "library remove";

    public override string Description => "Remove a source with its text and all its facts, for good";

    public override CommandAudience Audience => CommandAudience.Moderators;

    public override IReadOnlyList<CommandOption> Options { get; } = [new("source", "Its number, for example S3")];

    public override async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (!SourceId.TryParse(call.Require("source"), out var id))
        {
            return Reply.ToAskerOnly($"'{call.Require("source")}' is no source; give a number such as S3.");
        }

        var retracted = await sources.RemoveAsync(id, await SourceModerator.OfAsync(call, id, sources, cancellationToken), cancellationToken);
        await index.CatchUpAsync(cancellationToken);

        return Reply.ToAskerOnly(retracted is null
            ? call.IsAtTerminal
                ? $"{id} is no source that can be removed; /library list shows them, and the starter library's stay."
                : $"{id} is no source of this workspace's own; /library list shows whose each is, and what is everyone's only whoever runs the bot removes."
            : $"{id} is removed with its text; {(retracted.Count == 1 ? "1 fact is" : $"{retracted.Count} facts are")} no longer said.");
    }
}

public sealed class LibraryRefreshCommand(ArticleCurator curator, ISourceStore sources, FactIndexFollower index) : ChatCommand
{
    public override string Name => "library refresh";

    public override string Description => "Fetch a source again from its address and propose what changed";

    public override CommandAudience Audience => CommandAudience.Moderators;

    public override IReadOnlyList<CommandOption> Options { get; } = [new("source", "Its number, for example S3")];

    public override async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (!SourceId.TryParse(call.Require("source"), out var id) || await curator.RefreshAsync(id, await SourceModerator.OfAsync(call, id, sources, cancellationToken), cancellationToken) is not { } curated)
        {
            return Reply.ToAskerOnly($"{call.Require("source")} is no source of this library with an address to fetch; add the new version with /library add.");
        }

        await index.CatchUpAsync(cancellationToken);

        return Reply.ToAskerOnly([.. CuratedText.For(curated, call.IsAtTerminal)]);
    }
}
