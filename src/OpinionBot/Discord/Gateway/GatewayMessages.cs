using System.Globalization;
using Discord;
using Discord.WebSocket;
using Microsoft.Extensions.Options;
using OpinionBot.Chat;
using OpinionBot.Conversation;
using OpinionBot.Conversation.Inbox;
using OpinionBot.Discord.Rendering;

namespace OpinionBot.Discord.Gateway;

/// <summary>Messages from the gateway: which of them are for the bot, and what they ask.</summary>
internal sealed class GatewayMessages(Intake intake, IOptions<DiscordOptions> options, TimeProvider time)
{
    public async Task TakeAsync(SocketMessage message, ulong botId)
    {
        if (message is not SocketUserMessage { Source: MessageSource.User } said || !CanAnswer(said))
        {
            return;
        }

        var isForBot = said.Channel is IDMChannel || said.MentionedUsers.Any(user => user.Id == botId) || said.ReferencedMessage?.Author.Id == botId;
        var entries = Read(said, botId, isForBot);

        // A post in a forum begins its thread; whatever else is overheard follows up in one.
        if (isForBot || (said.MentionedUsers.Count == 0 && entries is [{ Request: InboxRequest.Question { Text.Length: > 0 } } question] && await intake.ConcernsBotAsync(question.Address, said.Channel is IThreadChannel && said.Id != said.Channel.Id, CancellationToken.None)))
        {
            foreach (var entry in entries)
            {
                await intake.AcceptAsync(entry, CancellationToken.None);
            }
        }
    }

    // Known from what the gateway has told: nothing is worked on that could not be posted.
    private static bool CanAnswer(SocketUserMessage message) =>
        message.Channel is not SocketGuildChannel channel
        || channel.Guild.CurrentUser.GetPermissions(channel) is { ViewChannel: true } permissions && (channel is IThreadChannel ? permissions.SendMessagesInThreads : permissions.SendMessages);

    // Each file is an article of its own.
    private IReadOnlyList<InboxEntry> Read(SocketUserMessage message, ulong botId, bool isForBot)
    {
        var said = DiscordText.Read(message.Content, Text(botId));
        var entry = Read(message, Request(said), isForBot);

        return message.Attachments.Count == 0 ? [entry]
            : [.. message.Attachments.Select((file, at) => entry with
            {
                EventId = at == 0 ? entry.EventId : $"{entry.EventId} {at}",
                MessageId = at == 0 ? entry.MessageId : $"{entry.MessageId} {at}",
                Request = Add(said, file),
            })];
    }

    private InboxEntry Read(SocketUserMessage message, InboxRequest request, bool isForBot)
    {
        var guild = (message.Channel as SocketGuildChannel)?.Guild;
        var thread = message.Channel as SocketThreadChannel;
        var to = new DiscordReplyTo
        {
            Channel = Text(message.Channel.Id),
            Guild = guild is null ? null : Text(guild.Id),
            Message = Text(message.Id),
            IsModerator = IsModerator(message.Author),
            BeginsThread = guild is not null && thread is null && message.Channel is ITextChannel and not IVoiceChannel,
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
            Request = request,
            ReplyTo = to.ToString(),
            IsAddressed = isForBot,
            AskedAt = message.CreatedAt,
            ReceivedAt = now,
        };
    }

    private static InboxRequest Request(string said) =>
        said.Length == 0 || said.Trim(' ', '?', '!', '.').Equals("help", StringComparison.OrdinalIgnoreCase) ? new InboxRequest.Line("/help") : new InboxRequest.Question(said);

    private static InboxRequest.Command Add(string said, Attachment file) =>
        new("library add", said.Contains("approve", StringComparison.OrdinalIgnoreCase) ? new Dictionary<string, string> { ["approve"] = "true" } : [], new UploadedFile(file.Filename, new Uri(file.Url), file.Size));

    private bool IsModerator(SocketUser user) =>
        user is SocketGuildUser member && (member.GuildPermissions.ManageGuild || member.GuildPermissions.Administrator || member.Roles.Any(role => options.Value.ModeratorRoles.Contains(Text(role.Id))));

    private static string Text(ulong id) => id.ToString(CultureInfo.InvariantCulture);
}
