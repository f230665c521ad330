using Microsoft.AspNetCore.Http;
using OpinionBot.Support.Slack.Ledger;
using OpinionBot.Support.Slack.State;

namespace OpinionBot.Support.Slack.WebApi;

/// <summary>The addresses that commands and clicks come with: five answers within thirty minutes, without a token.</summary>
internal sealed class ResponseUrls(SlackWorld world, SlackExchange exchange, Uri address)
{
    private const int MostUses = 5;
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);
    private static readonly string[] Fields = ["text", "blocks", "attachments", "response_type", "replace_original", "delete_original", "thread_ts", "unfurl_links", "unfurl_media", "metadata", "mrkdwn", "parse", "link_names"];

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Line> _lines = [];

    /// <summary>A new address for the user in the channel; the message is the one that was clicked, when one was.</summary>
    public string Create(string kind, SlackUser user, SlackChannel channel, SlackMessage? clicked = null)
    {
        var path = $"response/{kind}/{user.Team}/{world.NextNumber()}/{world.NextId("k")}";

        lock (_gate)
        {
            _lines[path] = new Line(user, channel, clicked, world.Now);
        }

        return new Uri(address, path).AbsoluteUri;
    }

    public async Task HandleAsync(HttpContext context)
    {
        SlackArguments arguments;

        try
        {
            arguments = await SlackArguments.ReadAsync(context.Request, context.RequestAborted);
        }
        catch (SlackRefusal)
        {
            arguments = SlackArguments.None;
        }

        await exchange.RunAsync(context, exchange.Begin(context, "response_url", arguments, SlackExchange.Bearer(context.Request)), () =>
        {
            if (context.Request.Headers.Authorization.Count > 0)
            {
                world.Ledger.Write(new SlackEntry.Fault("token to the wrong place", "response_url"));

                return Refused(400, new SlackRefusal("token_not_wanted"));
            }

            try
            {
                Answer(Take(context.Request.Path.Value!.TrimStart('/')), arguments);

                return new SlackReply(200, null, """{"ok":true}""");
            }
            catch (SlackRefusal refusal)
            {
                return Refused(refusal.Error is "expired_url" or "used_url" or "no_service" ? 404 : 400, refusal);
            }
        });
    }

    /// <summary>What a command was acknowledged with is shown as its first answer, and costs no use of the address.</summary>
    public void AnswerInline(string url, string body)
    {
        lock (_gate)
        {
            var line = _lines[new Uri(url).AbsolutePath.TrimStart('/')];

            try
            {
                Answer(line, body.TrimStart().StartsWith('{') ? SlackArguments.FromJson(body) : SlackArguments.From([new("text", body)]));
            }
            catch (SlackRefusal refusal)
            {
                world.Ledger.Write(new SlackEntry.Fault("answer in the acknowledgement", refusal.Error));
            }
        }
    }

    private static SlackReply Refused(int status, SlackRefusal refusal) => new(status, refusal.Error, refusal.ToJson().ToJsonString());

    private Line Take(string path)
    {
        lock (_gate)
        {
            if (!_lines.TryGetValue(path, out var line))
            {
                throw new SlackRefusal("no_service");
            }

            if (world.Now - line.At > Lifetime)
            {
                throw new SlackRefusal("expired_url");
            }

            return line.Uses++ < MostUses ? line : throw new SlackRefusal("used_url");
        }
    }

    private void Answer(Line line, SlackArguments arguments)
    {
        foreach (var field in arguments.Names.Except(Fields))
        {
            world.Ledger.Write(new SlackEntry.Fault("unknown field", $"response_url: {field}"));
        }

        var original = line.Original is { } clicked ? world.Messages.Find(clicked.Channel, clicked.Ts) : null;

        // Only what was clicked can be replaced: the address of a command adds a message each time.
        if (original is null && (arguments.Flag("replace_original") == true || arguments.Flag("delete_original") == true))
        {
            world.Ledger.Write(new SlackEntry.Fault("nothing to replace", "response_url"));
        }

        if (arguments.Flag("delete_original") == true)
        {
            Delete(original);

            return;
        }

        var content = SlackContent.Read(world, arguments, "response_url");

        if (arguments.Flag("replace_original") == true && original is not null)
        {
            var after = original with { Text = content.Text, Blocks = content.Blocks, Scan = content.Scan, Edits = original.Edits + 1 };
            world.Messages.Replace(after);
            world.Ledger.Write(new SlackEntry.Updated(original, after));

            return;
        }

        Post(line, arguments, content);
    }

    private void Post(Line line, SlackArguments arguments, SlackContent content)
    {
        var team = world.Team(line.User.Team)!;
        var isPublic = arguments.Text("response_type") == "in_channel";

        var message = new SlackMessage
        {
            Team = team.Id,
            Channel = line.Channel.Id,
            Ts = world.NextTs(),
            User = team.BotUser,
            BotId = team.BotId,
            Text = content.Text,
            Blocks = content.Blocks,
            Metadata = content.Metadata,
            Scan = content.Scan,
            ThreadTs = ChatMethods.Thread(world, line.Channel, arguments.Text("thread_ts")),
            UnfurlLinks = arguments.Flag("unfurl_links"),
            UnfurlMedia = arguments.Flag("unfurl_media"),
            VisibleTo = isPublic ? null : line.User.Id,
        };

        world.Messages.Add(message);
        world.Ledger.Write<SlackEntry>(isPublic ? new SlackEntry.Posted(message) : new SlackEntry.Ephemeral(message));
    }

    private void Delete(SlackMessage? message)
    {
        if (message is null)
        {
            return;
        }

        world.Messages.Remove(message);
        world.Ledger.Write(new SlackEntry.Deleted(message));
    }

    private sealed class Line(SlackUser user, SlackChannel channel, SlackMessage? original, DateTimeOffset at)
    {
        public SlackUser User { get; } = user;

        public SlackChannel Channel { get; } = channel;

        public SlackMessage? Original { get; } = original;

        public DateTimeOffset At { get; } = at;

        public int Uses { get; set; }
    }
}
