namespace OpinionBot.Chat.Commands;

/// <summary>
/// Reads a typed line into the options of a command: by name, else in order; the last text that must be given takes the rest of the line.
/// What cannot be read is said in one sentence, never left out.
/// </summary>
internal sealed class CommandLineWords
{
    private static readonly string[] Yes = ["true", "yes", "on", "1"];
    private static readonly string[] No = ["false", "no", "off", "0"];

    private readonly ChatCommand _command;
    private readonly string _line;
    private readonly IReadOnlyList<TypedWord> _given;
    private readonly List<CommandOption> _inOrder;
    private readonly List<CommandOption> _optional;
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private int _at;

    private CommandLineWords(ChatCommand command, string line, IReadOnlyList<TypedWord> given)
    {
        (_command, _line, _given) = (command, line, given);
        _inOrder = [.. command.Options.Where(option => option.Kind is not (OptionKind.Flag or OptionKind.Attachment))];
        _optional = [.. command.Options.Where(option => !option.Required)];
    }

    /// <param name="line">The whole line.</param>
    /// <param name="given">Its words behind the command's name.</param>
    /// <returns>The values, and one sentence when they do not fit the command.</returns>
    public static (IReadOnlyDictionary<string, string> Values, string? Fault) Bind(ChatCommand command, string line, IReadOnlyList<TypedWord> given)
    {
        var read = new CommandLineWords(command, line, given);
        string? fault = null;

        while (read._at < given.Count && fault is null)
        {
            fault = OptionWord.Read(command.Options, given, read._at) is { } named ? read.TakeNamed(named) : read.TakeNext();
        }

        return (read._values, fault ?? read.Settle());
    }

    private string? TakeNamed(OptionWord named)
    {
        _at += named.Taken;

        var value = named.Option.Kind switch
        {
            OptionKind.Flag => named.Value.Length == 0 && named.HasSign && _at < _given.Count && IsSwitch(_given[_at].Bare) ? _given[_at++].Bare : named.Value,
            OptionKind.Choice or OptionKind.Number => named.Value.Length > 0 ? named.Value : _at < _given.Count && !IsOption(_at, named.Option) ? _given[_at++].Text : "",
            _ when named.Value.Length > 0 => Words(named.Option, _given[_at - 1].End - named.Value.Length, _at - 1, isOne: MustLeave(named.Option)),
            _ when _at < _given.Count && _given[_at].IsQuoted => _given[_at++].Text,
            _ when _at < _given.Count && !IsOption(_at, named.Option) => Words(named.Option, _given[_at].Start, _at, isOne: MustLeave(named.Option)),
            _ => "",
        };

        return named.Option.Kind == OptionKind.Flag ? Switch(named.Option, value) : Set(named.Option, value);
    }

    private string? TakeNext()
    {
        var word = _given[_at];
        var option = _inOrder.FirstOrDefault(one => !_values.ContainsKey(one.Name));
        var takesRest = option is not null && TakesRest(option);

        // In a text of many words a colon is no sign of an option, unless one is meant by all appearance.
        if (OptionWord.NameIn(word) is { } name && (takesRest ? OptionWord.Near(_optional, name) is not null : true))
        {
            return $"/{_command.Name} has no option '{name}'{(OptionWord.Near(_command.Options, name) is { } near ? $"; did you mean {near.Name}?" : ".")}";
        }

        if (option is null)
        {
            return $"There is one word too many: '{word.Text}'{(OptionWord.Near(_command.Options, word.Bare) is { } near ? $"; did you mean {near.Name}?" : ".")}";
        }

        return Set(option, takesRest ? Words(option, word.Start, _at, isOne: false) : OneWord());
    }

    // "F 12" is one word to whoever types it.
    private string OneWord()
    {
        var word = _given[_at++];

        return word.Bare is [var letter] && char.IsAsciiLetter(letter) && _at < _given.Count && _given[_at].Bare is { Length: > 0 } number && number.All(char.IsAsciiDigit)
            ? letter + _given[_at++].Bare
            : word.Text;
    }

    // From a place in the line up to the next option, as it was typed; quotation marks around its beginning are left out.
    private string Words(CommandOption of, int start, int first, bool isOne)
    {
        _at = first + 1;

        while (!isOne && _at < _given.Count && !IsOption(_at, of) && !(OptionWord.NameIn(_given[_at]) is { } name && OptionWord.Near(_optional, name) is not null))
        {
            _at++;
        }

        var (from, end) = (_given[first], _given[_at - 1].End);

        return from.IsQuoted ? from.Text + _line[from.End..end] : _line[start..end];
    }

    // The last option that must be given, or the first when none must.
    private bool TakesRest(CommandOption option) => option.Kind is OptionKind.Text or OptionKind.LongText && option == (_inOrder.LastOrDefault(one => one.Required) ?? _inOrder[0]);

    // One word only while what must be given, or what takes the rest, may still follow without its name.
    private bool MustLeave(CommandOption named) => _inOrder.Any(option => option != named && (option.Required || TakesRest(option)) && !_values.ContainsKey(option.Name)
        && !Enumerable.Range(_at, _given.Count - _at).Any(at => OptionWord.Read([option], _given, at) is not null));

    // One that must be given is named once, and not within its own text.
    private bool IsOption(int at, CommandOption read) =>
        OptionWord.Read(_optional, _given, at) is not null || (OptionWord.Read(_command.Options, _given, at) is { HasSign: true, Option: var option } && option != read && !_values.ContainsKey(option.Name));

    private string? Set(CommandOption option, string value)
    {
        _values[option.Name] = value.Trim();

        return _values[option.Name].Length > 0 ? null : SayWhich(option);
    }

    private string? Switch(CommandOption option, string value)
    {
        if (value.Length == 0 || Yes.Contains(TypedWord.Alone(value), StringComparer.OrdinalIgnoreCase))
        {
            _values[option.Name] = "true";
        }
        else if (!No.Contains(TypedWord.Alone(value), StringComparer.OrdinalIgnoreCase))
        {
            return $"'{value}' does not go with {option.Name}; write {option.Name} alone, or leave it out.";
        }

        return null;
    }

    private static bool IsSwitch(string word) => Yes.Concat(No).Contains(word, StringComparer.OrdinalIgnoreCase);

    /// <returns>One sentence when something is missing, or is none of the choices.</returns>
    private string? Settle()
    {
        foreach (var option in _command.Options)
        {
            if (!_values.TryGetValue(option.Name, out var value))
            {
                if (option.Required)
                {
                    return SayWhich(option);
                }
            }
            else if (option.Choices is { } choices)
            {
                var chosen = TypedWord.Alone(value);

                if (choices.FirstOrDefault(choice => choice.Equals(chosen, StringComparison.OrdinalIgnoreCase)) is not { } choice)
                {
                    var near = choices.FirstOrDefault(one => Language.OneEdit.Separates(chosen.ToLowerInvariant(), one));

                    return $"'{value}' is no {option.Name}; {(near is null ? "" : $"did you mean {near}? ")}choose {string.Join(", ", choices)}.";
                }

                _values[option.Name] = choice;
            }
        }

        return null;
    }

    private static string SayWhich(CommandOption option) => $"Say which {option.Name}: {char.ToLowerInvariant(option.Description[0])}{option.Description[1..].TrimEnd('.')}.";
}
