using System.Reflection;
using OpinionBot.Conversation.Inbox;
using OpinionBot.Conversation.Outbox;
using OpinionBot.Curation;
using OpinionBot.Discord;
using OpinionBot.Llm;
using OpinionBot.Search;
using OpinionBot.Slack;
using OpinionBot.Store;
using OpinionBot.Web;

namespace OpinionBot.Operations.Settings;

/// <summary>Every setting of the program, read from the classes that hold them.</summary>
internal static class KnownSettings
{
    /// <summary>The classes with a <c>Section</c>. To find them by looking through all classes would take longer than an answer.</summary>
    public static readonly IReadOnlyList<Type> Classes =
    [
        typeof(StoreOptions), typeof(LibraryOptions), typeof(SearchOptions), typeof(CurationOptions), typeof(WebOptions),
        typeof(InboxOptions), typeof(OutboxOptions), typeof(SlackOptions), typeof(DiscordOptions), typeof(LlmOptions),
    ];

    /// <summary>The level of every log that has none of its own; what logs there are is the framework's matter.</summary>
    public static readonly KnownSetting LogLevel = new("Logging:LogLevel:Default", typeof(LogLevel), Microsoft.Extensions.Logging.LogLevel.Warning, TakesNone: false);

    public static readonly IReadOnlyDictionary<string, KnownSetting> All =
        Classes.SelectMany(type => Read(type, SectionOf(type) + ':')).Append(LogLevel).ToDictionary(setting => setting.Name, StringComparer.OrdinalIgnoreCase);

    public static string SectionOf(Type type) => (string)type.GetField("Section")!.GetRawConstantValue()!;

    private static IEnumerable<KnownSetting> Read(Type type, string path)
    {
        var defaults = Activator.CreateInstance(type);

        return type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).SelectMany(property =>
            property.PropertyType is { IsClass: true, Namespace: { } name } && name.StartsWith(nameof(OpinionBot), StringComparison.Ordinal)
                ? Read(property.PropertyType, $"{path}{property.Name}:")
                : [Read(property, path, property.GetValue(defaults))]);
    }

    private static KnownSetting Read(PropertyInfo property, string path, object? standard)
    {
        var ofNullable = Nullable.GetUnderlyingType(property.PropertyType);

        return new KnownSetting(path + property.Name, ofNullable ?? property.PropertyType, standard, ofNullable is not null || standard is null);
    }
}
