using System.Diagnostics;
using OpinionBot.Support;

namespace OpinionBot.Scenarios;

/// <summary>The program with every kind of standard input.</summary>
public sealed class StandardInputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("exec \"$@\" <&-", 0, "")]
    [InlineData("exec \"$@\" < /dev/null", 0, "")]
    [InlineData("exec \"$@\" < /", 2, "Standard input cannot be read")]
    public async Task A_chat_ends_where_nothing_can_be_read(string line, int exitCode, string said)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Where there is no /proc, the program cannot tell that its input was closed.");

        var run = await BotProgram.RunByShellAsync(line, "--no-starter", "--store", _folder.File("store.db"));

        run.ExitCode.ShouldBe(exitCode, run.Error);
        run.Error.ShouldStartWith(said);
    }

    [Fact]
    public async Task Adding_from_what_cannot_be_read_and_answering_into_what_cannot_be_written_end_in_one_sentence()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no device that is always full.");

        var folder = await BotProgram.RunByShellAsync("exec \"$@\" < /", "library", "add", "-", "--no-starter", "--store", _folder.File("store.db"));
        var full = await BotProgram.RunByShellAsync("exec \"$@\" > /dev/full", "ask", "What do dockers think?", "--no-starter", "--store", _folder.File("store.db"));

        folder.ExitCode.ShouldBe(2);
        folder.Error.ShouldStartWith("standard input cannot be read (Is a directory)");
        full.ExitCode.ShouldBe(1);
        full.Error.ShouldStartWith("The output cannot be written (");
    }

    [Fact]
    public async Task Adding_from_a_pipe_that_stays_open_ends_at_once_when_the_program_is_told_to_stop()
    {
        using var process = BotProgram.Start("library", "add", "-", "--no-starter", "--store", _folder.File("store.db"));

        // More than the pipe itself holds: it is written when the program is reading.
        await process.StandardInput.WriteAsync(new string('x', 1_000_000).AsMemory(), Token);
        await process.StandardInput.FlushAsync(Token);
        using (var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]))
        {
            await kill.WaitForExitAsync(Token);
        }

        var told = TimeProvider.System.GetTimestamp();
        await process.WaitForExitAsync(Token);

        process.ExitCode.ShouldBe(1);
        (await process.StandardError.ReadToEndAsync(Token)).Trim().ShouldBe("Stopped before it was done.");
        TimeProvider.System.GetElapsedTime(told).ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }
}
