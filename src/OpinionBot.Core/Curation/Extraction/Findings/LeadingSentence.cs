using OpinionBot.Curation.Extraction.Grammar;
using OpinionBot.Curation.Extraction.Grammar.Sentences;
using OpinionBot.Language;
using OpinionBot.Language.Grammar;

namespace OpinionBot.Curation.Extraction.Findings;

/// <summary>What a sentence without a share says for those behind it: of whom they are, and what was asked.</summary>
internal static class LeadingSentence
{
    /// <summary>True for a question that a share can answer with yes or no: <c>Would you sail with a robot?</c></summary>
    public static bool AsksPeople(string question) =>
        Words.Of(question).Take(2).Select(word => Words.FoldText(word.Text)).ToList() is [var first, var second]
        && Verbs.IsAuxiliary(first) && second is not ("it" or "this" or "that" or "there");

    /// <summary>What somebody was asked: <c>they could sleep beside a robot</c> of <c>We asked sailors whether they could sleep beside a robot.</c></summary>
    public static string? Question(string text)
    {
        var at = text.IndexOf(" whether ", StringComparison.Ordinal) is >= 0 and var whether ? whether + " whether ".Length
            : text.IndexOf("sked if ", StringComparison.Ordinal) is >= 0 and var when ? when + "sked if ".Length
            : -1;

        return at < 0 ? null : text[at..] is var rest && rest.IndexOfAny([',', ';', '?', '.']) is > 0 and var end ? rest[..end] : null;
    }

    /// <summary>Of whom a line says that those below it are: <c>Base: Registered voters (n=1,041)</c>.</summary>
    public static string? Base(string text) =>
        text.StartsWith("Base:", StringComparison.Ordinal) ? text["Base:".Length..].Split('(', ',', ';')[0].Trim().TrimEnd('.') : null;

    /// <summary>Whom a sentence is about: <c>Teachers, for their part, see it differently.</c></summary>
    public static string? Subject(string text) =>
        PeopleWords.NamedIn(text) is { } subject && text.IndexOf(subject, StringComparison.Ordinal) is var at
            && (text[..at] is "" or "The " || text[..at].EndsWith(", ", StringComparison.Ordinal)) ? subject : null;

    /// <summary>Whom a sentence counts or asks: <c>We asked 280 sons and daughters.</c>, <c>Do the pilots want one?</c></summary>
    public static string? Asked(string text)
    {
        if (text.EndsWith('?'))
        {
            return AsksPeople(text) ? PeopleWords.NamedIn(text) : null;
        }

        var counted = SampleReader.Read(text).Select(sample => PopulationGrammar.Behind(text, sample.Span.In(text), arePeople: true));
        var tokens = new SentenceTokens(text, []);
        var verb = Enumerable.Range(0, tokens.Count).FirstOrDefault(at => tokens.IsWord(at, "asked", "interviewed", "surveyed", "questioned", "polled"), -1);

        return counted.FirstOrDefault(people => people is not null) ?? (verb > 0 && tokens.IsKind(verb + 1, TokenKind.Word) && tokens.Span(verb + 1, tokens.PhraseEnd(verb + 1)) is { } people && PeopleWords.AreNamed(people.In(text)) ? people.In(text) : null);
    }
}
