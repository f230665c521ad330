using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OpinionBot.Support.Discord.Checking;

/// <summary>Discord's limits on commands that are registered.</summary>
internal static partial class CommandCheck
{
    private const int Subcommand = 1;
    private const int Group = 2;

    private static readonly HashSet<string> Locales = new(StringComparer.Ordinal)
    {
        "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl", "pt-BR", "ro", "fi", "sv-SE", "vi",
        "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko",
    };

    /// <summary>Checks one command whose errors are reported below the path, which is empty or ends in a full stop.</summary>
    public static void Check(string path, JsonObject command, FormErrors errors)
    {
        var isSlash = ((int?)command["type"] ?? 1) == 1;
        CheckText(path, "name", command, 32, isSlash, errors);

        if (!isSlash)
        {
            if ((string?)command["description"] is { Length: > 0 })
            {
                errors.Add(path + "description", "APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED", "Context menu commands cannot have description");
            }

            return;
        }

        CheckText(path, "description", command, 100, isName: false, errors);
        CheckOptions(path + "options", command["options"] as JsonArray ?? [], 0, errors);

        if (Size(command) > 8_000)
        {
            errors.Add(path.TrimEnd('.') is { Length: > 0 } own ? own : "name", "APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (8000)");
        }
    }

    public static void CheckNames(IReadOnlyList<JsonObject> commands, FormErrors errors)
    {
        for (var at = 0; at < commands.Count; at++)
        {
            var key = ((string?)commands[at]["name"], (int?)commands[at]["type"] ?? 1);

            if (commands.Take(at).Any(other => ((string?)other["name"], (int?)other["type"] ?? 1) == key))
            {
                errors.Add($"{at}.name", "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
            }
        }
    }

    private static void CheckOptions(string path, JsonArray options, int depth, FormErrors errors)
    {
        if (options.Count > 25)
        {
            errors.Add(path, "BASE_TYPE_BAD_LENGTH", "Must be between 0 and 25 in length.");
        }

        var optional = false;
        var nests = options.Any(option => (int?)option?["type"] is Subcommand or Group);

        for (var at = 0; at < options.Count; at++)
        {
            if (options[at] is not JsonObject option)
            {
                continue;
            }

            var own = $"{path}.{at}.";
            var type = (int?)option["type"] ?? 0;
            errors.Choice(own + "type", option["type"], 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
            CheckText(own, "name", option, 32, isName: true, errors);
            CheckText(own, "description", option, 100, isName: false, errors);

            if (nests != type is Subcommand or Group || type == Group && depth > 0 || type == Subcommand && depth > 1)
            {
                errors.Add(own + "type", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Sub-command and sub-command group option types are mutually exclusive to all other types");
            }

            if ((bool?)option["required"] == true && optional)
            {
                errors.Add(own + "required", "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed before non-required options");
            }

            optional |= (bool?)option["required"] != true;
            CheckValues(own, option, type, errors);
            CheckOptions(own + "options", option["options"] as JsonArray ?? [], type == Group ? depth + 1 : depth + 2, errors);
        }

        if (options.Select(option => (string?)option?["name"]).Distinct().Count() != options.Count)
        {
            errors.Add(path, "APPLICATION_COMMAND_OPTIONS_NAME_INVALID", "Option name already exists in options");
        }
    }

    private static void CheckValues(string path, JsonObject option, int type, FormErrors errors)
    {
        if (option["choices"] is JsonArray choices)
        {
            ChoiceCheck.Check(path + "choices", choices, errors);

            if (type is not (3 or 4 or 10) || choices.Count > 0 && (bool?)option["autocomplete"] == true)
            {
                errors.Add(path + "choices", "APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID", "Choices go with texts and numbers, and not with autocomplete");
            }
        }

        if ((bool?)option["autocomplete"] == true && type is not (3 or 4 or 10))
        {
            errors.Add(path + "autocomplete", "APPLICATION_COMMAND_AUTOCOMPLETE_INVALID", "Autocomplete is for texts and numbers");
        }

        if ((int?)option["min_length"] is < 0 or > 6_000 || (int?)option["max_length"] is < 1 or > 6_000)
        {
            errors.Add(path + "max_length", "NUMBER_TYPE_MAX", "int value should be less than or equal to 6000.");
        }
    }

    private static void CheckText(string path, string field, JsonObject holder, int most, bool isName, FormErrors errors)
    {
        CheckOne(path + field, holder[field], most, isName, errors);

        foreach (var (locale, text) in holder[field + "_localizations"] as JsonObject ?? [])
        {
            if (!Locales.Contains(locale))
            {
                errors.Add($"{path}{field}_localizations", "BASE_TYPE_CHOICES", $"{locale} is not a locale of Discord.");
            }

            CheckOne($"{path}{field}_localizations.{locale}", text, most, isName, errors);
        }
    }

    private static void CheckOne(string path, JsonNode? node, int most, bool isName, FormErrors errors)
    {
        errors.RequiredText(path, node, most);

        if (isName && (string?)node is { Length: > 0 } name && (!Name().IsMatch(name) || name.Any(letter => char.ToLowerInvariant(letter) != letter)))
        {
            errors.Add(path, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        }
    }

    private static int Size(JsonNode? node) => node switch
    {
        JsonObject json => Longest(json, "name") + Longest(json, "description") + ValueSize(json["value"]) + Size(json["options"]) + Size(json["choices"]),
        JsonArray list => list.Sum(Size),
        _ => 0,
    };

    private static int Longest(JsonObject holder, string field) =>
        (holder[field + "_localizations"] as JsonObject ?? []).Select(pair => (string?)pair.Value).Append((string?)holder[field]).Max(text => text?.EnumerateRunes().Count() ?? 0);

    private static int ValueSize(JsonNode? value) => value is JsonValue one && one.TryGetValue<string>(out var text) ? text.EnumerateRunes().Count() : 0;

    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}$", RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}
