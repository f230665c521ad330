using OpinionBot.Language.Grammar;
using static OpinionBot.Curation.Extraction.Grammar.Sentences.GrammarWords;

namespace OpinionBot.Curation.Extraction.Grammar.Sentences;

/// <summary>Tells the finite verbs of a sentence, by the word and by what stands around it.</summary>
internal sealed class FiniteVerbs(SentenceTokens tokens)
{
    private const int MaxSubject = 8;

    public bool IsFinite(int at)
    {
        if (!tokens.IsKind(at, TokenKind.Word))
        {
            return false;
        }

        var word = tokens[at].Folded;
        var form = Verbs.Of(word);

        // Right behind a value even a verb that nobody has listed is one by its ending.
        if (form == VerbForm.None && tokens.IsKind(at - 1, TokenKind.Value) && word.EndsWith("ed", StringComparison.Ordinal) && word.Length > 4)
        {
            return true;
        }

        // "with an 85% rate"
        if (tokens.IsKind(at - 1, TokenKind.Value) && word is "rate" or "figure" && !tokens.IsKind(at + 1, TokenKind.Word))
        {
            return false;
        }

        // "Use was widespread": a clause does not begin with two verbs.
        if (form == VerbForm.None || tokens.IsWord(at - 1, "to") || (!tokens.IsKind(at - 1, TokenKind.Word) && !tokens.IsKind(at - 1, TokenKind.Value)
            && !tokens.IsKind(at - 1, TokenKind.Close) && tokens.IsWord(at + 1, "is", "was", "has", "had")))
        {
            return false;
        }

        // "in May" is no auxiliary.
        if (Verbs.IsAuxiliary(word))
        {
            return word != "may" || at == 0 || tokens.Text[tokens[at].Span.Start] == 'm';
        }

        // "Half A agreed": a letter that names something is no article.
        if (tokens.IsKind(at - 1, TokenKind.Word) && Determiners.Contains(tokens[at - 1].Folded) && !Relatives.Contains(tokens[at - 1].Folded) && !(at > 1
            && tokens.Text[tokens[at - 1].Span.Start] == 'A'))
        {
            return false;
        }

        // "Those surveyed say", "women aged 40": said of whom, with the verb still to come.
        if (Participles.Contains(word) && tokens.IsKind(at - 1, TokenKind.Word) && !Relatives.Contains(tokens[at - 1].Folded)
            && !tokens.IsWord(at + 1, "staff", "them", "whether", "if", "about", "how", "their", "the", "a"))
        {
            return false;
        }

        return form == VerbForm.Verb || !tokens.IsWord(at + 1, "of") && (tokens.IsKind(at - 1, TokenKind.Value) || tokens.IsKind(at - 1, TokenKind.Close)
            || LooksPlural(at - 1) || IsAdverb(at - 1) || IsMoving(at) || tokens.IsWord(at - 1, "who", "they", "we", "i", "you", "them", "us"));
    }

    // "T2B ranges from 39%", "teachers in the panel own a robot": a noun is not followed like this.
    private bool IsMoving(int at) =>
        (tokens.IsWord(at + 1, "from", "to", "by", "at") && tokens.LeadsToValue(at + 2) && !tokens.IsWord(at - 1, "is", "was", "are", "were") && !tokens.IsWord(at - 2, "is", "was", "are", "were"))
        || (tokens.IsWord(at + 1, "a", "an", "the", "their", "it", "them", "no", "that") && tokens.IsKind(at - 1, TokenKind.Word)
            && Enumerable.Range(Math.Max(0, at - MaxSubject), Math.Min(at, MaxSubject)).Any(head => LooksPlural(head) && tokens.IsWord(head + 1, Joints)));

    public bool IsAdverb(int at) =>
        tokens.IsKind(at, TokenKind.Word) && (tokens.IsWord(at, "also", "now", "still", "already", "even", "never", "ever", "always", "often", "not", "no", "neither", "either", "too", "instead", "then", "somewhat") || tokens[at].Folded.EndsWith("ly", StringComparison.Ordinal));

    private bool LooksPlural(int at) =>
        tokens.IsKind(at, TokenKind.Word) && (tokens[at].Folded is "people" or "women" or "men" or "children" or "those" or "others" or "all" or "police" or "youth" or "public" || (tokens[at].Folded is [.., 's'] && !tokens[at].Folded.EndsWith("ss", StringComparison.Ordinal) && !Verbs.IsAuxiliary(tokens[at].Folded)));
}
