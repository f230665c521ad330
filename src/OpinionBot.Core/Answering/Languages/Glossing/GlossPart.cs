using System.Text;

namespace OpinionBot.Answering.Languages.Glossing;

/// <summary>A word or phrase of a gloss.</summary>
/// <param name="English">What it says; empty for a word that English leaves out.</param>
/// <param name="Joint">What joins it to the part before when both are as typed: <c>GPT-4</c>.</param>
internal sealed record GlossPart(string English, GlossKind Kind, string Joint = "")
{
    /// <summary>The parts as a line of text.</summary>
    public static string Write(IEnumerable<GlossPart> parts)
    {
        var text = new StringBuilder();
        GlossPart? before = null;

        foreach (var part in parts.Where(part => part.English.Length > 0))
        {
            var isJoined = part.Joint.Length > 0 && part.Kind is GlossKind.Unknown && before?.Kind is GlossKind.Unknown;
            text.Append(isJoined ? part.Joint : before is null || part.Kind is GlossKind.Sign ? "" : " ").Append(part.English);
            before = part;
        }

        return text.ToString();
    }
}
