using System.Text;
using OpinionBot.Support;

namespace OpinionBot.Scenarios;

/// <summary>What the program loads to answer one question: the runtime itself writes it down.</summary>
public sealed class StartTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Neither_a_model_nor_tables_of_rare_characters_nor_a_watcher_of_files_is_loaded_for_an_ordinary_question()
    {
        var run = await BotProgram.RunWithAsync(
            new()
            {
                ["DOTNET_EnableEventPipe"] = "1",
                ["DOTNET_EventPipeConfig"] = "Microsoft-Windows-DotNETRuntime:0x8:4",
                ["DOTNET_EventPipeOutputPath"] = _folder.File("loaded.nettrace"),
            },
            "ask", "Are Americans worried about AI?", "--store", _folder.File("store.db"));

        run.ExitCode.ShouldBe(0, run.Error);
        var loaded = File.ReadAllBytes(_folder.File("loaded.nettrace"));
        Names("Microsoft.Data.Sqlite").ShouldBeTrue("the list of what was loaded is there");

        foreach (var assembly in new[] { "OpenAI", "System.ClientModel", "Polly.Core", "Microsoft.Extensions.AI.OpenAI", "Microsoft.Extensions.Caching.Hybrid", "Microsoft.Extensions.Http.Resilience", "System.Numerics.Tensors", "ICU4N", "System.IO.FileSystem.Watcher" })
        {
            Names(assembly).ShouldBeFalse(assembly);
        }

        bool Names(string assembly) => loaded.AsSpan().IndexOf(Encoding.Unicode.GetBytes(assembly + ".dll")) >= 0;
    }
}
