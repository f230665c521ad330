using System.Text.Json;
using OpinionBot.Support;

namespace OpinionBot.Scenarios;

/// <summary>What the command line shows of one source: the whole program as a process.</summary>
public sealed class LibraryShowTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Store => _folder.File("store.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Shows_every_fact_of_a_source_as_json()
    {
        await File.WriteAllTextAsync(_folder.File("a.txt"), "Robots at sea\n\nIn Finland 17–21% of the ferrymen wanted robots on board.\n\nIn Norway 7/10 ferrymen did.", Token);
        await BotProgram.RunAsync(null, "library", "add", _folder.File("a.txt"), "--approve", "--published", "2026-02-03", "--store", Store, "--no-starter");

        var run = await BotProgram.RunAsync(null, "library", "show", "S1", "--json", "--store", Store, "--no-starter");

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldStartWith(
            """
            {"source":"S1","whose":"everyone","facts":[{"id":"F1","kind":"figure","statement":"In Finland 17–21% of the ferrymen wanted robots on board.","value":null,"unit":"percent","place":"FI","group":null,"answer":null,"year":2026,"n":null,"from":17,"to":21,"of":null,"doubt":null,"line":
            """);
        run.Output.ShouldContain(
            """
            {"id":"F2","kind":"figure","statement":"In Norway 7/10 ferrymen did (wanted robots on board).","value":7,"unit":"ratio","place":"NO","group":null,"answer":null,"year":2026,"n":null,"from":null,"to":null,"of":10,"doubt":null,"line":
            """);
    }

    [Fact]
    public async Task What_a_table_of_the_library_has_otherwise_is_said_at_once_where_nobody_reviews_it_and_shown_with_the_fact()
    {
        await File.WriteAllTextAsync(_folder.File("a.txt"), "Wary of machines\n\nPew Research Center asked people in 25 countries between 8 January and 26 April 2025. In Japan, 41% are more concerned than excited about AI.", Token);

        var added = await BotProgram.RunAsync(null, "library", "add", _folder.File("a.txt"), "--approve", "--store", Store);
        var said = added.Output.ReplaceLineEndings(" ");
        said.ShouldContain("is approved, and the library's table has 28% for this (F");
        said.ShouldContain("the article says 41%. Take it back with /fact retract F");

        var shown = await BotProgram.RunAsync(null, "library", "show", "S10", "--json", "--store", Store);
        var link = JsonDocument.Parse(shown.Output).RootElement.GetProperty("facts").EnumerateArray().Select(fact => fact.GetProperty("finding")).First(finding => finding.ValueKind == JsonValueKind.Object).GetProperty("library");
        (link.GetProperty("value").GetDecimal(), link.GetProperty("agrees").GetBoolean()).ShouldBe((28m, false));
    }

    [Fact]
    public async Task Shows_more_facts_of_a_survey_than_a_page_holds()
    {
        var list = await BotProgram.RunAsync("/library list\n", "--store", Store);
        list.ExitCode.ShouldBe(0, list.Error);

        var shown = await BotProgram.RunAsync(null, "library", "show", "S1", "--store", Store);
        shown.Output.Split('\n').ShouldAllBe(line => !line.StartsWith('|') || line.Length <= 100);

        var run = await BotProgram.RunAsync(null, "library", "show", "S1", "--json", "--store", Store);

        var facts = JsonDocument.Parse(run.Output).RootElement.GetProperty("facts");
        facts.GetArrayLength().ShouldBeGreaterThan(100);
        facts.EnumerateArray().Select(fact => fact.GetProperty("id").GetString()!).ShouldAllBe(id => shown.Output.Contains($"| {id} ", StringComparison.Ordinal));
        facts.EnumerateArray().ShouldAllBe(fact => fact.GetProperty("value").ValueKind == JsonValueKind.Number && fact.GetProperty("doubt").ValueKind == JsonValueKind.Null);
    }
}
