namespace OpinionBot.Operations.Settings;

/// <summary>Reads what is set at all places, tells what cannot be used, and leaves it out.</summary>
internal sealed class SettingsReader
{
    // Beside levels, what the framework reads of them by itself.
    private const string ConsoleLog = "Logging:Console:";

    // "U1, U2" and "[U1; U2]" are what people write where there is room for one line.
    private static readonly char[] BetweenItems = [',', ';', '[', ']', ' ', '\t', '\r', '\n'];

    private readonly Dictionary<string, string?> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _places = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _faults = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _unreadable = [];
    private readonly List<string> _ignored = [];

    private SettingsReader()
    {
    }

    /// <param name="places">The later one wins.</param>
    public static ReadSettings Read(IEnumerable<SettingsPlace> places)
    {
        var reader = new SettingsReader();

        foreach (var place in places)
        {
            reader.Read(place);
        }

        return new ReadSettings(reader._values, reader._places, [.. reader._unreadable, .. reader._faults.Values], reader._ignored, reader._unreadable.Count == 0);
    }

    private void Read(SettingsPlace place)
    {
        try
        {
            var provider = place.Source.Build(new ConfigurationBuilder());

            using var root = new ConfigurationRoot([provider]);

            foreach (var (name, _) in root.AsEnumerable().Reverse())
            {
                if (provider.TryGet(name, out var value))
                {
                    Take(name, value, place);
                }
            }

            foreach (var (name, sentence) in place.Faults)
            {
                _values.Remove(name);
                _faults[name] = sentence;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _unreadable.Add($"The settings of {place.Where("")} cannot be read ({exception.Message.TrimEnd('.')}): check the permissions.");
        }

        if (place.Source is SettingsFile { Fault: { } fault })
        {
            _unreadable.Add(fault);
        }
    }

    private void Take(string name, string? written, SettingsPlace place)
    {
        var value = written is null ? null : SettingValue.Clean(written);

        if (KnownSettings.All.TryGetValue(name, out var setting))
        {
            if (setting.IsList)
            {
                SetList(setting.Name, value, place);
            }
            else
            {
                Set(setting.Name, value, setting, place);
            }
        }
        else if (KnownSettings.All.TryGetValue(ParentOf(name), out var list) && list.IsList && name[(ParentOf(name).Length + 1)..].All(char.IsAsciiDigit))
        {
            _places.TryAdd(list.Name, place.Where(list.Name));
            Set(name, value, list with { Type = typeof(string) }, place);
        }
        else if (IsLevel(name))
        {
            Set(name, value, KnownSettings.LogLevel, place);
        }
        else if (name.StartsWith(ConsoleLog, StringComparison.OrdinalIgnoreCase))
        {
            _values[name] = value;
        }
        else if (!string.IsNullOrEmpty(value) || !IsSection(name))
        {
            Ignore(name, place);
        }
    }

    private void Set(string name, string? value, KnownSetting setting, SettingsPlace place)
    {
        // Nothing written leaves it as it is.
        if (value is null ? !setting.TakesNone : value.Length == 0 && setting.Type != typeof(string))
        {
            return;
        }

        _places[name] = place.Where(name);
        _values.Remove(name);
        _faults.Remove(name);

        if (value is null || SettingValue.FindFault(setting, value) is not { } fault)
        {
            _values[name] = value;
        }
        else
        {
            _faults[name] = $"{name} {fault}.";
        }
    }

    private void SetList(string name, string? value, SettingsPlace place)
    {
        foreach (var earlier in _values.Keys.Where(known => ParentOf(known).Equals(name, StringComparison.OrdinalIgnoreCase)).ToList())
        {
            _values.Remove(earlier);
        }

        _places[name] = place.Where(name);

        foreach (var (at, item) in (value ?? "").Split(BetweenItems, StringSplitOptions.RemoveEmptyEntries).Index())
        {
            _values[$"{name}:{at}"] = SettingValue.Clean(item);
        }
    }

    private void Ignore(string name, SettingsPlace place)
    {
        var (named, where) = (place.NameOf(name), place.Where(name));
        var nearest = NearestSetting.Of(name) is { } known ? $"; the nearest is {place.NameOf(known)}" : "";
        _ignored.Add($"{named}{(where.Contains(named, StringComparison.Ordinal) ? "" : $" ({where})")} is no setting and is ignored{nearest}.");
    }

    // "Logging:LogLevel:OpinionBot.Slack", or with the name of a log between.
    private static bool IsLevel(string name) =>
        name.Split(':') is { Length: 3 or 4 } parts && parts[0].Equals("Logging", StringComparison.OrdinalIgnoreCase) && parts[^2].Equals("LogLevel", StringComparison.OrdinalIgnoreCase);

    private static string ParentOf(string name) => name.LastIndexOf(':') is var colon and > 0 ? name[..colon] : "";

    private static bool IsSection(string name) => ConsoleLog.StartsWith(name + ':', StringComparison.OrdinalIgnoreCase) || KnownSettings.All.Keys.Any(known => known.StartsWith(name + ':', StringComparison.OrdinalIgnoreCase));
}
