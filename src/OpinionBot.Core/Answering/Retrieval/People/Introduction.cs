using OpinionBot.Language;
using OpinionBot.Language.Lexicon;

namespace OpinionBot.Answering.Retrieval.People;

/// <summary>Finds the words that say who somebody or what something is.</summary>
internal static class Introduction
{
    // "its former general secretary and treasurer, "
    private const int LongestRole = 7;

    // "the former mayor "
    private const int LongestPhrase = 4;

    private static readonly WordClass Articles = Lexicon.Default.Of("article");
    private static readonly WordClass Relatives = Lexicon.Default.Of("relative");
    private static readonly WordClass Joints = Lexicon.Default.Of("joint");
    private static readonly WordClass NoRoles = Lexicon.Default.Of("norole");
    private static readonly WordClass Titles = Lexicon.Default.Of("title");
    private static readonly string[] RoleEndings = ["er", "or", "ist", "ian", "ant", "ent", "man", "woman", "ary", "chief", "head", "boss"];

    /// <summary>True when the text introduces the name, before or behind it.</summary>
    public static bool Of(string name, string text)
    {
        for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.OrdinalIgnoreCase))
        {
            if (IsBehind(text[(at + name.Length)..]) || IsBefore(text[..at]))
            {
                return true;
            }
        }

        return false;
    }

    // ", who led the study", ", head of research,", " is a program", " (a company)"
    private static bool IsBehind(string rest)
    {
        var words = Words.Of(rest).Take(LongestRole).Select(word => (word.Text, word.Span)).ToList();

        if (words.Count < 2)
        {
            return false;
        }

        var (first, second) = (Words.Fold(words[0].Text), Words.Fold(words[1].Text));

        return rest.StartsWith(" (", StringComparison.Ordinal) ? Articles.Has(first) || Relatives.Has(first)
            : first is "is" or "was" or "are" or "were" ? Articles.Has(second) || second == "one"
            : rest.StartsWith(", ", StringComparison.Ordinal) && (Articles.Has(first) || Relatives.Has(first) || IsApposition(rest[2..]));
    }

    // Words without a capital up to the next comma: "head of research and testing,"
    private static bool IsApposition(string rest)
    {
        var end = rest.IndexOf(',', StringComparison.Ordinal);
        var words = Words.Of(end < 0 ? rest : rest[..end]);

        return words is [var first, ..] && char.IsLower(first.Text[0]) && (words.Count > 1 && Joints.Has(words[1].Text) || (end > 0 && words.Count <= LongestRole && words.All(word => !char.IsUpper(word.Text[0]))));
    }

    // "the economist ", "its general secretary, ", "founder ", "a program called ", "health minister "
    private static bool IsBefore(string text)
    {
        var words = Words.Of(text).Where(word => !Titles.Has(Words.Fold(word.Text))).ToList();

        if (words.Count == 0 || Joints.Has(Words.Fold(words[^1].Text)) || (Articles.Has(Words.Fold(words[^1].Text)) && words.Count > 1 && Joints.Has(Words.Fold(words[^2].Text))))
        {
            return false;
        }

        var last = words[^1];
        var opener = words.FindLastIndex(word => Articles.Has(Words.Fold(word.Text)));
        var isSetOff = text.TrimEnd().EndsWith(',') || last.Text is "called" or "named";
        var isPhrase = opener >= 0 && words.Count - opener is > 1 and var length && length <= (isSetOff ? LongestRole : LongestPhrase) && (isSetOff || !last.Text.EndsWith("ed", StringComparison.Ordinal))
            && !text[words[opener].Span.Start..].TrimEnd(' ', ',').Contains(',', StringComparison.Ordinal);

        return isPhrase || (char.IsLower(last.Text[0]) && last.Text.Length > 4 && text.EndsWith(' ') && text[last.Span.End..].IndexOfAny([',', ';', '.']) < 0
            && !NoRoles.Has(last.Text) && RoleEndings.Any(ending => last.Text.EndsWith(ending, StringComparison.Ordinal)));
    }
}
