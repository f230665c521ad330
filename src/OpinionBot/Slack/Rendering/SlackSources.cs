using OpinionBot.Answering.Replying;
using OpinionBot.Chat;

namespace OpinionBot.Slack.Rendering;

/// <summary>The list of sources under a reply: what is from the same source stands together, and its name leads to the exact words where it has an address.</summary>
internal static class SlackSources
{
    private const int MaxName = 300;
    private const int MaxDetails = 1_000;
    private const int MaxUrl = 1_500;

    public static IEnumerable<(string Markup, string Text)> Lines(IReadOnlyList<Citation> citations)
    {
        foreach (var source in CitedSource.Of(citations))
        {
            var name = TextSplitter.Split(source.Name.ReplaceLineEndings(" "), MaxName, SlackText.Cost).FirstOrDefault("the source").TrimEnd('.');
            var rest = TextSplitter.Split($"{(source.Details.Length == 0 ? "" : source.Details.TrimEnd('.') + ".")}  {source.Facts}", MaxDetails, SlackText.Cost)[0];

            yield return ($"{source.Marks}  {Linked(SlackText.Escape(name), source.Link)}. {SlackText.Escape(rest)}", $"{source.Marks}  {name}. {rest}");
        }
    }

    // The address is the store's, and nothing in it can end the link early: angle brackets and bars are percent-encoded.
    private static string Linked(string escaped, string? link) =>
        link is null || link.Length > MaxUrl ? escaped
        : $"<{link.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal).Replace("|", "%7C", StringComparison.Ordinal)}|{escaped}>";
}
