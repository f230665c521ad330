using OpinionBot.Language;

namespace OpinionBot.Chat.Commands;

/// <summary>The name of an option as somebody types it: <c>title:</c>, <c>Title :</c>, <c>--title=</c>; a flag and a choice by the name alone.</summary>
/// <param name="Option">Which it is.</param>
/// <param name="Value">What stands behind the sign in the same word; empty when nothing does.</param>
/// <param name="HasSign">False for the name alone.</param>
/// <param name="Taken">How many words that is.</param>
internal readonly record struct OptionWord(CommandOption Option, string Value, bool HasSign, int Taken)
{
    private const int MinName = 2;

    private static readonly char[] Signs = [':', '：', '='];
    private static readonly char[] Dashes = ['-', '–', '—'];

    /// <returns>Null when no such option is named here.</returns>
    public static OptionWord? Read(IReadOnlyList<CommandOption> options, IReadOnlyList<TypedWord> given, int at)
    {
        var (name, value) = Divide(given[at]);

        if (name.Length == 0 || options.FirstOrDefault(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is not { } option)
        {
            return null;
        }

        if (value is not null)
        {
            return new OptionWord(option, value, HasSign: true, Taken: 1);
        }

        // "language : de" and "language :de"
        if (at + 1 < given.Count && given[at + 1] is { IsQuoted: false, Text: [':' or '：' or '=', .. var behind] })
        {
            return new OptionWord(option, behind, HasSign: true, Taken: 2);
        }

        return option.Kind is OptionKind.Flag or OptionKind.Choice || Dashes.Contains(given[at].Text[0]) ? new OptionWord(option, "", HasSign: false, Taken: 1) : null;
    }

    /// <summary>The name that somebody gave with a sign behind it, whether there is such an option or not; null for any other word, and for an address.</summary>
    public static string? NameIn(TypedWord word) => Divide(word) is { Value: not null, Name: { Length: >= MinName } name } && name.All(character => char.IsLetter(character) || character is '-' or '_') ? name : null;

    /// <summary>The option whose name somebody may have meant; null when none is near.</summary>
    public static CommandOption? Near(IReadOnlyList<CommandOption> options, string name) =>
        options.FirstOrDefault(option => option.Kind != OptionKind.Attachment && OneEdit.Separates(name.ToLowerInvariant(), option.Name));

    private static (string Name, string? Value) Divide(TypedWord word)
    {
        var text = word.Text.TrimStart(Dashes);
        var sign = text.IndexOfAny(Signs);

        return word.IsQuoted || sign == 0 || (sign > 0 && text.AsSpan(sign + 1).StartsWith("//", StringComparison.Ordinal)) ? ("", null)
            : sign < 0 ? (text, null)
            : (text[..sign], text[(sign + 1)..]);
    }
}
