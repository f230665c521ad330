using System.Text.Json.Nodes;
using OpinionBot.Facts;
using OpinionBot.Facts.Sources;
using OpinionBot.Slack.Rendering;

namespace OpinionBot.Slack.Home;

/// <summary>The app's Home page: what to ask, and what the library holds for this workspace.</summary>
internal sealed class SlackHome(ISourceStore sources)
{
    private const int NewestSources = 5;

    /// <summary>Questions that the starter library answers.</summary>
    public static readonly IReadOnlyList<string> Examples =
    [
        "How many people in Japan were nervous about AI products in 2023?",
        "In which country are most people excited about AI?",
        "How did concern about AI in the United States change?",
    ];

    public async Task<JsonObject> ViewAsync(WorkspaceId workspace, bool isModerator, CancellationToken cancellationToken)
    {
        var held = await sources.ListAsync(workspace, cancellationToken);
        var waiting = held.Sum(source => source.Proposed);
        var newest = held.Where(source => source.Source.Workspace != WorkspaceId.Starter).OrderByDescending(source => source.Source.Id.Value).Take(NewestSources).ToList();

        List<JsonObject> blocks =
        [
            SlackBlocks.Header("What do people think of AI?"),
            SlackBlocks.Section("I answer questions about public attitudes to AI from surveys and articles. Every figure and quotation is checked against its source before you see it, and what the library does not cover I say."),
            SlackBlocks.Section("Mention me in a channel, write me a message, or use /ask. Try one of these; I answer in Messages:"),
            SlackBlocks.Actions([.. Examples.Select((example, at) => SlackBlocks.Button(Label(example), $"{SlackActions.Run}:{at}", $"/ask {example}"))]),
            SlackBlocks.Divider(),
            SlackBlocks.Header("The library"),
            SlackBlocks.Section($"{held.Sum(source => source.Approved):N0} facts from {held.Count:N0} sources."),
            .. newest.Count == 0 ? Array.Empty<JsonObject>() : [SlackBlocks.Section("Added last:\n" + string.Join('\n', newest.Select(source => $"• {source.Source.Details.Title} ({source.Approved} facts)")))],
            .. isModerator ? Moderating(waiting) : [],
        ];

        return new JsonObject { ["type"] = "home", ["blocks"] = new JsonArray([.. blocks]) };
    }

    private static IEnumerable<JsonObject> Moderating(int waiting)
    {
        yield return SlackBlocks.Divider();
        yield return SlackBlocks.Header("For moderators");
        yield return SlackBlocks.Section(waiting == 1 ? "1 fact waits for review." : $"{waiting:N0} facts wait for review.");
        yield return SlackBlocks.Actions(
            SlackBlocks.Button("Review", $"{SlackActions.Run}:review", "/review", waiting > 0 ? "primary" : null),
            SlackBlocks.Button("Add an article", $"{SlackActions.Edit}:add", "/library add"),
            SlackBlocks.Button("Open questions", $"{SlackActions.Run}:gaps", "/gaps"),
            SlackBlocks.Button("Cases", $"{SlackActions.Run}:cases", "/cases"));
    }

    private static string Label(string example) => example.Length <= SlackBlocks.MaxButtonText ? example : example[..(SlackBlocks.MaxButtonText - 1)] + "…";
}
