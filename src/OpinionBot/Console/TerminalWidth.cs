using Spectre.Console;

namespace OpinionBot.Console;

/// <summary>How many columns there are for cards and tables: those of the window, and a hundred where there is none.</summary>
internal static class TerminalWidth
{
    /// <summary>Text that goes into a pipe or a file is not broken: programs read it.</summary>
    public const int Unbroken = 10_000;

    public const int WithoutWindow = 100;

    /// <summary>The window's columns; <see cref="WithoutWindow"/> where the system knows none.</summary>
    public static int OfWindow()
    {
        try
        {
            return System.Console.WindowWidth is > 0 and var width ? width : WithoutWindow;
        }
        catch (IOException)
        {
            return WithoutWindow;
        }
    }

    /// <summary>Writes something that fits, whatever the width of text is.</summary>
    public static void Fit(IAnsiConsole console, Action write)
    {
        var width = console.Profile.Width;
        console.Profile.Width = width == Unbroken ? WithoutWindow : width;

        try
        {
            write();
        }
        finally
        {
            console.Profile.Width = width;
        }
    }
}
