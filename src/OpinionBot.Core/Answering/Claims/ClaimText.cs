using OpinionBot.Language.Numbers;

namespace OpinionBot.Answering.Claims;

/// <summary>Which of the texts of a message is its claim: a link's preview or a remark beside it is none.</summary>
public static class ClaimText
{
    /// <param name="texts">Plain words, the message's own first; some may be empty.</param>
    /// <returns>The first with a share in it, else the first with words; empty when none has any.</returns>
    public static string Choose(IEnumerable<string> texts)
    {
        var said = texts.Where(text => text.Length > 0).ToList();

        return said.FirstOrDefault(text => NumberReader.Read(text).Any(number => number.IsShare)) ?? said.FirstOrDefault() ?? "";
    }
}
