using System.Text.Json;
using Microsoft.Extensions.Configuration.Json;

namespace OpinionBot.Operations.Settings;

/// <summary>A JSON file of settings that may be missing.</summary>
internal sealed class SettingsFile : JsonConfigurationSource
{
    public SettingsFile(string path)
    {
        Path = path;
        Optional = true;
        Fault = Directory.Exists(path) ? $"{path} is a folder: write the settings into a file of that name, or give the folder another one." : null;
        ResolveFileProvider();
        OnLoadException = context =>
        {
            Fault = Explain(path, context.Exception);
            context.Ignore = true;
        };
    }

    /// <summary>Why it cannot be read, once it was tried; null when it can.</summary>
    public string? Fault { get; private set; }

    private static string Explain(string path, Exception exception)
    {
        var cause = exception.GetBaseException();

        return cause switch
        {
            JsonException when string.IsNullOrWhiteSpace(File.ReadAllText(path)) => $"{path} is empty at line 1, column 1: write {{}} into it, or delete it.",
            JsonException json => $"{path} is no JSON at line {json.LineNumber + 1}, column {json.BytePositionInLine + 1}: {json.Message.Split(" LineNumber:")[0].TrimEnd('.')}.",
            FormatException => $"{path} cannot be used: {cause.Message.TrimEnd('.')}.",
            _ => $"{path} cannot be read ({cause.Message.TrimEnd('.')}): check its permissions.",
        };
    }
}
