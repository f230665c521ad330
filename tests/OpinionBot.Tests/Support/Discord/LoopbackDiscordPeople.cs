using System.Text.Json.Nodes;
using OpinionBot.Support.Discord.Checking;
using OpinionBot.Support.Discord.Interactions;
using OpinionBot.Support.Discord.Recording;
using OpinionBot.Support.Discord.State;

namespace OpinionBot.Support.Discord;

/// <summary>What people do with the bot.</summary>
internal sealed partial class LoopbackDiscord
{
    private static readonly Dictionary<string, object> NoOptions = [];

    /// <summary>Has calls sent over HTTP from now on, if the address stands Discord's test; over the gateway otherwise.</summary>
    public async Task<bool> SendInteractionsToAsync(Uri? address, CancellationToken cancellationToken)
    {
        var stands = address is null || await _probe.TryAsync(address, cancellationToken);
        World.Application.InteractionsEndpoint = stands ? address : World.Application.InteractionsEndpoint;

        return stands;
    }

    /// <summary>Posts anything to an address of the bot's: any body, timestamp and signature, or none.</summary>
    public Task<EndpointAnswer> PostRawAsync(Uri address, byte[] body, string? timestamp, string? signature, CancellationToken cancellationToken) =>
        _endpoint.SendAsync(address, body, timestamp, signature, cancellationToken);

    /// <summary>Discord's signature of a timestamp and a body.</summary>
    public string Sign(string timestamp, ReadOnlySpan<byte> body) => World.Application.Key.Sign(timestamp, body);

    public JsonObject NewPing() => Locked(_payload.Ping);

    /// <summary>The names of the commands that somebody is offered in a channel, without the slash.</summary>
    public IReadOnlyList<string> OfferedTo(DiscordUser user, DiscordChannel channel) => Locked(() => _calls.Offered(user, channel).Select(command => command.Name).ToList());

    /// <summary>A call that nobody is told of: the test answers it.</summary>
    public Interaction NewCall(DiscordUser user, DiscordChannel channel) =>
        Locked(() => _payload.Create(InteractionType.Command, user, channel, new JsonObject { ["id"] = $"{World.NewId()}", ["name"] = "ask", ["type"] = 1 }));

    /// <summary>A slash command; subcommands follow after a space.</summary>
    public Task<Acknowledgement> CommandAsync(DiscordUser user, DiscordChannel channel, string command, IReadOnlyDictionary<string, object>? options, CancellationToken cancellationToken) =>
        CallAsync(() => _payload.Create(InteractionType.Command, user, channel, _calls.Slash(user, channel, command, options ?? NoOptions)), cancellationToken);

    /// <summary>What has been typed so far into one option of a command.</summary>
    public Task<Acknowledgement> AutocompleteAsync(DiscordUser user, DiscordChannel channel, string command, string option, string typed, CancellationToken cancellationToken) =>
        AutocompleteAsync(user, channel, command, option, new Dictionary<string, object> { [option] = typed }, cancellationToken);

    public Task<Acknowledgement> AutocompleteAsync(DiscordUser user, DiscordChannel channel, string command, string option, IReadOnlyDictionary<string, object> typed, CancellationToken cancellationToken) =>
        CallAsync(() => _payload.Create(InteractionType.Autocomplete, user, channel, _calls.Slash(user, channel, command, typed, option)), cancellationToken);

    /// <summary>A command from the menu of a message.</summary>
    public Task<Acknowledgement> MessageCommandAsync(DiscordUser user, DiscordMessage message, string command, CancellationToken cancellationToken) =>
        CallAsync(() => _payload.Create(InteractionType.Command, user, message.Channel, _calls.OnMessage(user, message, command)), cancellationToken);

    /// <summary>A button, found by its custom id or its label.</summary>
    public Task<Acknowledgement> PressAsync(DiscordUser user, DiscordMessage message, string customIdOrLabel, CancellationToken cancellationToken) =>
        CallAsync(
            () =>
            {
                var button = Component(user, message, one => (int?)one["type"] == ComponentCheck.Button && one["custom_id"] is not null && Names(one, customIdOrLabel), customIdOrLabel);

                return _payload.Create(InteractionType.Component, user, message.Channel, new JsonObject { ["custom_id"] = (string)button["custom_id"]!, ["component_type"] = ComponentCheck.Button }, message);
            },
            cancellationToken);

    /// <summary>Options of a select menu, found by their labels or values.</summary>
    public Task<Acknowledgement> SelectAsync(DiscordUser user, DiscordMessage message, string customId, IReadOnlyList<string> chosen, CancellationToken cancellationToken) =>
        CallAsync(
            () =>
            {
                var select = Component(user, message, one => (int?)one["type"] == ComponentCheck.StringSelect && (string?)one["custom_id"] == customId, customId);
                var values = chosen.Select(one => FormFiller.OptionValue(select, one));

                return _payload.Create(
                    InteractionType.Component,
                    user,
                    message.Channel,
                    new JsonObject { ["custom_id"] = customId, ["component_type"] = ComponentCheck.StringSelect, ["values"] = new JsonArray([.. values.Select(value => (JsonNode)value)]) },
                    message);
            },
            cancellationToken);

    /// <summary>Fills in and submits the form that a call was answered with: by custom id, whatever is not given keeps its value.</summary>
    public Task<Acknowledgement> SubmitAsync(Acknowledgement form, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken) =>
        CallAsync(
            () =>
            {
                var filled = FormFiller.Fill(form.Type == 9 ? form.Data! : throw new InvalidOperationException("No form was opened."), values);

                return _payload.Create(InteractionType.Modal, form.Interaction.User, form.Interaction.Channel, filled, form.Interaction.Source, form.Interaction);
            },
            cancellationToken);

    /// <summary>A message to everybody in a channel.</summary>
    public DiscordMessage Say(DiscordUser user, DiscordChannel channel, string text, DiscordMessage? repliesTo = null, params IReadOnlyList<UploadedFile> files) => Locked(() =>
    {
        var message = new DiscordMessage(World.NewId(), channel, user, World.Now) { Content = text, RepliesTo = repliesTo, Type = repliesTo is null ? 0 : 19 };
        message.Attachments.AddRange(files.Select(file => _desk.Store(channel, file)));
        message.Mentions = MentionReader.Read(World, channel, user, text, allowed: null, isAnswer: false, repliesTo);
        _desk.Publish(message);

        return message;
    });

    /// <summary>A message that names the bot.</summary>
    public DiscordMessage Mention(DiscordUser user, DiscordChannel channel, string text) => Say(user, channel, $"{World.Bot.Mention} {text}");

    public DiscordMessage DirectMessage(DiscordUser user, string text) => Say(user, Locked(() => World.DirectChannel(user)), text);

    /// <summary>A post in a forum with its first message.</summary>
    public DiscordMessage ForumPost(DiscordUser user, DiscordChannel forum, string title, string text) =>
        Say(user, Locked(() => World.AddThread(forum, ChannelType.PublicThread, title, user)), text);

    /// <summary>Somebody writes something else instead.</summary>
    public void Rewrite(DiscordMessage message, string text) => Locked(() =>
    {
        message.Content = text;
        message.EditedAt = World.Now;
        message.Mentions = MentionReader.Read(World, message.Channel, message.Author, text, allowed: null, isAnswer: false, message.RepliesTo);
        World.Happened(new WorldEvent("MESSAGE_UPDATE", message.ToJson(), message.Channel, message));

        return message;
    });

    /// <summary>A moderator adds the bot to a server.</summary>
    public void Install(DiscordGuild guild) => Locked(() =>
    {
        guild.AddMember(World.Bot, guild.AddRole(World.Bot.Name, Permission.None));
        World.Happened(new WorldEvent("GUILD_CREATE", guild.ToCreateEvent(), Guild: guild));

        return guild;
    });

    /// <summary>A moderator opens a channel.</summary>
    public DiscordChannel OpenChannel(DiscordGuild guild, string name) => Locked(() =>
    {
        var channel = guild.AddText(name);
        World.Happened(new WorldEvent("CHANNEL_CREATE", channel.ToJson(), channel));

        return channel;
    });

    /// <summary>A moderator changes who may do what in a channel.</summary>
    public void Change(DiscordChannel channel, Action<DiscordChannel> change) => Locked(() =>
    {
        change(channel);
        World.Happened(new WorldEvent("CHANNEL_UPDATE", channel.ToJson(), channel));

        return channel;
    });

    /// <summary>A moderator removes the bot from a server.</summary>
    public void Remove(DiscordGuild guild) => Locked(() =>
    {
        World.Happened(new WorldEvent("GUILD_DELETE", new JsonObject { ["id"] = $"{guild.Id}" }, Guild: guild));
        guild.Members.RemoveAll(member => member.User == World.Bot);

        return guild;
    });

    /// <summary>Takes back what somebody wrote.</summary>
    public void Delete(DiscordMessage message) => Locked(() =>
    {
        _desk.Delete(message);

        return message;
    });

    private static bool Names(JsonObject component, string customIdOrLabel) => (string?)component["custom_id"] == customIdOrLabel || (string?)component["label"] == customIdOrLabel;

    private static JsonObject Component(DiscordUser user, DiscordMessage message, Func<JsonObject, bool> isIt, string name)
    {
        if (message.IsDeleted || message.VisibleTo is { } only && only != user)
        {
            throw new InvalidOperationException($"{user.Name} does not see the message.");
        }

        var found = ComponentCheck.Flatten(message.Components).FirstOrDefault(isIt)
            ?? throw new InvalidOperationException($"The message has no '{name}', but {string.Join(", ", ComponentCheck.Flatten(message.Components).Select(one => one["label"] ?? one["custom_id"]))}.");

        return (bool?)found["disabled"] == true ? throw new InvalidOperationException($"'{name}' is disabled.") : found;
    }

    private Task<Acknowledgement> CallAsync(Func<Interaction> create, CancellationToken cancellationToken) => _courier.DeliverAsync(Locked(create), cancellationToken);

    private T Locked<T>(Func<T> act)
    {
        lock (World.Gate)
        {
            return act();
        }
    }
}
