namespace OpinionBot.Language;

/// <summary>The data files that come inside the program: one record a line, columns separated by tabs, comments after <c>#</c>.</summary>
internal static class DataFile
{
    /// <param name="name">Path from the project's folder, with forward slashes.</param>
    /// <param name="columns">How many columns each line has; null where the first line says it.</param>
    /// <exception cref="InvalidDataException">A line has another number of columns.</exception>
    public static IEnumerable<string[]> ReadRows(string name, int? columns)
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"The data file {name} is not in this build.");
        using var reader = new StreamReader(stream);

        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var row = line.Split('\t');
            columns ??= row.Length;

            yield return row.Length == columns
                ? row
                : throw new InvalidDataException($"{name}, line {number}: {row.Length} columns instead of {columns}; separate columns by single tabs.");
        }
    }
}
