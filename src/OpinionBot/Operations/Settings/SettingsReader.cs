namespace OpinionBot.Operations.Settings;

/// <summary>Reads what is set at all places, tells what cannot be used, and leaves it out.</summary>
internal sealed class SettingsReader
{
    // What the framework reads of them by itself.
    private const string Logging = "Logging";

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
            else if (value is null ? setting.TakesNone : value.Length > 0 || setting.Type == typeof(string))
            {
                Set(setting.Name, value, value is null ? null : SettingValue.FindFault(setting, value), place);
            }
        }
        else if (KnownSettings.All.TryGetValue(ParentOf(name), out var list) && list.IsList)
        {
            Set(name, value, null, place);
        }
        else if (name.StartsWith(Logging + ':', StringComparison.OrdinalIgnoreCase))
        {
            Set(name, value, FindLevelFault(name, value), place);
        }
        else if (!string.IsNullOrEmpty(value) || !IsSection(name))
        {
            Ignore(name, place);
        }
    }

    private void Set(string name, string? value, string? fault, SettingsPlace place)
    {
        _places[name] = place.Where(name);
        _values.Remove(name);
        _faults.Remove(name);

        if (fault is null)
        {
            _values[name] = value;
        }
        else
        {
            _faults[name] = $"{name} {fault}.";
        }
    }

    // "U1, U2" is what people write where there is room for one line.
    private void SetList(string name, string? value, SettingsPlace place)
    {
        foreach (var earlier in _values.Keys.Where(known => ParentOf(known).Equals(name, StringComparison.OrdinalIgnoreCase)).ToList())
        {
            _values.Remove(earlier);
        }

        _places[name] = place.Where(name);

        foreach (var (at, item) in (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Index())
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

    private static string? FindLevelFault(string name, string? value) =>
        !ParentOf(name).EndsWith(":LogLevel", StringComparison.OrdinalIgnoreCase) || (Enum.TryParse<LogLevel>(value, ignoreCase: true, out var level) && Enum.IsDefined(level)) ? null
        : $"must be {SettingValue.OneOf(typeof(LogLevel))}, not {SettingValue.Repeat(value ?? "")}";

    private static string ParentOf(string name) => name.LastIndexOf(':') is var colon and > 0 ? name[..colon] : "";

    private static bool IsSection(string name) => name.Equals(Logging, StringComparison.OrdinalIgnoreCase) || KnownSettings.All.Keys.Any(known => known.StartsWith(name + ':', StringComparison.OrdinalIgnoreCase));
}
