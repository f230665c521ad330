using System.ComponentModel;
using System.Globalization;

namespace OpinionBot.Operations.Settings;

/// <summary>A value as it was written in a file or a variable.</summary>
internal static class SettingValue
{
    private const string Quotes = "\"\"''“”‘’";

    // Nobody's key is shorter, and people put keys in the wrong places.
    private const int LongestRepeated = 30;

    // What stands for a byte that is no UTF-8.
    private const char Unreadable = '\ufffd';

    // Editors put it before the first letter of a file.
    private const char ByteOrderMark = '\ufeff';

    /// <summary>Without the quotation marks that files of variables keep, and with the user's own folder for <c>~/</c>.</summary>
    public static string Clean(string written)
    {
        var value = written.Trim(ByteOrderMark).Trim();

        for (var at = 0; at < Quotes.Length; at += 2)
        {
            if (value.Length >= 2 && value[0] == Quotes[at] && value[^1] == Quotes[at + 1])
            {
                value = value[1..^1].Trim();
            }
        }

        return value.StartsWith("~/", StringComparison.Ordinal) && Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) is { Length: > 0 } home
            ? Path.Combine(home, value[2..])
            : value;
    }

    /// <returns>What is wanted instead; null when the value can be used.</returns>
    public static string? FindFault(KnownSetting setting, string value) =>
        value.Contains(Unreadable, StringComparison.Ordinal) ? $"has characters that are no UTF-8 ({Repeat(value)}): save the file as UTF-8"
        : IsReadable(setting.Type, value) ? null
        : $"must be {Wanted(setting)}, not {Repeat(value)}";

    private static string Repeat(string value) => value.Length > LongestRepeated ? "what is set there" : $"'{value}'";

    private static bool IsReadable(Type type, string value)
    {
        if (type == typeof(TimeSpan))
        {
            // Otherwise a number alone would be days, "10:00" ten hours and "48:00:00" as many days.
            return value.Count(character => character == ':') == 2 && TimeSpan.TryParseExact(value, "c", CultureInfo.InvariantCulture, out _);
        }

        if (type.IsEnum)
        {
            return Enum.TryParse(type, value, ignoreCase: true, out _) && value.All(char.IsLetter);
        }

        if (type == typeof(int) || type == typeof(long))
        {
            // Not "0x10", which a converter would take.
            return long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && (type == typeof(long) || number is >= int.MinValue and <= int.MaxValue);
        }

        try
        {
            return TypeDescriptor.GetConverter(type).ConvertFromInvariantString(value) is not null;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or NotSupportedException or OverflowException)
        {
            return false;
        }
    }

    private static string Wanted(KnownSetting setting)
    {
        var example = setting.Default is { } value ? $" such as {Convert.ToString(value, CultureInfo.InvariantCulture)}" : "";

        return setting.Type switch
        {
            _ when setting.Type == typeof(TimeSpan) => $"a duration in hours, minutes and seconds{example}",
            _ when setting.Type == typeof(bool) => "true or false",
            { IsEnum: true } type => OneOf(type),
            _ when setting.Type == typeof(Uri) => $"an address{example}",
            _ when setting.Type == typeof(double) || setting.Type == typeof(decimal) => $"a number{example}, with a full stop for decimals and nothing between thousands",
            _ => $"a whole number{example}, in digits alone",
        };
    }

    private static string OneOf(Type type) => $"{string.Join(", ", Enum.GetNames(type)[..^1])} or {Enum.GetNames(type)[^1]}";
}
