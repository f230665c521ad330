using System.Text.Json;

namespace OpinionBot.DataSets;

/// <summary>Reads files of one JSON object a line.</summary>
public static class JsonLines
{
    /// <exception cref="UnusableDataException">There is no such file, or a line of it cannot be read.</exception>
    public static IEnumerable<T> Read<T>(string path, Func<JsonElement, T> read)
    {
        if (!File.Exists(path))
        {
            throw new UnusableDataException($"There is no file {path}; check the path.");
        }

        return ReadLines(path, read);
    }

    private static IEnumerable<T> ReadLines<T>(string path, Func<JsonElement, T> read)
    {
        var number = 0;

        foreach (var line in File.ReadLines(path))
        {
            number++;

            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return ReadLine(path, number, line, read);
            }
        }
    }

    private static T ReadLine<T>(string path, int number, string line, Func<JsonElement, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(line);

            return read(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new UnusableDataException($"{path}, line {number} is not an object of the expected shape ({exception.Message.TrimEnd('.')}); see the README for the formats.");
        }
    }
}
