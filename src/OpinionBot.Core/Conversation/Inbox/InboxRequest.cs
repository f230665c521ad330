using System.Text.Json.Serialization;

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

    /// <summary>An answer to a question in plain words.</summary>
    public sealed record Question(string Text) : InboxRequest;

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
public sealed record UploadedFile(string Name, Uri Address, long Bytes);
