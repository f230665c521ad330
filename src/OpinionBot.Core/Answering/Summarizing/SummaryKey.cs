using System.Security.Cryptography;
using System.Text;
using OpinionBot.Answering.Retrieval;
using OpinionBot.Language;

namespace OpinionBot.Answering.Summarizing;

/// <summary>
/// When two summaries are one: the same workspace, the same question but for case, accents and signs, the same prompt and language, and the same facts in
/// the same state. A fact's state is the number of its last change, so that any change of a fact makes another key; that is the part of
/// the library's version that an answer depends on.
/// </summary>
internal static class SummaryKey
{
    public static string Of(Question question, Evidence evidence, string promptHash, string language)
    {
        var parts = new List<string> { question.Address.Workspace.Value, promptHash, language, string.Join(' ', Words.Of(evidence.Query.Text).Select(word => Words.Fold(word.Text))) };
        parts.AddRange(evidence.Facts.Select(fact => $"{fact.Id}:{fact.Sequence}"));

        return "summary:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
    }
}
