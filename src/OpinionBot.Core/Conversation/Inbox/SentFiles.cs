using OpinionBot.Chat;

namespace OpinionBot.Conversation.Inbox;

/// <summary>
/// What is done with the files of a message. An article is added when nothing is asked with it, or when a moderator sends it; what else came
/// is not read, and the reply says so.
/// </summary>
internal static class SentFiles
{
    private const int MinQuestionWords = 5;

    private const string Approving = "approve";

    /// <summary>True when the message can be an addition to the library, whoever sent it.</summary>
    public static bool MayAdd(InboxRequest.Question message) => message.Files.Any(file => file.IsArticle);

    /// <summary>True when there is a question beside the files, and not a word such as <c>approve</c>.</summary>
    public static bool Asks(InboxRequest.Question message) =>
        message.Text.Contains('?', StringComparison.Ordinal) || message.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length >= MinQuestionWords;

    /// <summary>The command that the message stands for: each of its files is added, or named with what is wrong with it.</summary>
    public static InboxRequest.Command Addition(InboxRequest.Question message) =>
        new("library add", message.Text.Contains(Approving, StringComparison.OrdinalIgnoreCase) ? new Dictionary<string, string> { [Approving] = "true" } : [], message.Files);

    /// <summary>The answer, with a sentence on the files that were not read for it.</summary>
    public static Reply Beside(InboxRequest.Question message, Reply reply) => message.Files.Count == 0 ? reply : reply with { Paragraphs = [.. reply.Paragraphs, Unread(message)] };

    /// <summary>What to say to files and no words.</summary>
    public static Reply Alone() => Reply.ToAskerOnly("I read words, not pictures or recordings: ask me in a message. A moderator can add an article as a text, Markdown, HTML or PDF file.");

    private static string Unread(InboxRequest.Question message) =>
        $"I have read only the words, not the {(message.Files.Count == 1 ? "file" : "files")} with them.{(MayAdd(message) ? " Articles are added by moderators." : "")}";
}
