using System.Text.Json.Nodes;
using OpinionBot.Chat;
using OpinionBot.Conversation;
using OpinionBot.Conversation.Inbox;
using OpinionBot.Conversation.Outbox;
using OpinionBot.Slack.Home;
using OpinionBot.Slack.Installing;
using OpinionBot.Slack.Outgoing;
using OpinionBot.Slack.Rendering;

namespace OpinionBot.Slack;

/// <summary>Slack, as the conversation sees it.</summary>
internal sealed class SlackPlatform(SlackClient client, SlackPoster poster, SlackWorkspaces workspaces, SlackPeople people, SlackHome home, TimeProvider time) : IChatPlatform
{
    public const string PlatformName = "slack";

    private const string NotInstalled = "The bot is not installed in this Slack workspace: install it again, or set Slack:BotToken";

    private const string NotAsked = "Slack could not be asked yet whose Slack:BotToken is";

    public string Name => PlatformName;

    public IReadOnlyList<OutgoingMessage> Render(LeasedEntry leased, Reply reply) => SlackRenderer.Render(leased, reply);

    public IReadOnlyList<OutgoingMessage> RenderShared(InboxEntry entry, IReadOnlyList<OutboxEntry> answer) => SlackRenderer.RenderShared(entry, answer);

    public IReadOnlyList<OutgoingMessage> RenderAmended(OutboxEntry posted, string notice) => SlackRenderer.RenderAmended(posted, notice);

    public async Task<Delivery> PostAsync(OutboxEntry entry, CancellationToken cancellationToken) =>
        await workspaces.FindAsync(SlackWorkspace.TeamOf(entry.Workspace), cancellationToken) is { } workspace
            ? await PostAsync(workspace, entry, cancellationToken)
            : workspaces.IsOwnUnknown ? new Delivery.Later(null, WasNotPosted: true, NotAsked) : await PostAsync(null, entry, cancellationToken);

    public async Task<bool> ApologiseAsync(OutboxEntry entry, Reply apology, CancellationToken cancellationToken) =>
        await workspaces.FindAsync(SlackWorkspace.TeamOf(entry.Workspace), cancellationToken) is { } workspace
        && await poster.TellAskerAsync(workspace, entry, SlackLayout.Lay(apology, [])[0], cancellationToken);

    public async Task<Asker> IdentifyAsync(InboxEntry entry, CancellationToken cancellationToken) =>
        await FindAsync(entry, cancellationToken) is { } workspace
            ? await people.IdentifyAsync(workspace, entry, cancellationToken)
            : new Asker(entry.AskerId, entry.AskerName, IsModerator: false);

    public async Task<IProgressDisplay> BeginProgressAsync(LeasedEntry leased, CancellationToken cancellationToken)
    {
        if (await FindAsync(leased.Entry, cancellationToken) is not { } workspace)
        {
            return new NoDisplay(leased.Progress);
        }

        var display = new SlackProgressDisplay(client, workspace, leased, time);
        await display.BeginAsync(cancellationToken);

        return display;
    }

    public async Task<Stream> OpenAsync(InboxEntry entry, UploadedFile file, CancellationToken cancellationToken)
    {
        try
        {
            return await FindAsync(entry, cancellationToken) is { } workspace
                ? await client.OpenFileAsync(workspace.Token, file, cancellationToken)
                : throw new UploadUnreadableException(file.Name, "the bot is not installed in this workspace");
        }
        catch (HttpRequestException exception)
        {
            throw new UploadUnreadableException(file.Name, exception.StatusCode is { } status ? $"Slack answered with {(int)status}" : exception.Message.TrimEnd('.'));
        }
    }

    public async Task<Conclusion> HandleAsync(InboxEntry entry, InboxRequest.Happening happening, CancellationToken cancellationToken)
    {
        switch (happening.Name)
        {
            case "app_home_opened":
                var isModerator = (await IdentifyAsync(entry, cancellationToken)).IsModerator;
                var view = await home.ViewAsync(entry.Address.Workspace, isModerator, cancellationToken);

                return Call(SlackMethod.PublishView, new JsonObject { ["user_id"] = entry.AskerId, ["view"] = view }, entry);

            case "assistant_thread_started":
                return Call(SlackMethod.SetSuggestedPrompts, SuggestedPrompts(SlackReplyTo.Of(entry)), entry);

            case SlackActions.Outdated:
                return new Conclusion(Render(
                    new LeasedEntry(entry, "", Attempt: 0, Acceptance.Accepted, Progress: null),
                    Reply.ToAskerOnly($"This {happening.Detail} is of another version of me and does nothing any more. Please ask again; /opinionbot shows what I can do.")));

            case "app_uninstalled" or "tokens_revoked":
                await workspaces.ForgetAsync(SlackWorkspace.TeamOf(entry.Address.Workspace), cancellationToken);

                return Conclusion.Silence;

            default:
                return Conclusion.Silence;
        }
    }

    private async Task<Delivery> PostAsync(SlackWorkspace? workspace, OutboxEntry entry, CancellationToken cancellationToken) =>
        await poster.PostAsync(workspace, entry, cancellationToken) ?? new Delivery.Never(NotInstalled);

    private static JsonObject SuggestedPrompts(SlackReplyTo to) => new()
    {
        ["channel_id"] = to.Channel,
        ["thread_ts"] = to.Thread,
        ["title"] = "For example:",
        ["prompts"] = new JsonArray([.. SlackHome.Examples.Select(example => new JsonObject { ["title"] = example, ["message"] = example })]),
    };

    private static Conclusion Call(SlackMethod method, JsonObject arguments, InboxEntry entry) =>
        new([new SlackCall(method.Name, arguments).ToMessage($"to {entry.AskerId} {entry.Id}")]);

    private Task<SlackWorkspace?> FindAsync(InboxEntry entry, CancellationToken cancellationToken) =>
        workspaces.FindAsync(SlackWorkspace.TeamOf(entry.Address.Workspace), cancellationToken);

    private sealed class NoDisplay(string? shown) : IProgressDisplay
    {
        public Task<string?> ShowAsync(string sentence, CancellationToken cancellationToken) => Task.FromResult(shown);
    }
}
