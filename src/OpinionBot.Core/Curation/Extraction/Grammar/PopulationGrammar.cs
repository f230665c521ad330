using OpinionBot.Curation.Extraction.Grammar.Sentences;
using OpinionBot.Facts.Places;

namespace OpinionBot.Curation.Extraction.Grammar;

/// <summary>Reads whom a survey asked behind their number: <c>1,340 adults in Scotland over the age of sixty, in March</c> are adults in Scotland over the age of sixty.</summary>
internal sealed class PopulationGrammar(SentenceTokens tokens)
{
    private const int MaxWords = 16;

    private static readonly string[] Inside = ["in", "from", "across", "of", "at", "throughout"];
    private static readonly string[] Behinds =
    [
        "by", "on", "online", "via", "through", "who", "that", "which", "whom", "with", "for", "face", "about", "whether", "aged", "ages", "over", "under",
        "between", "surveyed", "polled", "questioned", "interviewed", "asked", "to", "were", "living", "recruited", "than", "when", "as",
    ];

    private static readonly string[] Aging = ["aged", "ages", "age", "over", "under", "between", "and", "to", "or", "older", "younger", "more", "above", "up", "the", "of", "years", "old", "–"];

    /// <summary>The people behind the words that say how many they are; null when the sentence names none there.</summary>
    /// <param name="arePeople">True where it is certain that people were asked, whatever they are called.</param>
    public static string? Behind(string sentence, string number, bool arePeople = false)
    {
        var at = sentence.IndexOf(number, StringComparison.Ordinal);

        return at < 0 ? null : new PopulationGrammar(new SentenceTokens(sentence[(at + number.Length)..], [])).Read(arePeople);
    }

    /// <summary>Those people without where and how old they are.</summary>
    public static string Short(string people)
    {
        var tokens = new SentenceTokens(people, []);
        var end = (tokens.First(1, tokens.Count, at => !tokens.IsKind(at, TokenKind.Word)
            || tokens.IsWord(at, Inside) || tokens.IsWord(at, "aged", "ages", "over", "under", "between") || IsNumber(tokens, at)) ?? tokens.Count);

        return tokens.Span(0, end)?.In(people) ?? people;
    }

    private string? Read(bool arePeople)
    {
        var start = tokens.IsWord(0, "of") ? 1 : 0;
        start = tokens.IsWord(start, "its", "their", "our", "the", "these") ? start + 1 : start;
        var at = start;

        if (tokens.IsWord(start, GrammarWords.Backward))
        {
            return null;
        }

        while (at < start + MaxWords && tokens.IsKind(at, TokenKind.Word) && IsPartOfName(at, start))
        {
            at++;
        }

        if (tokens.Span(start, at) is not { } head || !(arePeople || PeopleWords.AreNamed(head.In(tokens.Text))))
        {
            return null;
        }

        while (at < start + MaxWords && Behind(at) is { } next)
        {
            at = next;
        }

        return tokens.Span(start, at)?.In(tokens.Text);
    }

    private bool IsPartOfName(int at, int start) =>
        at == start || !(tokens.IsVerb(at) || tokens.IsWord(at, Inside) || tokens.IsWord(at, Behinds) || IsNumber(tokens, at)
            || (tokens.IsWord(at, "and") && !JoinsPeople(at + 1)));

    // "drivers and couriers"; "nurses and 310 doctors" are two numbers.
    private bool JoinsPeople(int at) =>
        tokens.IsKind(at, TokenKind.Word) && !IsNumber(tokens, at) && (tokens[at].Folded.EndsWith('s')
            || PeopleWords.AreIn(tokens, at, Math.Min(tokens.Count, at + 2)));

    // Where the words end that say where these people are, how old, or what they do; null when something else follows.
    private int? Behind(int from)
    {
        var at = tokens.IsKind(from, TokenKind.Comma) ? from + 1 : from;

        if (tokens.IsWord(at, "aged", "ages") || (tokens.IsWord(at, "over", "under", "between") && (IsNumber(tokens, at + 1)
            || tokens.IsWord(at + 1, "the"))) || (IsNumber(tokens, at) && at > from))
        {
            var end = at + 1;

            while (tokens.IsWord(end, Aging) || IsNumber(tokens, end))
            {
                end++;
            }

            return tokens.IsWord(end - 1, "and", "of", "to", "or") && !IsNumber(tokens, end - 1) ? end - 1 : end;
        }

        if (at != from)
        {
            return null;
        }

        if (tokens.IsWord(at, "living") && Behind(at + 1) is { } living)
        {
            return living;
        }

        if (tokens.IsWord(at, Inside))
        {
            var name = tokens.IsWord(at + 1, "the") ? at + 2 : at + 1;
            var end = name;

            while (tokens.IsKind(end, TokenKind.Word) && char.IsUpper(tokens.Text[tokens[end].Span.Start]) || (end > name && tokens.IsWord(end, "and")
                && tokens.IsKind(end + 1, TokenKind.Word) && char.IsUpper(tokens.Text[tokens[end + 1].Span.Start])))
            {
                end++;
            }

            // "parents of children", "members of works councils"
            if (end == name && tokens.IsWord(at, "of") && tokens.IsKind(name, TokenKind.Word) && !IsNumber(tokens, name))
            {
                return (tokens.First(name, tokens.Count, next => !tokens.IsKind(next, TokenKind.Word)
                    || !IsPartOfName(next, name)) ?? tokens.Count);
            }

            return tokens.Span(name, end) is { } words && !ClauseGrammar.IsDate(tokens[name].Span.In(tokens.Text)) && (!tokens.IsWord(at, "from")
                || PlaceParts.FindWithCountries(words.In(tokens.Text)).Count > 0) ? end
                : tokens.IsKind(name, TokenKind.Word) && PlaceParts.FindWithCountries(tokens[name].Span.In(tokens.Text)).Count > 0 ? name + 1
                : null;
        }

        return tokens.IsWord(at, "who") && !tokens.IsWord(at + 1, "were", "was", "took", "answered", "responded") && tokens.PhraseEnd(at - 1) is var who
            && who > at + 1 ? who : null;
    }

    private static bool IsNumber(SentenceTokens tokens, int at) => tokens.IsKind(at, TokenKind.Word) && (char.IsAsciiDigit(tokens[at].Folded[0])
        || Numbered.Contains(tokens[at].Folded));

    private static readonly string[] Numbered = ["sixteen", "eighteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
}
