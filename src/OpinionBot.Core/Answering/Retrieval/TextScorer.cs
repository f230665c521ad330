using System.Text.RegularExpressions;
using OpinionBot.Answering.Retrieval.People;
using OpinionBot.Answering.Understanding;
using OpinionBot.Facts;
using OpinionBot.Language;
using OpinionBot.Language.Numbers;
using OpinionBot.Search;

namespace OpinionBot.Answering.Retrieval;

/// <summary>Scores what articles say against one question: words covered, rare ones counting more, and every constraint.</summary>
internal sealed partial class TextScorer
{
    private const double MuchCovered = 0.75;

    private readonly FactQuery _query;
    private readonly List<Term> _terms = [];
    private readonly IReadOnlyList<OfficeHolders.Holder> _holders;
    private readonly IReadOnlyList<NumberMention> _numbers;
    private readonly IReadOnlyList<AgeGroup> _ages;
    private readonly double _numberWeight;
    private readonly bool _asksSample;
    private readonly bool _asksFieldwork;
    private readonly bool _isOfGroup;
    private readonly bool _asksAge;
    private readonly IReadOnlyList<string> _narrowed;
    private readonly string? _counted;
    private readonly HashSet<string> _countedAlike;
    private readonly bool _asksMoney;

    public TextScorer(FactIndex index, FactQuery query)
    {
        _query = query;
        _holders = OfficeHolders.Find([.. Words.Of(query.Text).Select(word => word.Text)], query.Places);

        var dates = DateReader.Read(query.Text);
        _ages = AgeGroup.Read(query.Text);
        _numbers = _ages.Count > 0 ? [] : [.. NumberReader.Read(query.Text).Where(number => !number.IsPartOfName && number.Form is not (NumberForm.Ordinal or NumberForm.FootnoteMark or NumberForm.Unclear) && dates.All(date => !date.Span.Overlaps(number.Span)))];

        _asksSample = AsksSample().IsMatch(Words.FoldText(query.Text));
        _asksFieldwork = AsksFieldwork().IsMatch(Words.FoldText(query.Text));
        _asksAge = Words.FoldText(query.Text).Contains("how old ", StringComparison.Ordinal);
        _isOfGroup = _ages.Count > 0 || Subgroups.Find(query.Text).Any();
        var counted = Counted().Match(Words.FoldText(query.Text)).Groups["noun"].Value;
        _counted = counted.Length == 0 || QuestionWords.IsAsking(counted) || QuestionWords.IsLight(counted) || index.DocumentFrequency(counted) == 0 ? null : TextAnalysis.Stem(counted);
        _countedAlike = _counted is null ? [] : [.. Thesaurus.Expand(counted).SelectMany(other => TextAnalysis.Analyze(other.Text))];
        _narrowed = [.. Subgroups.Narrowed(query.Text)];
        _asksMoney = AsksMoney().IsMatch(Words.FoldText(query.Text));

        if (_asksSample || _asksFieldwork)
        {
            query = query with { Terms = [.. query.Terms, "surveyed"] };
            _query = query;
        }

        var names = query.Names.SelectMany(Words.Of).SelectMany(word => TextAnalysis.Analyze(word.Text)).ToHashSet(StringComparer.Ordinal);

        // A word that no fact has may be rare or just not the library's: it counts, but less than the rarest known one.
        var unknown = index.RarityOf(0) * 0.6;
        _numberWeight = unknown;

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

            _terms.Add(new Term(stems, alike, weight, isName, QuestionWords.IsLight(word), (_asksSample || _asksFieldwork) && word == "surveyed"));
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
        var (rarest, rarestCredit) = (0.0, 1.0);

        foreach (var term in _terms)
        {
            var credit = Credit(term, text, stored);
            reached += term.Weight * credit;
            total += term.Weight;

            if (!term.IsName && !term.IsLight)
            {
                content += credit;
                contentTotal++;
                (rarest, rarestCredit) = term.Weight > rarest ? (term.Weight, credit) : term.Weight == rarest ? (rarest, Math.Max(rarestCredit, credit)) : (rarest, rarestCredit);
            }
        }

        // A number that the question names tells facts apart as a rare word does.
        foreach (var number in _numbers)
        {
            reached += text.HasNumber(number) ? _numberWeight : 0;
            total += _numberWeight;
            content += text.HasNumber(number) ? 1 : 0;
            contentTotal++;
        }

        var coverage = total == 0 ? 0 : reached / total;
        var fit = (_query.Introduces is { } introduced && text.Introduces(introduced) ? 0.3 : 0) + (_query.Expects == ExpectedAnswer.Reason && text.GivesReason ? 0.4 : 0) + ((_asksSample || _asksFieldwork) && text.HasSample ? 0.3 : 0) - (!_isOfGroup && (text.Groups.Count > 0 || text.Ages.Count > 0) ? 0.1 : 0);
        var score = fit + coverage + (0.1 * Neighbours(text)) + (_query.Places.Count > 0 && stored.Fact.Places.Count == 0 ? -0.08 : 0) + (stored.Fact is Figure && _query.Expects == ExpectedAnswer.Number ? 0.1 : 0);

        // A number for something is no number for something else, however many words they share.
        var hasRarest = _query.Expects != ExpectedAnswer.Number || contentTotal < 2 || rarestCredit > 0 || coverage >= MuchCovered;

        return new TextFit(stored, score, hasRarest ? coverage : 0, contentTotal == 0 ? 1 : content / contentTotal, FindLack(stored, text, coverage));
    }

    private double Credit(Term term, FactWords text, StoredFact stored)
    {
        // A sum of money says that it is about money.
        if (_asksMoney && term.Stems is [var stem] && MoneyStems.Contains(stem) && text.Numbers.Any(number => number.Form == NumberForm.Money))
        {
            return 1;
        }

        if (term.Stems.All(text.Stems.Contains) || (term.IsAdded && text.HasSample))
        {
            return 1;
        }

        if (_query.Expects == ExpectedAnswer.Number && term.Stems is ["old"] && text.HasAge)
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

    private Missing? FindLack(StoredFact stored, FactWords text, double coverage)
    {
        var fact = stored.Fact;

        if (_query.Speaker is { } speaker && !Speaks(fact, text, speaker))
        {
            return new Missing.Name(speaker, AsSpeaker: true);
        }

        if (_query.Names.FirstOrDefault(name => !text.HasName(name, inTitle: _query.Speaker is null) && !(_asksSample && text.IsNamedNear(name)) && !(text.IsNamedBefore(name) && (_query.Speaker is not null || !text.HasNewName([]))) && _holders.All(holder => !text.HasName(holder.Name))) is { } unnamed)
        {
            return new Missing.Name(unnamed, AsSpeaker: false);
        }

        // A sentence that names other people than those asked about is not about them, whatever stands around it.
        // "How old is X" is not about old people.
        if (Subgroups.Find(_query.Text).FirstOrDefault(group => !(group == "old" && _asksAge) && !text.Stems.Contains(TextAnalysis.Stem(group)) && (text.Groups.Count > 0 || !text.ContextStems.Contains(TextAnalysis.Stem(group)))) is { } subgroup)
        {
            return new Missing.Name(subgroup, AsSpeaker: false);
        }

        if (_counted is not null && !text.Stems.Contains(_counted) && !_countedAlike.Any(text.Stems.Contains) && text.CountsOthers)
        {
            return new Missing.OfKind(ExpectedAnswer.Number);
        }

        if (_narrowed.FirstOrDefault(word => !text.Stems.Contains(TextAnalysis.Stem(word)) && !text.ContextStems.Contains(TextAnalysis.Stem(word))) is { } kind)
        {
            return new Missing.Name(kind, AsSpeaker: false);
        }

        if (_ages.FirstOrDefault(asked => !text.Ages.Any(asked.IsSame)) is { } ages)
        {
            return new Missing.Name(ages.ToString(), AsSpeaker: false);
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

        return Answers(fact, text, coverage) ? null : new Missing.OfKind(_query.Expects);
    }

    private bool Answers(Fact fact, FactWords text, double coverage) => _query.Expects switch
    {
        ExpectedAnswer.Number when _asksSample => text.HasSample || text.HasPeopleCount,
        ExpectedAnswer.Number when _asksMoney => text.Numbers.Any(number => number.Form == NumberForm.Money),
        ExpectedAnswer.Number => fact is Figure || text.Numbers.Count > 0,
        ExpectedAnswer.Time => text.HasDate,
        ExpectedAnswer.Person => text.HasNewName(_query.Names) || (coverage >= 0.7 && text.HasSubject),
        ExpectedAnswer.Place => text.Places.Count > 0 || text.HasLocation,
        _ => true,
    };

    private static bool Speaks(Fact fact, FactWords text, string speaker) =>
        fact is Quote quote
            ? Words.FoldText($"{quote.Speaker} {quote.SpeakerRole}").Contains(Words.FoldText(speaker), StringComparison.Ordinal)
                || Words.Of(speaker).Any(word => Words.FoldText(quote.Speaker).Split(' ').Contains(Words.Fold(word.Text)))
            : text.HasName(speaker) && text.SaysSomething(speaker, Reporting);

    private static readonly HashSet<string> MoneyStems = [.. "money cost costs price paid pay spend spent budget funding sum".Split(' ').Select(TextAnalysis.Stem)];

    [GeneratedRegex(@"\bhow many\b.*\b(took part|take part|participated|surveyed|interviewed|polled|questioned|sampled|respondents|responded)\b|\bsample size\b|\bhow many .*\b(were|was|did) (the |this )?(survey|poll|study)\b|\bhow (big|large) (was|is) the (sample|survey)\b|\bwere asked\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex AsksSample();

    [GeneratedRegex(@"\bwhen (was|were|did) (the |this |its |that )?(survey|poll|study|interviews?|data|fieldwork|research|questionnaire)\b|\bfieldwork\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex AsksFieldwork();

    // "how many growers": whatever is counted has to be these.
    [GeneratedRegex(@"\bhow many (of (the|their|its|all) )?(?<noun>[a-z-]+s)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Counted();

    [GeneratedRegex(@"\bhow much (money|did .* (cost|pay|spend|invest)|does .* cost|has .* (cost|spent|paid)|is .* worth)\b|\bhow much .* (cost|spend|pay|invest|set aside)\b|\b(price|cost) of\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex AsksMoney();

    private static readonly HashSet<string> Reporting = [.. "said says say told wrote write writes warned warn argued argue claimed claim announced announce added stated called calls accused reported believes promised predicted".Split(' ').Select(TextAnalysis.Stem)];

    private sealed record Term(IReadOnlyList<string> Stems, List<IReadOnlyList<string>> Alike, double Weight, bool IsName, bool IsLight, bool IsAdded = false);
}
