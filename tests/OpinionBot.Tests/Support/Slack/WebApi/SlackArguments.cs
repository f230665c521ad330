using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace OpinionBot.Support.Slack.WebApi;

/// <summary>The arguments of a call, from a form, a query or JSON. In a form, structures stand as JSON in a string.</summary>
internal sealed class SlackArguments(IReadOnlyDictionary<string, JsonElement> values)
{
    public static SlackArguments None { get; } = new(new Dictionary<string, JsonElement>());

    public IEnumerable<string> Names => values.Keys;

    public static SlackArguments From(IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> fields) =>
        new(fields.ToDictionary(field => field.Key, field => JsonSerializer.SerializeToElement(field.Value.ToString())));

    public static async Task<SlackArguments> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (HttpMethods.IsGet(request.Method))
        {
            return From(request.Query);
        }

        if (request.HasFormContentType)
        {
            return From((await request.ReadFormAsync(cancellationToken)).Concat(request.Query));
        }

        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync(cancellationToken);

        if (body.Length == 0)
        {
            return From(request.Query);
        }

        if (!(request.ContentType ?? "").StartsWith("application/json", StringComparison.OrdinalIgnoreCase))
        {
            throw new SlackRefusal(request.ContentType is null ? "missing_post_type" : "invalid_post_type");
        }

        return FromJson(body);
    }

    public static SlackArguments FromJson(string body)
    {
        try
        {
            var root = JsonElement.Parse(body);

            return root.ValueKind is JsonValueKind.Object
                ? new SlackArguments(root.EnumerateObject().DistinctBy(property => property.Name).ToDictionary(property => property.Name, property => property.Value))
                : throw new SlackRefusal("json_not_object");
        }
        catch (JsonException)
        {
            throw new SlackRefusal("invalid_json");
        }
    }

    public bool Has(string name) => Value(name) is not null;

    public string? Text(string name) => Value(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } value => value.GetString(),
        { } value => value.GetRawText(),
    };

    public string Required(string name) => Text(name) is { Length: > 0 } text ? text : throw SlackRefusal.MissingField(name);

    public bool? Flag(string name) => Text(name)?.ToLowerInvariant() switch
    {
        "true" or "1" => true,
        "false" or "0" => false,
        _ => null,
    };

    public int? Number(string name) => int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The structure, or null when the argument is absent or empty; refuses with the error when it is not JSON.</summary>
    public JsonElement? Json(string name, string error)
    {
        if (Value(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind is not JsonValueKind.String)
        {
            return value;
        }

        var text = value.GetString()!;

        try
        {
            return text.Length == 0 ? null : JsonElement.Parse(text);
        }
        catch (JsonException)
        {
            throw new SlackRefusal(error);
        }
    }

    public JsonElement ToJson() => JsonSerializer.SerializeToElement(values.Where(value => value.Key != "token").ToDictionary(value => value.Key, value => Unpack(value.Value)));

    // In the ledger a structure reads the same whether it came in a form or in JSON.
    private static JsonElement Unpack(JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.String && value.GetString() is { Length: > 1 } text && (text[0] is '{' or '['))
        {
            try
            {
                return JsonElement.Parse(value.GetString()!);
            }
            catch (JsonException)
            {
                return value;
            }
        }

        return value;
    }

    private JsonElement? Value(string name) => values.TryGetValue(name, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined) ? value : null;
}
