using System.Text.Json.Serialization;
using OpinionBot.Curation;

namespace OpinionBot.Conversation.Inbox;

/// <summary>What somebody wants of the bot. The list is complete.</summary>
[JsonDerivedType(typeof(Question), "question")]
[JsonDerivedType(typeof(Line), "line")]
[JsonDerivedType(typeof(Command), "command")]
[JsonDerivedType(typeof(Share), "share")]
[JsonDerivedType(typeof(Vote), "vote")]
[JsonDerivedType(typeof(Happening), "happening")]
public abstract record InboxRequest
{
    private InboxRequest()
    {
    }

    /// <summary>What a message asks for that is no command.</summary>
    /// <param name="hasText">False for a mention and nothing else.</param>
    /// <param name="words">The plain words of it.</param>
    /// <param name="files">What came with it.</param>
    public static InboxRequest OfMessage(bool hasText, string words, IReadOnlyList<UploadedFile> files) =>
        files.Count == 0 && (!hasText || words.Trim(' ', '?', '!', '.').Equals("help", StringComparison.OrdinalIgnoreCase)) ? new Line("/help") : new Question(words) { Files = files };

    /// <summary>An answer to a question in plain words.</summary>
    /// <param name="Text">Without what stands around it; empty when there was nothing else.</param>
    public sealed record Question(string Text) : InboxRequest
    {
        /// <summary>What came with it: a picture of the matter, or an article to add.</summary>
        public IReadOnlyList<UploadedFile> Files { get; init; } = [];
    }

    /// <summary>A command as typed: <c>/review approve F12</c>. Buttons carry such lines too.</summary>
    public sealed record Line(string Text) : InboxRequest;

    /// <summary>A command whose options the platform has read, from a form for example.</summary>
    /// <param name="Files">The command is run for each of them; once when there is none.</param>
    public sealed record Command(string Name, IReadOnlyDictionary<string, string> Values, params IReadOnlyList<UploadedFile> Files) : InboxRequest;

    /// <summary>Show the channel an answer that only the asker has seen.</summary>
    /// <param name="Entry">The inbox entry that was answered.</param>
    public sealed record Share(long Entry) : InboxRequest;

    /// <summary>A judgement on an answer; one that did not help becomes a case for the moderators.</summary>
    public sealed record Vote(long Entry, bool IsHelpful) : InboxRequest;

    /// <summary>Something of the platform's own that is not about an answer: a page was opened, the bot was removed.</summary>
    /// <param name="Name">The platform's name for it.</param>
    /// <param name="Detail">The platform's own words; opaque here.</param>
    public sealed record Happening(string Name, string Detail) : InboxRequest;
}

/// <summary>A file that somebody gave the bot on a platform and that has not been fetched yet.</summary>
/// <param name="MediaType">As the platform says it; null when it does not.</param>
public sealed record UploadedFile(string Name, Uri Address, long Bytes, string? MediaType = null)
{
    /// <summary>True for what may be an article, by its name and type.</summary>
    [JsonIgnore]
    public bool IsArticle => ArticleFile.IsOne(Name, MediaType);
}
