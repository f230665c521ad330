using OpinionBot.Facts;
using OpinionBot.Facts.Findings;
using OpinionBot.Facts.Sources;

namespace OpinionBot.Chat.Commands.Curating;

/// <summary>Shows what waits for review, page by page: what a table of the library contradicts first, then what is doubtful, each with why, its sentence and what was taken from elsewhere.</summary>
internal static class ReviewPage
{
    /// <summary>Behind a source, or alone: what is not doubtful of it.</summary>
    public const string Sure = "sure";

    private const int InChat = 3;
    private const int AtTerminal = 20;
    private const int MaxFrom = 200;

    /// <param name="waiting">Everything that waits, of all sources or of the one.</param>
    /// <param name="source">The only one that was asked for; null for all.</param>
    /// <param name="page">From 1 on; one that there is not is the last.</param>
    /// <param name="done">What has been done before this is shown.</param>
    public static Reply Of(IReadOnlyList<StoredFact> waiting, SourceId? source, int page, bool isAtTerminal, IReadOnlyList<string> done)
    {
        if (waiting.Count == 0)
        {
            return Reply.ToAskerOnly([.. done, "No facts wait for review."]);
        }

        var doubts = FindingDoubts.Among(waiting);
        var doubtful = waiting.Count(fact => doubts[fact.Id].Count > 0);
        var size = isAtTerminal ? AtTerminal : InChat;
        var pages = (waiting.Count + size - 1) / size;
        var at = Math.Clamp(page, 1, pages);
        var shown = waiting.OrderBy(fact => fact.Fact is Finding { Link.Agrees: false } ? 0 : doubts[fact.Id].Count > 0 ? 1 : 2).Skip((at - 1) * size).Take(size).ToList();
        var sources = shown.DistinctBy(fact => fact.Source.Id).Select(fact => fact.Source).ToList();

        return new Reply
        {
            Paragraphs =
            [
                .. done,
                $"{(waiting.Count == 1 ? "1 fact waits" : $"{waiting.Count} facts wait")} for review{Doubtful(doubtful, waiting.Count)}{(pages > 1 ? $"; page {at} of {pages}" : "")}.",
                .. sources is [var only] ? [Name(only)] : Array.Empty<string>(),
            ],
            Items = [.. shown.Select(fact => Item(fact, doubts[fact.Id], namesSource: sources.Count > 1))],
            Buttons = [.. Buttons(source, at, pages, doubtful, waiting.Count), .. sources is [{ Id: var one }] ? [new ReplyButton($"Approve all of {one}", $"/review approve {one}"), new ReplyButton($"Reject all of {one}", $"/review reject {one}")] : Array.Empty<ReplyButton>()],
            Visibility = Visibility.AskerOnly,
        };
    }

    /// <summary>One fact as a moderator judges it.</summary>
    public static ReplyItem Item(StoredFact stored, IReadOnlyList<string> doubts, bool namesSource)
    {
        var fact = stored.Fact;
        var sentence = fact.Anchor is { } anchor && !(fact is Statement && anchor.Exact == fact.Text) ? new MarkedText(anchor.Exact, FindingMarks.In(fact)) : null;

        return new ReplyItem(
            stored.Id.ToString(),
            Line(fact),
            sentence,
            [
                .. doubts.Count > 0 ? [$"Doubtful: {string.Join("; ", doubts)}."] : Array.Empty<string>(),
                .. fact is Finding { Link: { Agrees: true } link } told ? [$"The library has this as {link.Cell}: {link.About}: {FindingLine.Linked(told, link)}."] : Array.Empty<string>(),
                .. fact is Finding finding ? FindingMarks.Inherited(finding).Select(part => $"Inherited: {part.Words} from “{Cut(part.From)}”") : [],
                .. sentence is not null && sentence.Text != fact.Text && fact is not Statement ? [$"To be said: {fact.Text}"] : Array.Empty<string>(),
                .. namesSource ? [Name(stored.Source)] : Array.Empty<string>(),
            ],
            [
                new ReplyButton("Approve", $"/review approve {stored.Id}"),
                new ReplyButton("Edit", $"/review edit {stored.Id} …"),
                .. fact is Finding ? [new ReplyButton("Edit parts", $"/{FactPartCommand.CommandName} {stored.Id} …")] : Array.Empty<ReplyButton>(),
                new ReplyButton("Reject", $"/review reject {stored.Id}"),
            ]);
    }

    private static string Doubtful(int doubtful, int all) =>
        all == 1 ? doubtful == 0 ? "" : " and is doubtful"
        : doubtful == 0 ? ", none of them doubtful"
        : doubtful == all ? ", all of them doubtful"
        : $", {doubtful} of them doubtful";

    private static IReadOnlyList<ReplyButton> Buttons(SourceId? source, int page, int pages, int doubtful, int all)
    {
        var of = source is { } one ? $" {one}" : "";

        return
        [
            .. all > doubtful && all > 1 ? [new ReplyButton($"Approve the {all - doubtful} not doubtful", $"/review approve{of} {Sure}")] : Array.Empty<ReplyButton>(),
            .. PageNumber.Buttons($"/review{of}", page, pages),
        ];
    }

    private static string Line(Fact fact) => fact switch
    {
        Figure figure => FindingLine.Of(figure),
        Quote quote => string.Join(" · ", new[] { quote.Speaker, quote.SpeakerRole, quote.SaidOn?.ToLongString() }.Where(part => part is not null)),
        _ => fact.Text,
    };

    private static string Name(Source source) =>
        $"From {source.Id}: {string.Join(", ", new[] { source.Details.Title, source.Details.Publisher, source.Details.Published?.ToLongString() }.Where(part => part is not null))}";

    private static string Cut(string text) => text.Length <= MaxFrom ? text : TextSplitter.Split(text, MaxFrom)[0] + "…";
}
