using System.Text.Json;
using OpinionBot.Support;

namespace OpinionBot.Scenarios;

/// <summary>Whose a source is, from the command line and in the terminal's chat: the whole program as a process.</summary>
public sealed class SharingTests : IDisposable
{
    private const string Clinics = "How many Swedes would accept an AI system that reads their X-rays?";

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_added_is_everyones_unless_it_is_kept_to_a_workspace()
    {
        (await AddAsync("--json")).ShouldContain("\"whose\":\"everyone\"");
        var kept = await AddAsync("--workspace", "slack:T0007");
        kept.ShouldContain("already in the library as S1");
        kept.ShouldContain("every workspace is answered from what is approved of it");

        await RunAsync(null, "library", "remove", "S1");
        kept = await AddAsync("--workspace", "slack:T0007");
        kept.ShouldContain("Only slack:T0007 is answered from it");
        kept.ShouldContain("Nothing has come from slack:T0007 yet");
        (await AddAsync("--workspace", "terminal")).ShouldContain("library share S3 on the command line");

        JsonDocument.Parse(await RunAsync(null, "library", "list", "--json")).RootElement.GetProperty("sources").EnumerateArray()
            .Select(source => $"{source.GetProperty("source")} {source.GetProperty("whose")} {source.GetProperty("approved").GetInt32() > 0}")
            .ShouldBe(["S3 terminal True", "S2 slack:T0007 True"]);
    }

    [Fact]
    public async Task Whoever_runs_the_bot_shows_and_removes_what_is_kept_to_a_workspace_and_is_not_answered_from_it()
    {
        await AddAsync("--workspace", "slack:T0007");

        (await RunAsync(Clinics + "\n")).ShouldNotContain("71%");
        (await RunAsync("/library list\n")).ShouldContain("slack:T0007");
        (await RunAsync(null, "library", "show", "S1")).ShouldContain("Whose: slack:T0007.");
        JsonDocument.Parse(await RunAsync(null, "library", "show", "S1", "--json")).RootElement.GetProperty("facts").GetArrayLength().ShouldBeGreaterThan(0);
        (await RunAsync(null, "library", "remove", "S1")).ShouldContain("S1 is removed");
        (await RunAsync(null, "library", "list")).ShouldContain("The library is empty");
    }

    [Fact]
    public async Task The_chat_of_the_terminal_shares_what_it_adds_and_goes_on_curating_it()
    {
        await File.WriteAllTextAsync(_folder.File("quay.txt"), "The Harbour Institute opened a large test centre for robots.", Token);
        var chat = await RunAsync($"/library add {_folder.File("quay.txt")}\n/review approve S1\nWho opened a test centre for robots?\n/sources\n/fact retract F1 wrong town\n");

        chat.ShouldContain("1 fact waits for review");
        chat.ShouldContain("every workspace is answered from what is approved of it");
        chat.ShouldContain("Approved: F1");
        chat.ShouldContain("The Harbour Institute opened a large test centre for robots [1]");
        chat.ShouldContain("everyone");
        chat.ShouldContain("F1 is retracted. 1 past answer used it");
    }

    [Fact]
    public async Task What_is_the_terminals_alone_is_shared_by_command_and_nothing_else_is()
    {
        await AddAsync("--workspace", "terminal");
        (await AddAsync()).ShouldContain("library share S1 on the command line");

        (await RunAsync(null, "library", "share", "S1")).ShouldContain("S1 is shared now: every workspace is answered from it.");
        (await RunAsync(null, "library", "share", "S1")).ShouldContain("S1 is shared already.");

        await File.WriteAllTextAsync(_folder.File("quay.txt"), "The Harbour Institute opened a large test centre for robots.", Token);
        await RunAsync(null, "library", "add", _folder.File("quay.txt"), "--workspace", "discord:42");
        var refused = await BotProgram.RunAsync(null, "library", "share", "S2", "--store", _folder.File("store.db"), "--no-starter");
        refused.ExitCode.ShouldBe(2);
        refused.Error.TrimEnd().ShouldBe("S2 belongs to discord:42; only a source of the terminal can be shared.");
    }

    [Fact]
    public async Task The_starter_library_stays_whatever_the_terminal_says()
    {
        var list = await BotProgram.RunAsync("/library list\n/library remove S1\n/library show S1\n", "--store", _folder.File("starter.db"));

        list.Output.ShouldContain("everyone (starter)");
        list.Output.ShouldContain("S1 is no source that can be removed");
        list.Output.ShouldContain("Whose: everyone (starter).");
    }

    private async Task<string> AddAsync(params string[] more)
    {
        await File.WriteAllTextAsync(_folder.File("clinics.txt"), Articles.Clinics, Token);

        return await RunAsync(null, ["library", "add", _folder.File("clinics.txt"), "--approve", .. more]);
    }

    private async Task<string> RunAsync(string? input, params string[] arguments)
    {
        var run = await BotProgram.RunAsync(input, [.. arguments, "--store", _folder.File("store.db"), "--no-starter"]);
        run.ExitCode.ShouldBe(0, run.Error);

        return run.Output;
    }
}
