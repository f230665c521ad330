using System.Globalization;
using Discord;
using Discord.WebSocket;
using Microsoft.Extensions.Options;
using OpinionBot.Chat;
using OpinionBot.Conversation;
using OpinionBot.Conversation.Inbox;
using OpinionBot.Discord.Incoming;
using OpinionBot.Discord.Rendering;

namespace OpinionBot.Discord.Gateway;

/// <summary>Messages from the gateway: which of them are for the bot, and what they ask.</summary>
internal sealed class GatewayMessages(Intake intake, CannotPostNotice cannotPost, IOptions<DiscordOptions> options, TimeProvider time)
{
    public async Task TakeAsync(SocketMessage message, ulong botId)
    {
        if (message is not SocketUserMessage { Source: MessageSource.User } said)
        {
            return;
        }

        var isForBot = said.Channel is IDMChannel || said.MentionedUsers.Any(user => user.Id == botId) || said.ReferencedMessage?.Author.Id == botId;

        // Known from what the gateway has told: nothing is worked on that could not be posted.
        if (said.Channel is SocketGuildChannel channel && PostingPermissions.FindLacking(channel.Guild.CurrentUser.GetPermissions(channel).RawValue, isInThread: channel is IThreadChannel) is { } lacking)
        {
            if (isForBot)
            {
                await cannotPost.SendAsync(Text(said.Author.Id), Text(channel.Id), channel.Name, lacking, CancellationToken.None);
            }

            return;
        }

        var entry = Read(said, botId, isForBot);

        // A post in a forum begins its thread; whatever else is overheard follows up in one.
        if (isForBot || (said.MentionedUsers.Count == 0 && entry.Request is InboxRequest.Question { Text.Length: > 0 } && await intake.ConcernsBotAsync(entry.Address, said.Channel is IThreadChannel && said.Id != said.Channel.Id, CancellationToken.None)))
        {
            await intake.AcceptAsync(entry, CancellationToken.None);
        }
    }

    private InboxEntry Read(SocketUserMessage message, ulong botId, bool isForBot)
    {
        var guild = (message.Channel as SocketGuildChannel)?.Guild;
        var thread = message.Channel as SocketThreadChannel;
        var to = new DiscordReplyTo
        {
            Channel = Text(message.Channel.Id),
            Guild = guild is null ? null : Text(guild.Id),
            Message = Text(message.Id),
            IsModerator = IsModerator(message.Author),
            BeginsThread = thread is null && message.Channel is ITextChannel and not IVoiceChannel and SocketGuildChannel channel && guild!.CurrentUser.GetPermissions(channel) is { CreatePublicThreads: true, SendMessagesInThreads: true },
        };
        var now = time.GetUtcNow();

        return new InboxEntry
        {
            Platform = DiscordPlatform.PlatformName,
            EventId = $"message {message.Id}",
            MessageId = to.Message,
            AskerId = Text(message.Author.Id),
            AskerName = (message.Author as IGuildUser)?.DisplayName ?? message.Author.GlobalName ?? message.Author.Username,

            // A thread under a message has that message's id: follow-ups in it belong to the question that began it.
            Address = new ReplyAddress(
                DiscordReplyTo.WorkspaceOf(to.Guild, Text(message.Author.Id)),
                Text(thread?.ParentChannel.Id ?? message.Channel.Id),
                thread is not null ? Text(thread.Id) : to.BeginsThread ? to.Message : to.Channel),
            Request = InboxRequest.OfMessage(
                DiscordText.Read(message.Content, Text(botId)).Length > 0,
                DiscordQuestionText.Read(message.Content),
                [.. message.Attachments.Select(file => new UploadedFile(file.Filename, new Uri(file.Url), file.Size, file.ContentType))]),
            ReplyTo = to.ToString(),
            IsAddressed = isForBot,
            AskedAt = message.CreatedAt,
            ReceivedAt = now,
        };
    }

    private bool IsModerator(SocketUser user) =>
        user is SocketGuildUser member && (member.GuildPermissions.ManageGuild || member.GuildPermissions.Administrator || member.Roles.Any(role => options.Value.ModeratorRoles.Contains(Text(role.Id))));

    private static string Text(ulong id) => id.ToString(CultureInfo.InvariantCulture);
}
