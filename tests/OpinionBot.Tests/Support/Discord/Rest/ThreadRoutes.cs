using System.Text.Json.Nodes;
using OpinionBot.Support.Discord.Checking;
using OpinionBot.Support.Discord.State;

namespace OpinionBot.Support.Discord.Rest;

/// <summary>Threads under a message, beside messages, and as posts of a forum.</summary>
internal sealed class ThreadRoutes(World world, MessageDesk desk)
{
    public IEnumerable<RestRoute> All =>
    [
        new("POST", "/channels/{channel}/messages/{message}/threads", StartUnder),
        new("POST", "/channels/{channel}/threads", Start),
        new("PATCH", "/channels/{channel}", Edit),
    ];

    private RestAnswer StartUnder(RestCall call)
    {
        var channel = call.Channel();
        call.Demand(channel, Permission.CreatePublicThreads);
        CheckName(call.Body);
        var message = call.Message(channel);

        if (channel.Type != ChannelType.Text)
        {
            throw new DiscordErrorException(400, 50024, "Cannot execute action on this channel type");
        }

        if (message.Thread is not null)
        {
            throw new DiscordErrorException(400, 160004, "A thread has already been created for this message");
        }

        message.Thread = world.AddThread(channel, ChannelType.PublicThread, (string)call.Body["name"]!, world.Bot, message.Id);
        message.Flags |= MessageFlag.HasThread;

        return new RestAnswer(201, message.Thread.ToJson());
    }

    private RestAnswer Start(RestCall call)
    {
        var channel = call.Channel();
        CheckName(call.Body);

        return channel.Type == ChannelType.Forum ? StartPost(call, channel) : StartBeside(call, channel);
    }

    private RestAnswer StartBeside(RestCall call, DiscordChannel channel)
    {
        if (channel.Type != ChannelType.Text)
        {
            throw new DiscordErrorException(400, 50024, "Cannot execute action on this channel type");
        }

        var type = (ChannelType)((int?)call.Body["type"] ?? (int)ChannelType.PrivateThread);
        call.Demand(channel, type == ChannelType.PrivateThread ? Permission.CreatePrivateThreads : Permission.CreatePublicThreads);

        return new RestAnswer(201, world.AddThread(channel, type, (string)call.Body["name"]!, world.Bot).ToJson());
    }

    private RestAnswer StartPost(RestCall call, DiscordChannel forum)
    {
        call.Demand(forum, Permission.SendMessages);
        var first = call.Body["message"] as JsonObject ?? throw DiscordErrorException.EmptyMessage();
        var id = world.NewId();
        var post = world.AddThread(forum, ChannelType.PublicThread, (string)call.Body["name"]!, world.Bot, id);
        var message = desk.Post(post, first, call.Request);
        var json = post.ToJson();
        json["message"] = world.Describe(message);

        return new RestAnswer(201, json);
    }

    private static RestAnswer Edit(RestCall call)
    {
        var channel = call.Channel();

        if (!channel.IsThread || channel.StartedBy != call.World.Bot)
        {
            call.Demand(channel, channel.IsThread ? Permission.ManageThreads : Permission.ManageChannels);
        }

        channel.Name = (string?)call.Body["name"] ?? channel.Name;
        channel.Archived = (bool?)call.Body["archived"] ?? channel.Archived;
        channel.Locked = (bool?)call.Body["locked"] ?? channel.Locked;
        channel.ArchiveChangedAt = call.World.Now;

        return RestAnswer.Ok(channel.ToJson());
    }

    private static void CheckName(JsonObject body)
    {
        var errors = new FormErrors();
        errors.RequiredText("name", body["name"], 100);

        if (body["auto_archive_duration"] is { } duration)
        {
            errors.Choice("auto_archive_duration", duration, 60, 1_440, 4_320, 10_080);
        }

        errors.ThrowIfAny();
    }
}
