using System.Globalization;
using System.Text.Json.Nodes;

namespace OpinionBot.Support.Discord.Checking;

/// <summary>Discord's limits on embeds. Text is measured trimmed, as Discord trims it.</summary>
internal static class EmbedCheck
{
    private const int Together = 6_000;

    public static void Check(JsonArray embeds, IReadOnlySet<string> files, FormErrors errors)
    {
        if (embeds.Count > 10)
        {
            errors.Add("embeds", "BASE_TYPE_BAD_LENGTH", "Must be between 0 and 10 in length.");
        }

        var total = 0;

        for (var at = 0; at < embeds.Count; at++)
        {
            if (embeds[at] is JsonObject embed)
            {
                total += CheckOne($"embeds.{at}", embed, files, errors);
            }
        }

        if (total > Together)
        {
            errors.Add("embeds", "MAX_EMBED_SIZE_EXCEEDED", $"Embed size exceeds maximum size of {Together}");
        }
    }

    private static int CheckOne(string path, JsonObject embed, IReadOnlySet<string> files, FormErrors errors)
    {
        var length = Text(path + ".title", embed["title"], 256, errors)
            + Text(path + ".description", embed["description"], 4_096, errors)
            + Text(path + ".author.name", embed["author"]?["name"], 256, errors)
            + Text(path + ".footer.text", embed["footer"]?["text"], 2_048, errors)
            + Fields(path + ".fields", embed["fields"] as JsonArray ?? [], errors);

        Address(path + ".url", embed["url"], errors);
        Address(path + ".author.url", embed["author"]?["url"], errors);

        foreach (var picture in new[] { "image", "thumbnail" })
        {
            Picture($"{path}.{picture}.url", embed[picture]?["url"], files, errors);
        }

        Picture(path + ".author.icon_url", embed["author"]?["icon_url"], files, errors);
        Picture(path + ".footer.icon_url", embed["footer"]?["icon_url"], files, errors);

        if (embed["color"] is JsonValue color && (int)color is < 0 or > 0xFFFFFF)
        {
            errors.Add(path + ".color", "NUMBER_TYPE_MAX", "int value should be between 0 and 16777215.");
        }

        if ((string?)embed["timestamp"] is { } time && !DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, out _))
        {
            errors.Add(path + ".timestamp", "DATE_TIME_TYPE_PARSE", $"Could not parse {time}. Should be ISO8601.");
        }

        if (length == 0 && embed["image"] is null && embed["thumbnail"] is null)
        {
            errors.Required(path + ".description");
        }

        return length;
    }

    private static int Fields(string path, JsonArray fields, FormErrors errors)
    {
        if (fields.Count > 25)
        {
            errors.Add(path, "BASE_TYPE_BAD_LENGTH", "Must be between 0 and 25 in length.");
        }

        var length = 0;

        for (var at = 0; at < fields.Count; at++)
        {
            errors.RequiredText($"{path}.{at}.name", Trimmed(fields[at]?["name"]), 256);
            errors.RequiredText($"{path}.{at}.value", Trimmed(fields[at]?["value"]), 1_024);
            length += Size(fields[at]?["name"]) + Size(fields[at]?["value"]);
        }

        return length;
    }

    private static int Text(string path, JsonNode? text, int most, FormErrors errors)
    {
        errors.Most(path, ((string?)text)?.Trim(), most);

        return Size(text);
    }

    private static void Address(string path, JsonNode? address, FormErrors errors)
    {
        if ((string?)address is { } given && !IsWeb(given))
        {
            errors.Add(path, "URL_TYPE_INVALID_SCHEME", "Scheme must be one of ('http', 'https').");
        }
    }

    private static void Picture(string path, JsonNode? address, IReadOnlySet<string> files, FormErrors errors)
    {
        if ((string?)address is not { } given)
        {
            return;
        }

        if (given.StartsWith("attachment://", StringComparison.Ordinal) ? !files.Contains(given["attachment://".Length..]) : !IsWeb(given))
        {
            errors.Add(path, "EMBED_ATTACHMENT_NOT_FOUND", $"{given} is neither a web address nor the name of a file of this message.");
        }
    }

    private static bool IsWeb(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && address.Length <= 2_048;

    private static JsonNode? Trimmed(JsonNode? text) => ((string?)text)?.Trim();

    private static int Size(JsonNode? text) => ((string?)text)?.Trim().EnumerateRunes().Count() ?? 0;
}
