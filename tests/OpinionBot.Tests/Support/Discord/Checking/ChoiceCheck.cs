using System.Text.Json.Nodes;

namespace OpinionBot.Support.Discord.Checking;

/// <summary>Discord's limits on the choices of autocomplete and of command options.</summary>
internal static class ChoiceCheck
{
    public const int Most = 25;

    public static void Check(string path, JsonArray choices, FormErrors errors)
    {
        if (choices.Count > Most)
        {
            errors.Add(path, "BASE_TYPE_BAD_LENGTH", $"Must be between 0 and {Most} in length.");
        }

        for (var at = 0; at < choices.Count; at++)
        {
            errors.RequiredText($"{path}.{at}.name", choices[at]?["name"], 100);

            if (choices[at]?["value"] is not JsonValue value)
            {
                errors.Required($"{path}.{at}.value");
            }
            else if (value.TryGetValue<string>(out var text))
            {
                errors.RequiredText($"{path}.{at}.value", text, 100);
            }

            foreach (var (locale, name) in choices[at]?["name_localizations"] as JsonObject ?? [])
            {
                errors.RequiredText($"{path}.{at}.name_localizations.{locale}", name, 100);
            }
        }
    }
}
