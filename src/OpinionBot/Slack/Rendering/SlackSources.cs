using OpinionBot.Answering.Replying;
using OpinionBot.Chat;

namespace OpinionBot.Slack.Rendering;

/// <summary>The list of sources under a reply: marks of the same source stand together, and a link leads to the exact words where the source has an address.</summary>
internal static class SlackSources
{
    private const int MaxLine = 2_900;
    private const int MaxUrl = 1_500;

    public static IEnumerable<(string Markup, string Text)> Lines(IReadOnlyList<Citation> citations)
    {
        foreach (var source in citations.GroupBy(citation => citation.Line))
        {
            var marks = string.Join(' ', source.Select(citation => $"[{citation.Number}]"));
            var facts = string.Join(' ', source.Select(citation => citation.Fact.Id));
            var link = CitationLine.Link(source.First().Fact);
            var words = link is null ? source.Key : source.Key.Replace(link, "", StringComparison.Ordinal).Replace(source.First().Fact.Source.Details.Url!.AbsoluteUri, "", StringComparison.Ordinal).TrimEnd();
            var text = TextSplitter.Split($"{marks}  {words}  {facts}", MaxLine - MaxUrl, SlackText.Cost)[0];

            yield return (Linked(SlackText.Escape(text), link), text);
        }
    }

    // The address is the store's, and nothing in it can end the link early: angle brackets and bars are percent-encoded.
    private static string Linked(string escaped, string? link) =>
        link is null || link.Length > MaxUrl ? escaped
        : $"{escaped}  <{link.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal).Replace("|", "%7C", StringComparison.Ordinal)}|source>";
}
