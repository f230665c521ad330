using System.Text;
using OpinionBot.Curation;
using OpinionBot.Curation.Fetching;
using OpinionBot.Language;
using OpinionBot.Search;

namespace OpinionBot.Chat.Commands.Curating;

public sealed class LibraryAddCommand(ArticleCurator curator, FactIndexFollower index) : ChatCommand
{
    public override string Name => "library add";

    public override string Description => "Add an article from a file, an address or pasted text";

    public override CommandAudience Audience => CommandAudience.Moderators;

    public override IReadOnlyList<CommandOption> Options { get; } =
    [
        new("document", "An https:// address, the text itself in quotation marks, or in a terminal a path", OptionKind.LongText, Required: false),
        new("file", "A text or PDF file", OptionKind.Attachment, Required: false),
        new("title", "Its title", Required: false),
        new("author", "Who wrote it", Required: false),
        new("publisher", "Who published it", Required: false),
        new("published", "When: 2026, 2026-03 or 2026-03-05", Required: false),
        new("url", "Where it can be read", Required: false),
        new("approve", "Approve what is found without review", OptionKind.Flag, Required: false),
    ];

    public override async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (TryReadGiven(call, out var given) is { } fault)
        {
            return Reply.ToAskerOnly(fault);
        }

        ArticleOrigin origin;

        switch (call)
        {
            case { File: { } file }:
                origin = new ArticleOrigin.Content(await file.OpenAsync(cancellationToken), file.Name);
                break;
            case var _ when call.Get("document") is { Length: > 0 } document:
                origin = Origin(document);
                break;
            default:
                return Reply.ToAskerOnly("Say which document: an https:// address, a file, or the text itself.");
        }

        // A path means a file of this computer, which only the person at its terminal may name.
        if (origin is ArticleOrigin.File && !call.IsAtTerminal)
        {
            return Reply.ToAskerOnly($"'{call.Get("document")}' is no web address; give one that begins with https://, upload the file, or paste the text.");
        }

        var curated = await curator.AddAsync(origin, given, call.Has("approve"), share: call.IsAtTerminal, call.Moderator, cancellationToken);
        await index.CatchUpAsync(cancellationToken);

        return Reply.ToAskerOnly([.. CuratedText.For(curated, call.IsAtTerminal)]);
    }

    /// <returns>One sentence when a detail cannot be read; null when all can.</returns>
    public static string? TryReadGiven(CommandCall call, out GivenDetails given)
    {
        var published = call.Get("published");
        var date = PartialDate.TryParse(published);
        var hasUrl = Uri.TryCreate(call.Get("url"), UriKind.Absolute, out var url) && url.Scheme is "http" or "https";

        given = new GivenDetails(call.Get("title"), call.Get("author"), call.Get("publisher"), date, hasUrl ? url : null);

        return published is not null && date is null ? $"'{published}' is no date; write 2026, 2026-03 or 2026-03-05."
            : call.Get("url") is { } address && !hasUrl ? $"'{address}' is no web address; write one that begins with https:// or http://."
            : null;
    }

    private static ArticleOrigin Origin(string document)
    {
        if (Uri.TryCreate(document, UriKind.Absolute, out var url) && !url.IsFile && document.Contains("://", StringComparison.Ordinal))
        {
            return new ArticleOrigin.Url(url);
        }

        // Text that was pasted has more words than any path.
        return document.Contains('\n', StringComparison.Ordinal) || Words.Of(document).Count > 20
            ? new ArticleOrigin.Content(new MemoryStream(Encoding.UTF8.GetBytes(document)), "the pasted text")
            : new ArticleOrigin.File(document);
    }
}
