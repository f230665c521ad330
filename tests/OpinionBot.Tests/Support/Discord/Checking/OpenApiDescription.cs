using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace OpinionBot.Support.Discord.Checking;

/// <summary>Discord's own description of its API. Without the file nothing is checked against it.</summary>
internal sealed class OpenApiDescription
{
    private static readonly ConcurrentDictionary<string, OpenApiDescription> Loaded = new(StringComparer.Ordinal);

    private readonly JsonObject _document;
    private readonly SchemaCheck _check;
    private readonly Dictionary<string, JsonNode> _operations = new(StringComparer.Ordinal);

    private OpenApiDescription(JsonObject document)
    {
        _document = document;
        _check = new SchemaCheck(document);

        foreach (var (path, item) in document["paths"]!.AsObject())
        {
            foreach (var method in new[] { "get", "post", "put", "patch", "delete" })
            {
                if (item![method] is { } operation)
                {
                    _operations[$"{method.ToUpperInvariant()} {Unnamed(path)}"] = operation;
                }
            }
        }
    }

    public static OpenApiDescription? Load(string? path) =>
        path is null ? null : Loaded.GetOrAdd(path, from => new OpenApiDescription(JsonNode.Parse(File.ReadAllText(from))!.AsObject()));

    /// <summary>Whether the description knows the route, whose places may have other names.</summary>
    public bool Knows(string route) => Operation(route) is not null;

    /// <summary>What of a request does not fit.</summary>
    public IReadOnlyList<string> CheckRequest(string route, JsonNode? body, bool multipart)
    {
        var content = Operation(route)?["requestBody"]?["content"];

        return (content?[multipart ? "multipart/form-data" : "application/json"] ?? content?["application/json"])?["schema"] is { } schema && body is not null
            ? _check.Check(schema, body)
            : [];
    }

    /// <summary>What of an answer does not fit: how faithful the loopback server itself is.</summary>
    public IReadOnlyList<string> CheckAnswer(string route, int status, JsonNode? body)
    {
        var responses = Operation(route)?["responses"];
        var response = responses?[status.ToString(System.Globalization.CultureInfo.InvariantCulture)] ?? responses?[$"{status / 100}XX"];

        return Resolve(response)?["content"]?["application/json"]?["schema"] is { } schema && body is not null ? _check.Check(schema, body) : [];
    }

    /// <summary>What does not fit the schema of that name.</summary>
    public IReadOnlyList<string> CheckAgainst(string schema, JsonNode? body) => _check.Check(_document["components"]!["schemas"]![schema]!, body);

    private JsonNode? Operation(string route)
    {
        var at = route.IndexOf(' ', StringComparison.Ordinal);

        return _operations.GetValueOrDefault(route[..(at + 1)] + Unnamed(route[(at + 1)..]));
    }

    private JsonNode? Resolve(JsonNode? node) =>
        (string?)node?["$ref"] is { } reference ? reference.Split('/').Skip(1).Aggregate((JsonNode?)_document, (at, step) => at?[step]) : node;

    private static string Unnamed(string path) =>
        string.Join('/', path.Split('/').Select(step => step.StartsWith('{') ? "{}" : step));
}
