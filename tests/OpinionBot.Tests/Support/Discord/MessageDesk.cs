using System.Text.Json.Nodes;
using OpinionBot.Support.Discord.Checking;
using OpinionBot.Support.Discord.Recording;
using OpinionBot.Support.Discord.Rest;
using OpinionBot.Support.Discord.State;

namespace OpinionBot.Support.Discord;

/// <summary>Makes and changes messages from what the bot sent, and finds fault with it.</summary>
internal sealed class MessageDesk(World world, Ledger ledger, Func<Uri> address)
{
    private static readonly string[] Editable = ["content", "embeds", "components", "attachments", "flags", "poll"];

    private readonly MessageJudge _judge = new(world, ledger);
    private readonly Dictionary<string, (DiscordMessage Message, DateTimeOffset At)> _nonces = new(StringComparer.Ordinal);

    /// <summary>A message of the bot in a channel, or the earlier one with the same enforced nonce.</summary>
    public DiscordMessage Post(DiscordChannel channel, JsonObject body, RecordedRequest request)
    {
        var nonce = (bool?)body["enforce_nonce"] == true ? body["nonce"]?.ToString() : null;

        if (nonce is not null && _nonces.TryGetValue(nonce, out var earlier) && world.Now - earlier.At < world.Options.NonceMemory)
        {
            return earlier.Message;
        }

        Permit(channel, body, request.Files);
        var replied = Replied(channel, body);
        var message = new DiscordMessage(world.NewId(), channel, world.Bot, world.Now)
        {
            RepliesTo = replied,
            Nonce = body["nonce"]?.DeepClone(),
            Type = replied is null ? 0 : 19,
        };
        Fill(message, body, request, MessageFlag.SuppressEmbeds | MessageFlag.SuppressNotifications | MessageFlag.ComponentsV2);
        Publish(message);

        if (nonce is not null)
        {
            _nonces[nonce] = (message, world.Now);
        }

        return message;
    }

    /// <summary>A message of the bot as the answer of a call.</summary>
    public DiscordMessage Answer(Interaction interaction, JsonObject body, RecordedRequest request, bool isFollowUp, bool isLater = false)
    {
        var flags = (MessageFlag)((int?)body["flags"] ?? 0);
        var message = new DiscordMessage(world.NewId(), interaction.Channel, world.Bot, world.Now)
        {
            Interaction = interaction,
            VisibleTo = flags.HasFlag(MessageFlag.Ephemeral) ? interaction.User : null,
            Type = isFollowUp ? 19 : interaction.Type == InteractionType.Component ? 0 : (int?)interaction.Payload["data"]?["type"] == 3 ? 23 : 20,
            RepliesTo = isFollowUp ? interaction.Original : interaction.Type == InteractionType.Component ? interaction.Source : null,
        };

        if (isLater)
        {
            message.Flags = MessageFlag.Loading | (flags & MessageFlag.Ephemeral);
        }
        else
        {
            Fill(message, body, request, MessageFlag.SuppressEmbeds | MessageFlag.SuppressNotifications | MessageFlag.ComponentsV2 | MessageFlag.Ephemeral);
        }

        Publish(message);

        return message;
    }

    public void Edit(DiscordMessage message, JsonObject body, RecordedRequest request)
    {
        var wasLoading = message.IsLoading;
        message.Flags &= ~MessageFlag.Loading;

        try
        {
            Fill(message, body, request, MessageFlag.SuppressEmbeds | MessageFlag.ComponentsV2, isEdit: true);
        }
        catch (DiscordErrorException) when (wasLoading)
        {
            message.Flags |= MessageFlag.Loading;
            throw;
        }

        message.Edits++;
        message.EditedAt = wasLoading ? null : world.Now;
        Tell("MESSAGE_UPDATE", message);
        ledger.Changed();
    }

    public void Delete(DiscordMessage message)
    {
        message.IsDeleted = true;
        var gone = new JsonObject { ["id"] = $"{message.Id}", ["channel_id"] = $"{message.Channel.Id}" };

        if (message.Channel.Guild is { } guild)
        {
            gone["guild_id"] = $"{guild.Id}";
        }

        world.Happened(new WorldEvent("MESSAGE_DELETE", gone, message.Channel));
        ledger.Changed();
    }

    /// <summary>Puts a finished message into its channel and tells the gateway.</summary>
    public void Publish(DiscordMessage message)
    {
        message.Channel.Messages.Add(message);
        message.Channel.Archived &= message.Channel.Locked;
        ledger.Add(message);
        Tell("MESSAGE_CREATE", message);
    }

    public DiscordAttachment Store(DiscordChannel channel, UploadedFile file, string? name = null, string? description = null)
    {
        var id = world.NewId();
        var fileName = name ?? file.FileName;
        var path = $"/attachments/{channel.Id}/{id}/{Uri.EscapeDataString(fileName)}";
        var attachment = new DiscordAttachment(id, fileName, file.ContentType, file.Bytes, description, new Uri(address(), path).ToString());
        world.Files[$"{id}"] = attachment;

        return attachment;
    }

    private void Fill(DiscordMessage message, JsonObject body, RecordedRequest request, MessageFlag allowed, bool isEdit = false)
    {
        var asked = (MessageFlag)((int?)body["flags"] ?? (isEdit ? (int)message.Flags : 0));
        var newer = asked.HasFlag(MessageFlag.ComponentsV2) || message.Flags.HasFlag(MessageFlag.ComponentsV2);
        var errors = new FormErrors();
        MessageCheck.Check(body, request.Files, message.Attachments.Select(file => file.FileName), newer, errors);
        errors.ThrowIfAny();

        if (MessageCheck.WouldBeEmpty(message, body, request.Files))
        {
            throw DiscordErrorException.EmptyMessage();
        }

        var fixedFlags = isEdit ? message.Flags & ~allowed : MessageFlag.None;
        _judge.NoteUnknownFlags(asked & ~allowed & ~fixedFlags, request);
        message.Flags = (asked & allowed) | fixedFlags;
        Change(message, body, request);
        _judge.Judge(message, body, request, isEdit);
    }

    private void Change(DiscordMessage message, JsonObject body, RecordedRequest request)
    {
        foreach (var name in Editable.Where(body.ContainsKey))
        {
            switch (name)
            {
                case "content":
                    message.Content = ((string?)body[name])?.Trim() ?? "";
                    break;
                case "embeds":
                    message.Embeds = (JsonArray?)body[name]?.DeepClone() ?? [];
                    break;
                case "components":
                    message.Components = (JsonArray?)body[name]?.DeepClone() ?? [];
                    break;
                case "attachments":
                    var kept = (body[name] as JsonArray ?? []).Select(one => one?["id"]?.ToString()).ToHashSet();
                    message.Attachments.RemoveAll(file => !kept.Contains($"{file.Id}"));
                    break;
                case "poll":
                    message.Poll = body[name]?.DeepClone();
                    break;
            }
        }

        foreach (var file in request.Files)
        {
            var described = (body["attachments"] as JsonArray ?? []).FirstOrDefault(one => file.Field == $"files[{one?["id"]}]");
            message.Attachments.Add(Store(message.Channel, file, (string?)described?["filename"], (string?)described?["description"]));
        }

        Complete(message);
    }

    /// <summary>What Discord adds to embeds and components.</summary>
    private static void Complete(DiscordMessage message)
    {
        foreach (var embed in message.Embeds.OfType<JsonObject>())
        {
            embed["type"] = "rich";

            foreach (var field in embed["fields"] as JsonArray ?? [])
            {
                field!["inline"] ??= false;
            }
        }

        foreach (var (component, at) in ComponentCheck.Flatten(message.Components).Select((component, at) => (component, at)))
        {
            component["id"] ??= at + 1;
        }
    }

    private void Permit(DiscordChannel channel, JsonObject body, IReadOnlyList<UploadedFile> files)
    {
        var held = channel.PermissionsOf(world.Bot);
        var needed = channel.IsThread ? Permission.SendMessagesInThreads : Permission.SendMessages;
        needed |= body["embeds"] is JsonArray { Count: > 0 } ? Permission.EmbedLinks : Permission.None;
        needed |= files.Count > 0 ? Permission.AttachFiles : Permission.None;

        if (!held.HasFlag(needed))
        {
            throw DiscordErrorException.MissingPermissions();
        }

        if (channel.Type == ChannelType.Forum)
        {
            throw new DiscordErrorException(400, 40058, "Cannot send a message in a forum channel");
        }

        if (channel.Locked && !held.HasFlag(Permission.ManageThreads))
        {
            throw new DiscordErrorException(400, 160005, "Thread is locked");
        }

        if (channel.Type == ChannelType.Direct && !channel.Recipients[0].AcceptsDirectMessages)
        {
            throw new DiscordErrorException(403, 50007, "Cannot send messages to this user");
        }
    }

    private DiscordMessage? Replied(DiscordChannel channel, JsonObject body)
    {
        if (body["message_reference"] is not JsonObject reference)
        {
            return null;
        }

        if (!channel.PermissionsOf(world.Bot).HasFlag(Permission.ReadMessageHistory))
        {
            throw new DiscordErrorException(400, 160002, "Cannot reply without permission to read message history");
        }

        if (Snowflake.TryParse((string?)reference["message_id"], out var id) && channel.Message(id) is { } message)
        {
            return message;
        }

        if ((bool?)reference["fail_if_not_exists"] != false)
        {
            var errors = new FormErrors();
            errors.Add("message_reference", "MESSAGE_REFERENCE_UNKNOWN_MESSAGE", "Unknown message");
            errors.ThrowIfAny();
        }

        return null;
    }

    private void Tell(string name, DiscordMessage message) => world.Happened(new WorldEvent(name, message.ToJson(), message.Channel, message));
}
