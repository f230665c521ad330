namespace OpinionBot.Console;

/// <summary>Standard input as the program was given it.</summary>
internal static class StandardInput
{
    // In the octal flags of an open file.
    private const int CloseOnExec = 0x80000;

    /// <summary>Empty when there is none.</summary>
    public static Stream Stream => WasClosed ? Stream.Null : System.Console.OpenStandardInput();

    /// <summary>At its end when there is none.</summary>
    public static TextReader Lines => WasClosed ? TextReader.Null : System.Console.In;

    // Started with it closed, the runtime uses its number for a pipe of its own, from which nothing comes. Unlike what a program is given, that would not outlive an exec.
    private static bool WasClosed => OperatingSystem.IsLinux() && (Flags() & CloseOnExec) != 0;

    private static int Flags()
    {
        const string Info = "/proc/self/fdinfo/0";

        return File.Exists(Info) && File.ReadLines(Info).FirstOrDefault(line => line.StartsWith("flags:", StringComparison.Ordinal)) is { } flags
            ? Convert.ToInt32(flags["flags:".Length..].Trim(), 8)
            : 0;
    }
}
