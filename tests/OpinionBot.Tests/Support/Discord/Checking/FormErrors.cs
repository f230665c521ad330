using System.Text.Json.Nodes;
using OpinionBot.Support.Discord.Rest;

namespace OpinionBot.Support.Discord.Checking;

/// <summary>Collects what is wrong with a body, in the nested form in which Discord reports it.</summary>
internal sealed class FormErrors
{
    private readonly JsonObject _tree = [];

    public bool IsEmpty => _tree.Count == 0;

    public JsonObject Tree => (JsonObject)_tree.DeepClone();

    public override string ToString() => _tree.ToJsonString();

    public void Add(string path, string code, string message)
    {
        var node = _tree;

        foreach (var step in path.Split('.'))
        {
            if (node[step] is not JsonObject next)
            {
                next = [];
                node[step] = next;
            }

            node = next;
        }

        if (node["_errors"] is not JsonArray errors)
        {
            errors = [];
            node["_errors"] = errors;
        }

        errors.Add(new JsonObject { ["code"] = code, ["message"] = message });
    }

    public void Required(string path) => Add(path, "BASE_TYPE_REQUIRED", "This field is required");

    public void Length(string path, string? text, int least, int most)
    {
        var length = text?.EnumerateRunes().Count() ?? 0;

        if (text is not null && (length < least || length > most))
        {
            Add(path, "BASE_TYPE_BAD_LENGTH", $"Must be between {least} and {most} in length.");
        }
    }

    public void Most(string path, string? text, int most)
    {
        if (text is not null && text.EnumerateRunes().Count() > most)
        {
            Add(path, "BASE_TYPE_MAX_LENGTH", $"Must be {most} or fewer in length.");
        }
    }

    /// <summary>A text that must be there and must fit.</summary>
    public void RequiredText(string path, JsonNode? text, int most)
    {
        if (text is not JsonValue value || !value.TryGetValue<string>(out var given) || given.Length == 0)
        {
            Required(path);

            return;
        }

        Length(path, given, 1, most);
    }

    public void Choice(string path, JsonNode? value, params ReadOnlySpan<int> allowed)
    {
        if (value is not JsonValue number || !number.TryGetValue<int>(out var given) || !allowed.Contains(given))
        {
            Add(path, "BASE_TYPE_CHOICES", $"Value must be one of {{{string.Join(", ", allowed.ToArray())}}}.");
        }
    }

    public void ThrowIfAny()
    {
        if (!IsEmpty)
        {
            throw new DiscordErrorException(400, 50035, "Invalid Form Body", Tree);
        }
    }
}
