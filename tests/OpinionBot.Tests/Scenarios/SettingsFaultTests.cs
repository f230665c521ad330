using OpinionBot.Support;

namespace OpinionBot.Scenarios;

/// <summary>What is wrong with the settings, as whoever starts the program hears of it.</summary>
public sealed class SettingsFaultTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string SettingsFile => _folder.File("appsettings.json");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Files_and_variables_that_cannot_be_read_are_in_one_list_with_what_is_out_of_bounds()
    {
        var run = await RunAsync("""{ "Inbox": { "KeepFor": "two days" }, "Logging": { "LogLevel": { "Default": "Loud" } }, "Search": { "B": 2 } }""", "OPINIONBOT_Outbox__Workers", "many");

        run.ExitCode.ShouldBe(2);
        run.Error.Trim().Split('\n').Select(line => line.Trim()).ShouldBe(
        [
            "The settings are wrong:",
            $"- Inbox:KeepFor must be a duration in hours, minutes and seconds such as 2.00:00:00, not 'two days' ({SettingsFile}).",
            $"- Logging:LogLevel:Default must be Trace, Debug, Information, Warning, Error, Critical or None, not 'Loud' ({SettingsFile}).",
            "- Outbox:Workers must be a whole number such as 16, in digits alone, not 'many' (variable OPINIONBOT_Outbox__Workers).",
            $"- Search:B must be between 0 and 1, not 2 ({SettingsFile}).",
        ]);
    }

    [Theory]
    [InlineData("{ \"Search\": [1, }", "line 1, column 17")]
    [InlineData("", "line 1, column 1")]
    public async Task A_file_that_is_no_JSON_is_named_with_its_line(string content, string at)
    {
        var run = await RunAsync(content, "OPINIONBOT_Slack__SigningSecret", "0123456789abcdef");

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldStartWith($"The settings are wrong: {SettingsFile} is ");
        run.Error.ShouldContain(at);
        run.Error.Trim().ShouldNotContain('\n');
    }

    [Fact]
    public async Task What_is_no_setting_is_named_and_the_program_starts()
    {
        var run = await RunAsync("""{ "Serch": { "K1": 1 } }""", "OPINIONBOT_Llm_Model", "m");

        run.ExitCode.ShouldBe(0, run.Error);
        run.Error.ShouldContain($"Serch:K1 ({SettingsFile}) is no setting and is ignored; the nearest is Search:K1.");
        run.Error.ShouldContain("OPINIONBOT_Llm_Model is no setting and is ignored; the nearest is OPINIONBOT_Llm__Model.");
    }

    private Task<BotRun> RunAsync(string file, string variable, string value)
    {
        File.WriteAllText(SettingsFile, file);

        return BotProgram.RunInAsync(_folder.Path, new() { [variable] = value }, "ask", "What do dockers think?", "--no-starter", "--store", _folder.File("store.db"));
    }
}
