using System.Text.Json.Nodes;
using OpinionBot.Support.Discord.Recording;
using OpinionBot.Support.Discord.Rest;
using OpinionBot.Support.Discord.State;

namespace OpinionBot.Support.Discord.Checking;

/// <summary>Discord's limits on what a message may say, new or edited.</summary>
internal static class MessageCheck
{
    private const int FileSize = 10 * 1024 * 1024;

    public static void Check(JsonObject body, IReadOnlyList<UploadedFile> files, IEnumerable<string> keptFiles, bool newer, FormErrors errors)
    {
        var described = body["attachments"] as JsonArray ?? [];
        errors.Most("content", (string?)body["content"], 2_000);
        EmbedCheck.Check(body["embeds"] as JsonArray ?? [], files.Select(file => file.FileName).Concat(keptFiles).ToHashSet(StringComparer.Ordinal), errors);
        ComponentCheck.Check(body["components"] as JsonArray ?? [], newer, errors);
        CheckFiles(files, described, errors);
        CheckNonce(body["nonce"], errors);
        CheckMentions(body["allowed_mentions"] as JsonObject, errors);

        if (body["poll"] is JsonObject poll)
        {
            CheckPoll(poll, errors);
        }

        if (newer && ((string?)body["content"] is { Length: > 0 } || body["embeds"] is JsonArray { Count: > 0 } || body["poll"] is not null))
        {
            errors.Add("content", "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", "The 'content' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
        }
    }

    private static void CheckFiles(IReadOnlyList<UploadedFile> files, JsonArray described, FormErrors errors)
    {
        if (Math.Max(files.Count, described.Count) > 10)
        {
            errors.Add("attachments", "BASE_TYPE_BAD_LENGTH", "Must be between 0 and 10 in length.");
        }

        if (files.Any(file => file.Bytes.Length > FileSize))
        {
            throw new DiscordErrorException(413, 40005, "Request entity too large");
        }

        for (var at = 0; at < described.Count; at++)
        {
            errors.Most($"attachments.{at}.description", (string?)described[at]?["description"], 1_024);
            errors.Most($"attachments.{at}.filename", (string?)described[at]?["filename"], 1_024);

            // An id that is no snowflake names a file of this request.
            if (described[at]?["id"]?.ToString() is { Length: < 15 } id && !files.Any(file => file.Field == $"files[{id}]"))
            {
                errors.Add($"attachments.{at}.id", "ATTACHMENT_NOT_FOUND", $"There is no file files[{id}].");
            }
        }
    }

    private static void CheckNonce(JsonNode? nonce, FormErrors errors)
    {
        if (nonce is JsonValue value && value.TryGetValue<string>(out var text))
        {
            errors.Most("nonce", text, 25);
        }
    }

    private static void CheckMentions(JsonObject? allowed, FormErrors errors)
    {
        var parse = (allowed?["parse"] as JsonArray ?? []).Select(one => (string?)one).ToList();

        if (parse.Except(["users", "roles", "everyone"]).Any())
        {
            errors.Add("allowed_mentions.parse", "BASE_TYPE_CHOICES", "Value must be one of ('everyone', 'roles', 'users').");
        }

        foreach (var kind in new[] { "users", "roles" })
        {
            if (allowed?[kind] is JsonArray { Count: > 0 } given)
            {
                if (parse.Contains(kind))
                {
                    errors.Add($"allowed_mentions.{kind}", "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", $"parse: [\"{kind}\"] and {kind}: [ids...] are mutually exclusive.");
                }

                if (given.Count > 100)
                {
                    errors.Add($"allowed_mentions.{kind}", "BASE_TYPE_BAD_LENGTH", "Must be between 0 and 100 in length.");
                }
            }
        }
    }

    private static void CheckPoll(JsonObject poll, FormErrors errors)
    {
        errors.RequiredText("poll.question.text", poll["question"]?["text"], 300);
        var answers = poll["answers"] as JsonArray ?? [];

        if (answers.Count is < 1 or > 10)
        {
            errors.Add("poll.answers", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 10 in length.");
        }

        for (var at = 0; at < answers.Count; at++)
        {
            errors.RequiredText($"poll.answers.{at}.poll_media.text", answers[at]?["poll_media"]?["text"], 55);
        }

        if ((int?)poll["duration"] is < 1 or > 768)
        {
            errors.Add("poll.duration", "NUMBER_TYPE_MAX", "int value should be between 1 and 768.");
        }
    }

    /// <summary>Whether nothing would be left to show.</summary>
    public static bool WouldBeEmpty(DiscordMessage message, JsonObject body, IReadOnlyList<UploadedFile> files)
    {
        bool Has(string name, bool had) => body.ContainsKey(name)
            ? body[name] switch { JsonArray list => list.Count > 0, JsonValue text => !string.IsNullOrWhiteSpace((string?)text), JsonObject => true, _ => false }
            : had;

        return files.Count == 0
            && !Has("content", message.Content.Length > 0)
            && !Has("embeds", message.Embeds.Count > 0)
            && !Has("components", message.Components.Count > 0)
            && !Has("attachments", message.Attachments.Count > 0)
            && !Has("poll", message.Poll is not null);
    }
}
