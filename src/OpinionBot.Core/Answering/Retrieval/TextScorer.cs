using OpinionBot.Answering.Understanding;
using OpinionBot.Facts;
using OpinionBot.Language;
using OpinionBot.Search;

namespace OpinionBot.Answering.Retrieval;

/// <summary>Scores what articles say against one question: words covered, rare ones counting more, and every constraint.</summary>
internal sealed class TextScorer
{
    private readonly FactQuery _query;
    private readonly List<Term> _terms = [];
    private readonly IReadOnlyList<OfficeHolders.Holder> _holders;
    private readonly IReadOnlyList<NumberMention> _numbers;

    public TextScorer(FactIndex index, FactQuery query)
    {
        _query = query;
        _holders = OfficeHolders.Find([.. Words.Of(query.Text).Select(word => word.Text)], query.Places);

        var dates = DateReader.Read(query.Text);
        _numbers = [.. NumberReader.Read(query.Text).Where(number => !number.IsPartOfName && number.Form != NumberForm.Ordinal && dates.All(date => !date.Span.Overlaps(number.Span)))];

        var names = query.Names.SelectMany(Words.Of).SelectMany(word => TextAnalysis.Analyze(word.Text)).ToHashSet(StringComparer.Ordinal);

        // A word that no fact has may be rare or just not the library's: it counts, but less than the rarest known one.
        var unknown = index.RarityOf(0) * 0.6;

        foreach (var word in query.Terms)
        {
            var stems = TextAnalysis.Analyze(word);

            if (stems.Count == 0)
            {
                continue;
            }

            var alike = Thesaurus.Expand(word).Select(other => TextAnalysis.Analyze(other.Text)).Where(other => other.Count > 0).ToList();
            var isName = stems.All(names.Contains);
            var rarity = stems.Max(stem => index.DocumentFrequency(stem) is var count and > 0 ? index.RarityOf(count) : unknown);
            var weight = QuestionWords.IsLight(word) && !isName ? 0.15 * rarity : rarity;

            _terms.Add(new Term(stems, alike, weight, isName, QuestionWords.IsLight(word)));
        }
    }

    /// <summary>What to search the index for: the words asked, their synonyms, and the holders of offices named.</summary>
    public IReadOnlyList<SearchTerm> SearchTerms =>
    [
        .. _query.Terms.Select(term => new SearchTerm(term)),
        .. _query.Terms.SelectMany(Thesaurus.Expand),
        .. _query.Places.Select(place => new SearchTerm(place.Name, 0.5)),
        .. _holders.Select(holder => new SearchTerm(holder.Name)),
    ];

    public TextFit Score(StoredFact stored) => Score(stored, FactWords.Of(stored));

    /// <param name="text">The words of the fact.</param>
    public TextFit Score(StoredFact stored, FactWords text)
    {
        var reached = 0.0;
        var total = 0.0;
        var content = 0.0;
        var contentTotal = 0.0;

        foreach (var term in _terms)
        {
            var credit = Credit(term, text, stored);
            reached += term.Weight * credit;
            total += term.Weight;

            if (!term.IsName && !term.IsLight)
            {
                content += credit;
                contentTotal++;
            }
        }

        var coverage = total == 0 ? 0 : reached / total;
        var score = coverage + (0.1 * Neighbours(text)) + (_query.Places.Count > 0 && stored.Fact.Places.Count == 0 ? -0.08 : 0) + (stored.Fact is Figure && _query.Expects == ExpectedAnswer.Number ? 0.1 : 0);

        return new TextFit(stored, score, coverage, contentTotal == 0 ? 1 : content / contentTotal, FindLack(stored, text));
    }

    private double Credit(Term term, FactWords text, StoredFact stored)
    {
        if (term.Stems.All(text.Stems.Contains))
        {
            return 1;
        }

        if (term.Alike.Any(other => other.All(text.Stems.Contains)))
        {
            return 0.75;
        }

        // "head of the state" of a sentence about the person who is that.
        return _holders.Any(holder => text.Folded.Contains(Words.FoldText(holder.Name), StringComparison.Ordinal) && holder.Offices.Any(office => term.Stems.Contains(TextAnalysis.Stem(office)))) ? 0.9
            : term.Stems.All(text.ContextStems.Contains) ? 0.4
            : 0;
    }

    // Words that stand side by side in the question and in the fact as well.
    private double Neighbours(FactWords text)
    {
        if (_terms.Count < 2)
        {
            return 0;
        }

        var pairs = 0;

        for (var at = 1; at < _terms.Count; at++)
        {
            pairs += text.Pairs.Contains((_terms[at - 1].Stems[^1], _terms[at].Stems[0])) ? 1 : 0;
        }

        return (double)pairs / (_terms.Count - 1);
    }

    private Missing? FindLack(StoredFact stored, FactWords text)
    {
        var fact = stored.Fact;

        if (_query.Speaker is { } speaker && !Speaks(fact, text, speaker))
        {
            return new Missing.Name(speaker, AsSpeaker: true);
        }

        if (_query.Names.FirstOrDefault(name => !text.HasName(name, inTitle: _query.Speaker is null) && _holders.All(holder => !text.HasName(holder.Name))) is { } unnamed)
        {
            return new Missing.Name(unnamed, AsSpeaker: false);
        }

        if (Subgroups.Find(_query.Text).FirstOrDefault(group => !text.Stems.Contains(TextAnalysis.Stem(group)) && !text.ContextStems.Contains(TextAnalysis.Stem(group))) is { } subgroup)
        {
            return new Missing.Name(subgroup, AsSpeaker: false);
        }

        // Sides of a comparison stand in different facts; a question about several places needs one of them here.
        if (_query.Places.Count > 0 && !_query.Places.Any(place => text.Places.Contains(place) || (fact.Places.Count == 0 && text.ContextPlaces.Contains(place))))
        {
            return new Missing.ForPlace(_query.Places[0], [.. fact.Places.Where(place => !place.IsGroup)]);
        }

        if (_query.Years.FirstOrDefault(year => !text.Years.Contains(year)) is var missing and not 0)
        {
            return new Missing.ForYear(missing, [.. text.Years.Order()]);
        }

        if (_numbers.Any(number => !text.HasNumber(number)))
        {
            return new Missing.OfKind(ExpectedAnswer.Number);
        }

        return Answers(fact, text) ? null : new Missing.OfKind(_query.Expects);
    }

    private bool Answers(Fact fact, FactWords text) => _query.Expects switch
    {
        ExpectedAnswer.Number => fact is Figure || text.Numbers.Count > 0,
        ExpectedAnswer.Time => text.HasDate,
        ExpectedAnswer.Person => text.HasNewName(_query.Names),
        ExpectedAnswer.Place => text.Places.Count > 0,
        _ => true,
    };

    private static bool Speaks(Fact fact, FactWords text, string speaker) =>
        fact is Quote quote
            ? Words.FoldText($"{quote.Speaker} {quote.SpeakerRole}").Contains(Words.FoldText(speaker), StringComparison.Ordinal)
                || Words.Of(speaker).Any(word => Words.FoldText(quote.Speaker).Split(' ').Contains(Words.Fold(word.Text)))
            : text.HasName(speaker) && text.SaysSomething(speaker, Reporting);

    private static readonly HashSet<string> Reporting = [.. "said says say told wrote write writes warned warn argued argue claimed claim announced announce added stated called calls accused reported believes promised predicted".Split(' ').Select(TextAnalysis.Stem)];

    private sealed record Term(IReadOnlyList<string> Stems, List<IReadOnlyList<string>> Alike, double Weight, bool IsName, bool IsLight);
}
