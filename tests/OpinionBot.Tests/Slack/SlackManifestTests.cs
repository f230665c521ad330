using System.Runtime.CompilerServices;
using OpinionBot.Chat.Commands;
using OpinionBot.Support;
using YamlDotNet.RepresentationModel;

namespace OpinionBot.Slack;

/// <summary>The manifest is how an operator sets the app up: it must say what the code does, no more and no less.</summary>
public sealed class SlackManifestTests
{
    private static readonly YamlMappingNode Manifest = Load();

    [Fact]
    public void It_lists_exactly_the_commands_of_the_bot()
    {
        var catalog = new CommandCatalog(typeof(ChatCommand).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ChatCommand)) && !type.IsAbstract).Select(Create));

        List("features", "slash_commands").Cast<YamlMappingNode>().Select(command => (Text(command, "command"), Text(command, "description"), Text(command, "usage_hint")))
            .ShouldBe(SlackCommands.Of(catalog));
    }

    [Fact]
    public void It_asks_for_exactly_the_scopes_that_are_used() =>
        List("oauth_config", "scopes", "bot").Select(scope => scope.ToString()).ShouldBe(SlackScopes.Required);

    [Fact]
    public void Every_scope_says_why()
    {
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "deploy/slack-manifest.yaml")).Where(line => SlackScopes.Required.Any(scope => line.TrimStart().StartsWith($"- {scope} ", StringComparison.Ordinal) || line.Trim() == $"- {scope}")))
        {
            line.ShouldContain("# ");
        }
    }

    [Fact]
    public void It_subscribes_to_exactly_the_events_that_are_read() =>
        List("settings", "event_subscriptions", "bot_events").Select(happened => happened.ToString())
            .ShouldBe(["app_home_opened", "app_mention", "app_uninstalled", "assistant_thread_started", "message.channels", "message.groups", "message.im", "message.mpim", "tokens_revoked"]);

    [Fact]
    public void The_shortcut_carries_the_name_that_the_code_knows() =>
        Text((YamlMappingNode)List("features", "shortcuts").Single(), "callback_id").ShouldBe(SlackActions.CheckClaim);

    [Fact]
    public void All_that_Slack_calls_lies_at_the_addresses_of_the_code()
    {
        var urls = List("features", "slash_commands").Cast<YamlMappingNode>().Select(command => Text(command, "url"))
            .Append(Text(Node("settings", "interactivity"), "request_url"))
            .Append(Text(Node("settings", "event_subscriptions"), "request_url"))
            .Append(List("oauth_config", "redirect_urls").Single().ToString())
            .Select(url => new Uri(url).AbsolutePath).Distinct();

        urls.ShouldBe(["/slack/commands", "/slack/interactivity", "/slack/events", "/slack/oauth_redirect"]);
    }

    private static ChatCommand Create(Type type)
    {
        var command = (ChatCommand)RuntimeHelpers.GetUninitializedObject(type);

        // Options are made by the initialiser; the constructor's services are not needed to describe a command.
        return Activator.CreateInstance(type, new object?[type.GetConstructors()[0].GetParameters().Length]) as ChatCommand ?? command;
    }

    private static YamlMappingNode Load()
    {
        var yaml = new YamlStream();
        using var reader = new StreamReader(Path.Combine(Repository.Root, "deploy/slack-manifest.yaml"));
        yaml.Load(reader);

        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    private static YamlMappingNode Node(params IReadOnlyList<string> path) => path.Aggregate(Manifest, (node, name) => (YamlMappingNode)node[name]);

    private static YamlSequenceNode List(params IReadOnlyList<string> path) => (YamlSequenceNode)Node([.. path.SkipLast(1)])[path[^1]];

    private static string Text(YamlMappingNode node, string name) => node.Children.TryGetValue(name, out var value) ? value.ToString() : "";
}
