using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OpinionBot.Support.Discord.Checking;

/// <summary>
/// Checks JSON against the part of JSON Schema that Discord's description uses. Of several alternatives one has to fit:
/// the description says oneOf where its alternatives overlap.
/// </summary>
internal sealed class SchemaCheck(JsonObject document)
{
    private const string SchemaRoot = "#/components/schemas/";

    /// <summary>What does not fit, each with its place; empty when all does.</summary>
    public IReadOnlyList<string> Check(JsonNode schema, JsonNode? value) => [.. Faults(schema, value, "$", 0)];

    private IEnumerable<string> Faults(JsonNode schema, JsonNode? value, string path, int depth)
    {
        if (depth > 60)
        {
            return [];
        }

        if ((string?)schema["$ref"] is { } reference)
        {
            return Faults(document["components"]!["schemas"]![reference[SchemaRoot.Length..]]!, value, path, depth + 1);
        }

        var faults = new List<string>();

        // Discord takes ids as numbers too; its documentation numbers attachments so.
        if ((string?)schema["format"] == "snowflake" && value?.GetValueKind() == JsonValueKind.Number)
        {
            return faults;
        }

        if (schema["type"] is { } type && !Names(type).Any(name => IsOf(name, value)))
        {
            faults.Add($"{path} must be {string.Join(" or ", Names(type))}");

            return faults;
        }

        foreach (var part in schema["allOf"] as JsonArray ?? [])
        {
            faults.AddRange(Faults(part!, value, path, depth + 1));
        }

        foreach (var alternatives in new[] { schema["oneOf"], schema["anyOf"] }.OfType<JsonArray>())
        {
            faults.AddRange(Alternatives(alternatives, value, path, depth));
        }

        faults.AddRange(Values(schema, value, path));

        switch (value)
        {
            case JsonObject json:
                faults.AddRange(Properties(schema, json, path, depth));
                break;
            case JsonArray list:
                faults.AddRange(Items(schema, list, path, depth));
                break;
        }

        return faults;
    }

    private List<string> Alternatives(JsonArray alternatives, JsonNode? value, string path, int depth)
    {
        var tried = alternatives.Select(one => Faults(one!, value, path, depth + 1).ToList()).ToList();

        // The alternative that was meant is the one of the right type with the fewest faults.
        return tried.Exists(faults => faults.Count == 0) ? [] : tried.MinBy(faults => (IsOfAnotherType(faults, path), faults.Count)) ?? [];
    }

    private static bool IsOfAnotherType(List<string> faults, string path) =>
        faults is [var only] && only.StartsWith($"{path} must be ", StringComparison.Ordinal) && !only.Contains(" one of ", StringComparison.Ordinal);

    private static IEnumerable<string> Values(JsonNode schema, JsonNode? value, string path)
    {
        if (schema["const"] is { } constant && !JsonNode.DeepEquals(constant, value))
        {
            yield return $"{path} must be {constant.ToJsonString()}";
        }

        if (schema["enum"] is JsonArray allowed && !allowed.Any(one => JsonNode.DeepEquals(one, value)))
        {
            yield return $"{path} must be one of {allowed.ToJsonString()}";
        }

        switch (value?.GetValueKind())
        {
            case JsonValueKind.String:
                foreach (var fault in Text(schema, (string)value!, path))
                {
                    yield return fault;
                }

                break;
            case JsonValueKind.Number when schema["minimum"] is { } least && Number(value) < Number(least) || schema["maximum"] is { } most && Number(value!) > Number(most):
                yield return $"{path} must be between {schema["minimum"]} and {schema["maximum"]}";
                break;
        }
    }

    private static IEnumerable<string> Text(JsonNode schema, string text, string path)
    {
        var length = text.EnumerateRunes().Count();

        if (length < ((int?)schema["minLength"] ?? 0) || length > ((int?)schema["maxLength"] ?? int.MaxValue))
        {
            yield return $"{path} must have {schema["minLength"] ?? 0} to {schema["maxLength"] ?? "any number of"} characters, not {length}";
        }

        if ((string?)schema["pattern"] is { } pattern && !Regex.IsMatch(text, pattern, RegexOptions.NonBacktracking))
        {
            yield return $"{path} must match {pattern}";
        }

        if ((string?)schema["format"] == "snowflake" && !ulong.TryParse(text, System.Globalization.NumberStyles.None, null, out _))
        {
            yield return $"{path} must be a snowflake";
        }
    }

    private IEnumerable<string> Properties(JsonNode schema, JsonObject value, string path, int depth)
    {
        foreach (var name in (schema["required"] as JsonArray ?? []).Select(one => (string)one!).Where(name => !value.ContainsKey(name)))
        {
            yield return $"{path}.{name} is missing";
        }

        if ((int?)schema["maxProperties"] is { } most && value.Count > most)
        {
            yield return $"{path} must have at most {most} properties";
        }

        foreach (var (name, inner) in value)
        {
            if ((schema["properties"]?[name] ?? schema["additionalProperties"]) is JsonObject rule)
            {
                foreach (var fault in Faults(rule, inner, $"{path}.{name}", depth + 1))
                {
                    yield return fault;
                }
            }
            else if (schema["additionalProperties"] is JsonValue closed && closed.GetValueKind() == JsonValueKind.False)
            {
                yield return $"{path}.{name} is not known";
            }
        }
    }

    private IEnumerable<string> Items(JsonNode schema, JsonArray value, string path, int depth)
    {
        if (value.Count < ((int?)schema["minItems"] ?? 0) || value.Count > ((int?)schema["maxItems"] ?? int.MaxValue))
        {
            yield return $"{path} must have {schema["minItems"] ?? 0} to {schema["maxItems"] ?? "any number of"} items, not {value.Count}";
        }

        if ((bool?)schema["uniqueItems"] == true && value.Select(item => item?.ToJsonString()).Distinct().Count() != value.Count)
        {
            yield return $"{path} must not have an item twice";
        }

        for (var at = 0; schema["items"] is { } rule && at < value.Count; at++)
        {
            foreach (var fault in Faults(rule, value[at], $"{path}[{at}]", depth + 1))
            {
                yield return fault;
            }
        }
    }

    private static IEnumerable<string> Names(JsonNode type) => type is JsonArray several ? several.Select(one => (string)one!) : [(string)type!];

    private static bool IsOf(string type, JsonNode? value) => type switch
    {
        "null" => value is null,
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => value?.GetValueKind() == JsonValueKind.String,
        "boolean" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        "number" => value?.GetValueKind() == JsonValueKind.Number,
        // Discord takes digits in quotation marks for numbers, and its documentation wants permissions written so.
        "integer" => value?.GetValueKind() == JsonValueKind.Number && double.IsInteger(Number(value))
            || value?.GetValueKind() == JsonValueKind.String && ulong.TryParse((string)value!, System.Globalization.NumberStyles.None, null, out _),
        _ => true,
    };

    private static double Number(JsonNode value) => double.Parse(value.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture);
}
