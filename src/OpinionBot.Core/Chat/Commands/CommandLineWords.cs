namespace OpinionBot.Chat.Commands;

/// <summary>Reads typed command lines into the options of a command.</summary>
internal static class CommandLineWords
{
    /// <summary>The words of a line; words in quotation marks are one.</summary>
    public static IReadOnlyList<string> Split(string line)
    {
        var words = new List<string>();

        for (var at = 0; at < line.Length;)
        {
            if (char.IsWhiteSpace(line[at]))
            {
                at++;
                continue;
            }

            var quote = line[at] switch { '"' => '"', '“' => '”', _ => '\0' };
            var start = at;
            var end = quote == '\0' ? EndOfWord(line, at) : line.IndexOf(quote, at + 1);
            end = end < 0 ? line.Length : end;

            words.Add(quote == '\0' ? line[start..end] : line[(start + 1)..end]);
            at = quote == '\0' ? end : end + 1;
        }

        return words;
    }

    /// <summary>Gives each option its value: by name (<c>title:"…"</c>, a flag by its bare name), else in order; the last text that is required takes the rest of the line.</summary>
    /// <returns>The values, and one sentence when they do not fit the command.</returns>
    public static (IReadOnlyDictionary<string, string> Values, string? Fault) Bind(ChatCommand command, IReadOnlyList<string> given)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var inOrder = command.Options.Where(option => option.Kind is not (OptionKind.Flag or OptionKind.Attachment)).ToList();
        var next = 0;

        for (var at = 0; at < given.Count; at++)
        {
            var word = given[at];
            var named = command.Options.FirstOrDefault(option => word.StartsWith(option.Name + ":", StringComparison.OrdinalIgnoreCase) && !word.StartsWith(option.Name + "://", StringComparison.OrdinalIgnoreCase));

            if (named is not null)
            {
                var value = word[(named.Name.Length + 1)..];

                // title:"Two words": the quoted part is the next word.
                values[named.Name] = value.Length == 0 && at + 1 < given.Count ? given[++at] : value;
            }
            else if (command.Options.Any(option => option.Kind == OptionKind.Flag && option.Name.Equals(word, StringComparison.OrdinalIgnoreCase)))
            {
                values[word.ToLowerInvariant()] = "true";
            }
            else if (next == inOrder.Count)
            {
                return (values, $"There is one word too many: '{word}'.");
            }
            else
            {
                var option = inOrder[next++];
                var takesRest = option.Kind is OptionKind.Text or OptionKind.LongText && option == LastNeeded(inOrder);
                values[option.Name] = takesRest ? Rest(given, ref at, command) : word;
            }
        }

        return (values, FindFault(command, values));
    }

    // The last option that must be given, or the first when none must.
    private static CommandOption LastNeeded(List<CommandOption> inOrder) => inOrder.LastOrDefault(option => option.Required) ?? inOrder[0];

    private static string Rest(IReadOnlyList<string> given, ref int at, ChatCommand command)
    {
        var words = new List<string>();

        while (at < given.Count && !IsNamed(given[at], command))
        {
            words.Add(given[at++]);
        }

        at--;

        return string.Join(' ', words);
    }

    private static bool IsNamed(string word, ChatCommand command) => command.Options.Any(option =>
        (!option.Required && word.StartsWith(option.Name + ":", StringComparison.OrdinalIgnoreCase)) || (option.Kind == OptionKind.Flag && option.Name.Equals(word, StringComparison.OrdinalIgnoreCase)));

    private static string? FindFault(ChatCommand command, Dictionary<string, string> values)
    {
        foreach (var option in command.Options)
        {
            if (!values.TryGetValue(option.Name, out var value))
            {
                if (option.Required)
                {
                    return $"Say which {option.Name}: {char.ToLowerInvariant(option.Description[0])}{option.Description[1..].TrimEnd('.')}.";
                }
            }
            else if (option.Choices is { } choices && !choices.Contains(value, StringComparer.OrdinalIgnoreCase))
            {
                return $"'{value}' is no {option.Name}; choose {string.Join(", ", choices)}.";
            }
        }

        return null;
    }

    private static int EndOfWord(string line, int at)
    {
        while (at < line.Length && !char.IsWhiteSpace(line[at]) && !(line[at] is '"' or '“' && line[at - 1] == ':'))
        {
            at++;
        }

        return at;
    }
}
