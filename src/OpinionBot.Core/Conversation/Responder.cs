using Microsoft.Extensions.Options;
using OpinionBot.Answering;
using OpinionBot.Answering.Memory;
using OpinionBot.Answering.Replying;
using OpinionBot.Chat;
using OpinionBot.Chat.Commands;
using OpinionBot.Chat.Settings;
using OpinionBot.Conversation.Inbox;

namespace OpinionBot.Conversation;

/// <summary>Decides what the bot does with what came in. Stores nothing: the conclusion is stored with the entry's end.</summary>
public sealed class Responder(QuestionAnswerer answerer, CommandCatalog catalog, IInbox inbox, AnswerSharing sharing, IChannelSettingsStore settings, IOptions<InboxOptions> options, TimeProvider time)
{
    public Task<Conclusion> RespondAsync(LeasedEntry leased, IChatPlatform platform, CancellationToken cancellationToken) => leased.Entry.Request switch
    {
        InboxRequest.Question question => HearAsync(leased, question, platform, cancellationToken),
        InboxRequest.Line line when catalog.QuestionOf(line.Text) is { } text => AnswerAsync(leased, new InboxRequest.Question(text), isCommand: true, platform, cancellationToken),
        InboxRequest.Line line => RunLineAsync(leased, line.Text, platform, cancellationToken),
        InboxRequest.Command { Name: "ask", Values: var values } => AnswerAsync(leased, new InboxRequest.Question(values["question"]), isCommand: true, platform, cancellationToken),
        InboxRequest.Command command => RunAsync(leased, command, platform, cancellationToken),
        InboxRequest.Share share => sharing.ShareAsync(leased, share, platform, cancellationToken),
        InboxRequest.Vote vote => VoteAsync(leased, vote, platform, cancellationToken),
        InboxRequest.Happening happening => platform.HandleAsync(leased.Entry, happening, cancellationToken),
        var other => throw new InvalidOperationException($"There is no response to {other.GetType().Name}."),
    };

    private async Task<Conclusion> HearAsync(LeasedEntry leased, InboxRequest.Question message, IChatPlatform platform, CancellationToken cancellationToken)
    {
        if (leased.Entry.IsAddressed && SentFiles.MayAdd(message) && (!SentFiles.Asks(message) || (await platform.IdentifyAsync(leased.Entry, cancellationToken)).IsModerator))
        {
            return await RunAsync(leased, SentFiles.Addition(message), platform, cancellationToken);
        }

        return message is { Text: "", Files.Count: > 0 }
            ? new Conclusion(platform.Render(leased, SentFiles.Alone()))
            : await AnswerAsync(leased, message, isCommand: false, platform, cancellationToken);
    }

    private async Task<Conclusion> AnswerAsync(LeasedEntry leased, InboxRequest.Question asked, bool isCommand, IChatPlatform platform, CancellationToken cancellationToken)
    {
        var entry = leased.Entry;
        var channel = await settings.GetAsync(entry.Address.Workspace, entry.Address.Channel, cancellationToken);

        if (channel.Answers == AnswerWhen.Never && !isCommand)
        {
            return new Conclusion(platform.Render(leased, Reply.ToAskerOnly("In this channel I answer commands only; use /ask and your question.")));
        }

        var started = time.GetTimestamp();
        var question = new Question(asked.Text, new Asker(entry.AskerId, entry.AskerName, IsModerator: false), entry.Address, entry.AskedAt) { Language = channel.Language };
        var isQuiet = isCommand && channel.Visibility == Visibility.AskerOnly;

        await using var progress = Begin(leased, platform, isQuiet);
        var answered = await answerer.AnswerAsync(question, progress, cancellationToken);

        // Overheard, not addressed: what is no question for the library needs no comment.
        if (!entry.IsAddressed && answered.Answer is not (Answer.Summary or Answer.OfLastAnswer))
        {
            return Conclusion.Silence;
        }

        var reply = SentFiles.Beside(asked, ReplyComposer.Compose(answered.Answer));

        return new Conclusion(
            platform.Render(await progress.FinishAsync(), isQuiet ? reply with { Visibility = Visibility.AskerOnly } : reply),
            AnswerRecord.Of(question, answered, time.GetElapsedTime(started)),
            Disputes: answered.Disputes);
    }

    private async Task<Conclusion> VoteAsync(LeasedEntry leased, InboxRequest.Vote vote, IChatPlatform platform, CancellationToken cancellationToken) =>
        await inbox.HasAnsweredAsync(leased.Entry.Address.Workspace, vote.Entry, cancellationToken)
            ? new Conclusion(platform.Render(leased, Thank(vote)), Vote: vote)
            : new Conclusion(platform.Render(leased, Reply.ToAskerOnly("I do not have this answer any more, so your vote cannot be counted; please ask again.")));

    private async Task<Conclusion> RunLineAsync(LeasedEntry leased, string line, IChatPlatform platform, CancellationToken cancellationToken)
    {
        await using var progress = Begin(leased, platform, isQuiet: true);
        var asker = await IdentifyAsync(leased.Entry, catalog.FindForLine(line), platform, cancellationToken);

        return await RenderAsync(leased, await catalog.RunLineAsync(line, asker, leased.Entry.Address, cancellationToken), platform, cancellationToken);
    }

    private async Task<Conclusion> RunAsync(LeasedEntry leased, InboxRequest.Command request, IChatPlatform platform, CancellationToken cancellationToken)
    {
        await using var progress = Begin(leased, platform, isQuiet: true);
        var command = catalog.Find(request.Name) ?? throw new InvalidOperationException($"There is no command {request.Name}.");
        var asker = await IdentifyAsync(leased.Entry, command, platform, cancellationToken);
        var call = new CommandCall(asker, leased.Entry.Address, request.Values, null);
        var replies = new List<Reply>();

        foreach (var upload in request.Files)
        {
            replies.Add(await RunWithAsync(upload));
        }

        return await RenderAsync(leased, request.Files is [] ? await CommandCatalog.RunAsync(command, call, cancellationToken) : Reply.Join(replies), platform, cancellationToken);

        async Task<Reply> RunWithAsync(UploadedFile upload)
        {
            try
            {
                return await CommandCatalog.RunAsync(command, call with { File = new AttachedFile(upload.Name, token => platform.OpenAsync(leased.Entry, upload, token)) }, cancellationToken);
            }
            catch (UploadUnreadableException exception)
            {
                return Reply.ToAskerOnly(exception.Message);
            }
        }
    }

    private async Task<Conclusion> RenderAsync(LeasedEntry leased, Reply reply, IChatPlatform platform, CancellationToken cancellationToken)
    {
        var channel = await settings.GetAsync(leased.Entry.Address.Workspace, leased.Entry.Address.Channel, cancellationToken);

        return new Conclusion(platform.Render(leased, channel.Visibility == Visibility.AskerOnly ? reply with { Visibility = Visibility.AskerOnly } : reply));
    }

    // Only what is for moderators needs the platform's word on who is one; asking costs a call.
    private static async Task<Asker> IdentifyAsync(InboxEntry entry, ChatCommand? command, IChatPlatform platform, CancellationToken cancellationToken) =>
        command is { Audience: CommandAudience.Moderators } or { Name: "help" }
            ? await platform.IdentifyAsync(entry, cancellationToken)
            : new Asker(entry.AskerId, entry.AskerName, IsModerator: false);

    private AnswerProgress Begin(LeasedEntry leased, IChatPlatform platform, bool isQuiet) => new(platform, leased, inbox, isQuiet, options.Value.ShowProgressAfter, time);

    private static Reply Thank(InboxRequest.Vote vote) => Reply.ToAskerOnly(vote.IsHelpful
        ? "Thank you, noted."
        : "Thank you, noted. A moderator will look at this answer; it stays as it is until then.");
}
