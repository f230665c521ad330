using System.Text.Json;
using OpinionBot.DataSets;

namespace OpinionBot.Reporting;

/// <summary>Results as a file: one object a result.</summary>
public static class SuiteJson
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(IReadOnlyList<SuiteResult> results, string path) => File.WriteAllText(path, JsonSerializer.Serialize(results, Options) + "\n");

    /// <exception cref="UnusableDataException">There is no such file, or it is not what <see cref="Write"/> writes.</exception>
    public static IReadOnlyList<SuiteResult> Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new UnusableDataException($"There is no file {path}; record one with --json FILE first.");
        }

        try
        {
            return JsonSerializer.Deserialize<IReadOnlyList<SuiteResult>>(File.ReadAllText(path), Options) ?? [];
        }
        catch (JsonException exception)
        {
            throw new UnusableDataException($"{path} is not a record of a run ({exception.Message.TrimEnd('.')}); record one with --json FILE.");
        }
    }
}
