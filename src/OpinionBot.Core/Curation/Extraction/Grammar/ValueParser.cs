using OpinionBot.Curation.Extraction.Grammar.Sentences;
using OpinionBot.Language;
using OpinionBot.Language.Grammar;

namespace OpinionBot.Curation.Extraction.Grammar;

/// <summary>Reads of whom a value is and what they answered, from the words around it: a small grammar, tried in its order.</summary>
/// <param name="tokens">The sentence.</param>
/// <param name="hasPeopleBefore">True when the head of its list says whom its values are of.</param>
internal sealed class ValueParser(SentenceTokens tokens, bool hasPeopleBefore)
{
    private readonly ClauseGrammar _clauses = new(tokens);

    public IReadOnlyList<ParsedValue> Read()
    {
        if (LabelledPairs.Read(tokens, hasPeopleBefore) is { } pairs)
        {
            return pairs;
        }

        var parsed = new List<ParsedValue>();

        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Kind == TokenKind.Value)
            {
                var read = Read(at);
                parsed.Add(Gapped(read with { Of = WithoutQuantity(read.Of) }, parsed.LastOrDefault()));
            }
        }

        return Share(parsed);
    }

    private ParsedValue Read(int value)
    {
        if (new EarlierGrammar(tokens).Is(value))
        {
            return new ParsedValue(value, IsEarlier: true);
        }

        if (tokens.OpensBefore(value) is not null)
        {
            var bracketed = new BracketGrammar(tokens, _clauses).Read(value);

            return bracketed with { IsSaidBefore = bracketed.Said is null, IsLight = bracketed.Said is null && _clauses.StartsPredicate(value + 2) };
        }

        var behind = new RightGrammar(tokens, _clauses);
        var right = behind.Read(value);
        var left = right.Said is null || right.Of is null ? new LeftGrammar(tokens, _clauses, hasPeopleBefore).Read(value) : right;
        var said = right.Said ?? left.Said ?? behind.Fragment(value);
        var isLight = said is { } words && IsLight(words) && !(IsNegated(words) && Words.Of(words.In(tokens.Text))[^1].Text is "say");
        var leans = isLight ? IsNegated(said!.Value) : right.Said is null && left.Leans;
        isLight &= !leans;

        return right with
        {
            Of = right.Of ?? left.Of,
            Said = isLight ? null : said,
            Leans = leans,
            IsLight = isLight || (right.Of is null && left.IsSaidBefore),
            IsSaidBefore = isLight || left.IsSaidBefore || said is null,
            IsListed = left.IsListed,
        };
    }

    // "Many parents (37%)": how many, the value says.
    private TextSpan? WithoutQuantity(TextSpan? of)
    {
        if (of is not { } span)
        {
            return null;
        }

        var words = Words.Of(span.In(tokens.Text));
        var first = words.TakeWhile(word => GrammarWords.Quantities.Contains(Words.FoldText(word.Text))).Count();

        return first == 0 || first == words.Count ? span : new TextSpan(span.Start + words[first].Span.Start, span.Length - words[first].Span.Start);
    }

    // "47% see it as harmful, 28% as neutral": what stands behind the same small word.
    private ParsedValue Gapped(ParsedValue value, ParsedValue? before)
    {
        var at = value.Token + 1;

        return before is { Said: { } said, IsEarlier: false } && value is { IsEarlier: false, Of: null } && tokens[value.Token].Value!.IsShare
            && (value.Said is null || value.Said == said) && tokens.IsWord(at, "as", "to", "by", "for", "with", "on", "from")
            && tokens.IsKind(at + 1, TokenKind.Word)
            && Words.Of(said.In(tokens.Text)).Any(word => Words.FoldText(word.Text) == tokens[at].Folded)
                ? value with { Said = tokens.Span(at, tokens.ClauseEnd(at)), Leans = false, IsLight = false, IsSaidBefore = false }
                : value;
    }

    private bool IsNegated(TextSpan said) => Words.Of(said.In(tokens.Text)).Any(word => Words.FoldText(word.Text) is "not" or "neither" or "nor" or "never" || Words.FoldText(word.Text).EndsWith("n't", StringComparison.Ordinal));

    // "35% do", "86% of them do", "use it far more": what, stands before.
    private bool IsLight(TextSpan said)
    {
        var words = Words.Of(said.In(tokens.Text)).Select(word => Words.FoldText(word.Text)).ToList();

        // "shared the same concern": whatever is the same stands before.
        return words.Where((word, at) => at == 0 || words[at - 1] != "same").All(word => GrammarWords.Light.Contains(word) || Verbs.IsAuxiliary(word));
    }

    // "69% of doctors and 35% of nurses said …": the first has what the second says.
    private static List<ParsedValue> Share(List<ParsedValue> parsed)
    {
        for (var at = parsed.Count - 2; at >= 0; at--)
        {
            if (parsed[at] is { Said: null, IsLight: false, IsEarlier: false, Of: not null }
                && parsed[at + 1] is { Said: { } said, IsEarlier: false, Of: not null })
            {
                parsed[at] = parsed[at] with { Said = said };
            }
        }

        for (var at = 1; at < parsed.Count; at++)
        {
            var before = parsed[at - 1];

            // "Malta at 45% and the rest of the coast at 43%": what the first is, the second is.
            if (parsed[at] is { IsListed: true, Of: null, Said: { } name } && before is { IsListed: true, Of: not null })
            {
                parsed[at] = parsed[at] with { Of = name, Said = before.Said, IsSaidBefore = before.Said is null };
            }
            else if (parsed[at] is { Said: null, Of: not null, IsEarlier: false } && before.Said is { } said)
            {
                parsed[at] = parsed[at] with { Said = said };
            }
            else if (parsed[at] is { Of: null, Said: not null, IsEarlier: false } && before.Of is { } of)
            {
                parsed[at] = parsed[at] with { Of = of };
            }
        }

        return parsed;
    }

}
