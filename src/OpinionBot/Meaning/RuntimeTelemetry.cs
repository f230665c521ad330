using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;

namespace OpinionBot.Meaning;

/// <summary>
/// Nothing leaves the machine: the runtime's official builds send events to their maker and keep an id of the machine in the user's cache
/// (https://github.com/microsoft/onnxruntime/blob/main/docs/Privacy.md). One variable, set before the runtime begins, switches both off.
/// </summary>
internal static class RuntimeTelemetry
{
    private const string Variable = "ORT_DISABLE_TELEMETRY";
    private const string Off = "1";

    public static void SwitchOff()
    {
        Environment.SetEnvironmentVariable(Variable, Off);

        // What .NET sets is seen by .NET alone, except on Windows.
        if (!OperatingSystem.IsWindows())
        {
            _ = SetVariable(Variable, Off, 1);
        }

        OrtEnv.Instance().DisableTelemetryEvents();
    }

    [DllImport("libc", EntryPoint = "setenv", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetVariable(string name, string value, int replaces);
}
