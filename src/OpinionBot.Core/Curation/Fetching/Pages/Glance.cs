using System.Text;
using AngleSharp.Dom;

namespace OpinionBot.Curation.Fetching.Pages;

/// <summary>What a reader sees of a part of a page, as far as a glance goes: no more than is asked for is looked at, however large the part is.</summary>
internal static class Glance
{
    private const int MostNodes = 3_000;

    /// <summary>Its first letters, without scripts and what is only for browsers that run none.</summary>
    public static string At(INode part, int most)
    {
        var text = new StringBuilder();
        var nodes = 0;

        foreach (var node in part.Descendants())
        {
            if (text.Length >= most || ++nodes > MostNodes)
            {
                break;
            }

            if (node is IText { ParentElement: { } parent } words && parent.Closest("script, style, template, noscript") is null)
            {
                text.Append(words.Data.AsSpan(0, Math.Min(words.Data.Length, most))).Append(' ');
            }
        }

        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
