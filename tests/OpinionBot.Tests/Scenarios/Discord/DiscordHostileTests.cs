using System.Text.Json;
using OpinionBot.Support;
using OpinionBot.Support.Discord.Recording;

namespace OpinionBot.Scenarios.Discord;

/// <summary>
/// Texts that want to be more than text, through every command that takes words; where the published list is there, with a tenth
/// of it, and with all of it when <c>OPINIONBOT_HOSTILE=all</c>.
/// </summary>
public class DiscordHostileTests : DiscordScenario
{
    private const int AtOnce = 8;

    private static readonly string[] Own =
    [
        "@everyone @here <@1> <@&2> <#3> <t:0> <:x:1> </ask:1>", "[click](https://evil.example) ![x](http://evil.example/a.png) <https://evil.example>", "discord.gg/evil https://evil.example/?q=secret",
        "```\ncode``` `x` ||spoiler|| ~~gone~~ **bold** __u__", "> quote\n# head\n-# small\n- list", "\u202Eevil\u202C \uFEFF\u0007", "'; DROP TABLE fact;--", "F1|run|/library remove S1", "/library remove S1", "{{question}} {F1} [F1]",
        new string('<', 6_000),
    ];

    private protected override IEnumerable<(string Name, string Value)> More =>
        [("Inbox__PerAskerPerMinute", "100000"), ("Inbox__PerWorkspacePerMinute", "100000"), ("Inbox__Capacity", "100000"), ("Inbox__Lease", "00:00:30"), ("Outbox__Lease", "00:00:30"), ("Inbox__MaxAge", "01:00:00")];

    [Fact]
    public async Task Hostile_texts_mention_nobody_and_break_nothing_in_any_command()
    {
        var texts = Own.Concat(Published()).Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => text.Length > 6_000 ? text[..6_000] : text).ToList();

        foreach (var some in texts.SelectMany(Calls).Chunk(AtOnce))
        {
            var acknowledged = await Task.WhenAll(some.Select(call => call()));
            acknowledged.ShouldAllBe(ack => ack.Accepted);

            foreach (var ack in acknowledged.Where(ack => ack.Type == 5))
            {
                await AnsweredAsync(ack);
            }
        }

        Discord.Ledger.BotMessages.ShouldAllBe(message => message.Mentions.IsEmpty && message.Previewed.Count == 0);
        Discord.Faults.ShouldBeEmpty();
        Seen(await AnsweredAsync(await AskAsync(Home.Uma, Japan))).ShouldContain("23% of adults in Japan");
    }

    private IEnumerable<Func<Task<Acknowledgement>>> Calls(string text) =>
    [
        () => AskAsync(Home.Uma, text),
        () => AskAsync(Home.Uma, $"How many people in {text[..Math.Min(5_900, text.Length)]} were nervous about AI products in 2023?"),
        Command("find", ("words", text)),
        Command("check", ("claim", text)),
        Command("evidence", ("fact", text)),
        Command("compare", ("places", text), ("topic", text)),
        Command("library add", ("document", text), ("title", text), ("url", text), ("published", text)),
        Command("library show", ("source", text)),
        Command("review edit", ("fact", text), ("text", text)),
        Command("review approve", ("which", text)),
        Command("fact retract", ("fact", text), ("reason", text)),
        Command("cases close", ("case", text)),
        Command("gaps dismiss", ("gap", text)),
        () => Discord.MessageCommandAsync(Home.Uma, Discord.Say(Home.Uma, Home.General, text), "Check this claim", Token),
        Typing("compare", "places", text),
        Typing("compare", "topic", text),
        Typing("evidence", "fact", text),
        Typing("review approve", "which", text),
    ];

    private Func<Task<Acknowledgement>> Command(string name, params IReadOnlyList<(string Name, object Value)> options) => () => Discord.CommandAsync(Home.Mo, Home.General, name, With(options), Token);

    private Func<Task<Acknowledgement>> Typing(string name, string option, string text) => () => Discord.AutocompleteAsync(Home.Mo, Home.General, name, option, text, Token);

    private static IEnumerable<string> Published() => TestData.Find("hostile/naughty-strings.json") is { } path
        ? JsonSerializer.Deserialize<string[]>(File.ReadAllText(path))!.Where((_, at) => at % 10 == 0 || Environment.GetEnvironmentVariable("OPINIONBOT_HOSTILE") == "all")
        : [];
}
