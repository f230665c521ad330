using OpinionBot.Curation.Extraction.Grammar;
using OpinionBot.Curation.Extraction.Passages;
using OpinionBot.Curation.Extraction.Surveys;
using OpinionBot.Facts;
using OpinionBot.Facts.Findings;
using OpinionBot.Facts.Places;
using OpinionBot.Facts.Surveys;
using OpinionBot.Language;
using OpinionBot.Language.Numbers;

namespace OpinionBot.Curation.Extraction.Findings;

/// <summary>Reads the findings of an article, sentence by sentence: what a sentence leaves open it takes from the one before, the head of its list, its heading or its survey.</summary>
internal sealed class FindingReader(Article article, ArticleSurveys surveys, Place? home)
{
    public const string Rule = "findings";

    private const int MaxToYear = 30;
    private const int LeastCommon = 4;

    private int _paragraph = -1;
    private string? _heading;
    private Carried? _before;
    private Carried? _beforeParagraph;
    private string? _previous;
    private readonly List<(string Said, string From)> _answers = [];
    private (string Said, string From)? _question;
    private (string Of, string From)? _base;
    private (string Of, string From)? _spoken;
    private (string Of, string From)? _people;

    /// <summary>What the passage read last says of an earlier time alone: <c>Two years earlier it was 29%</c>; null when it says anything else.</summary>
    public (EarlierValue Value, FindingPart Part)? Earlier { get; private set; }

    /// <summary>A question gives no finding; the next sentence may answer it.</summary>
    public IReadOnlyList<Finding> Hear(Passage question)
    {
        (_previous, _question) = (question.Text, LeadingSentence.AsksPeople(question.Text) ? (question.Text, question.Text) : null);
        _spoken = LeadingSentence.Asked(question.Text) is { } people ? (people, question.Text) : _spoken;
        Earlier = null;

        return [];
    }

    /// <summary>A line that says of whom those below it are, <c>Base: Registered voters (n=1,041)</c>, gives no fact of its own.</summary>
    public void HearBase(Passage line) => _base = LeadingSentence.Base(line.Text) is { } named ? (named, line.Text) : _base;

    /// <summary>The findings of a passage; empty where it gives no share.</summary>
    /// <param name="number">Which passage of the article it is.</param>
    public IReadOnlyList<Finding> Read(Passage passage, int number)
    {
        passage = Own(passage);
        Earlier = null;
        var numbers = NumberReader.Read(passage.Text);
        var values = ValueReader.Read(passage.Text, numbers);

        if (passage.Paragraph != _paragraph && passage.LeadIn is null)
        {
            _beforeParagraph = _before ?? _beforeParagraph;
            (_before, _spoken) = (null, null);
        }

        if (passage.Heading != _heading)
        {
            (_beforeParagraph, _base, _heading) = (null, null, passage.Heading);
        }

        _paragraph = passage.Paragraph;

        if (values.Count == 0)
        {
            _question = LeadingSentence.Question(passage.Text) is { } asked ? (asked, passage.Text) : _question;
            _spoken = (LeadingSentence.Asked(passage.Text) ?? LeadingSentence.Subject(passage.Text)) is { } who ? (who, passage.Text) : _spoken;

            if (PeopleWords.PhraseIn(passage.Text) is { } spoken && passage.Text.StartsWith(spoken, StringComparison.Ordinal)
                && PeopleWords.AreEverybodyThere(spoken) && PeopleWords.AreNamed(spoken))
            {
                _people = (spoken, passage.Text);
            }

            _previous = passage.Text;

            return [];
        }

        var tokens = new SentenceTokens(passage.Text, values);
        var places = PlaceParts.FindWithCountries(passage.Text);
        var parsed = new ValueParser(tokens, passage.LeadIn is { } lead && PeopleWords.PhraseIn(lead) is not null).Read();
        var findings = new List<Finding>();

        for (var at = 0; at < parsed.Count; at++)
        {
            if (parsed[at].IsEarlier)
            {
                continue;
            }

            var earlier = at + 1 < parsed.Count && parsed[at + 1].IsEarlier ? parsed[at + 1] : at > 0 && parsed[at - 1].IsEarlier && !parsed.Take(at - 1).Any(one => !one.IsEarlier) ? parsed[at - 1] : null;
            findings.Add(Make(passage, number, tokens, places, parsed, at, earlier));
        }

        (_previous, _question) = (passage.Text, null);

        if (findings.Count == 0 && parsed is [{ IsEarlier: true } only])
        {
            Earlier = (new EarlierValue(tokens[only.Token].Value!.Number.Value, Year(passage.Text, 0)), new FindingPart(FindingPartKind.Before, tokens[only.Token].Span.In(passage.Text), passage.Text));
        }

        // "Women (46%) … men (49%)": the next sentence is of neither.
        if (_before is not null && findings.Select(finding => finding.Of).Distinct().Count() > 1)
        {
            _before = _before with { Of = null };
        }

        return findings;
    }

    private Finding Make(Passage passage, int number, SentenceTokens tokens, IReadOnlyList<PlaceMention> places, IReadOnlyList<ParsedValue> parsed, int at, ParsedValue? earlier)
    {
        var value = parsed[at];
        var text = passage.Text;
        var read = tokens[value.Token].Value!;
        var parts = new List<FindingPart> { new(FindingPartKind.Value, read.Number.Span.In(text)) };
        var of = Take(FindingPartKind.Of, value.Of?.In(text), text, parts) ?? InheritOf(passage, number, value, parts);
        var own = Take(FindingPartKind.Said, value.Said?.In(text), text, parts);
        var inherited = own is null || value.Leans ? InheritSaid(passage, value, own, parts) : null;
        var said = own is null ? inherited : inherited is null ? own : $"{own} ({inherited})";
        said = Asked(passage, said, parts);
        var place = PlaceOf(passage, number, tokens, places, parsed, at, parts);
        var (study, size, about) = surveys.For(number, text, of, place);
        parts.AddRange(about);
        var kind = CountReader.Kind(read.Number.Form);

        if (earlier is not null)
        {
            parts.Add(new FindingPart(FindingPartKind.Before, tokens[earlier.Token].Span.In(text)));
        }

        var finding = new Finding
        {
            Text = FindingText.Of(text, parts),
            Anchor = Anchor.At(article.Text, passage.Span.Start, passage.Span.Length),
            Places = [.. Gazetteer.Default.Find(of ?? "").Select(mention => mention.Place).Append(place).OfType<Place>().Distinct()],
            SaidOn = study?.Fieldwork?.To ?? DateOf(text) ?? article.Details.Published,
            Indicator = new Indicator(Key(said ?? text), text, "", said ?? of ?? "in the source"),
            Place = place,
            Value = read.Number.Value,
            UpTo = read.Number.To,
            Unit = new Unit(kind, of is null ? said ?? "in the source" : $"of {of}", read.Number.Base),
            Study = study,
            SampleSize = size,
            Said = said,
            Of = of,
            Before = earlier is null ? null : new EarlierValue(tokens[earlier.Token].Value!.Number.Value, Year(text, tokens[earlier.Token].Span.End)),
            Parts = parts,
        };

        if (said is not null && !value.Leans && kind == UnitKind.Percent)
        {
            _answers.Add((said, From(FindingPartKind.Said)));
        }

        if (value.Of is not null && of is not null && PeopleWords.AreEverybodyThere(of) && PlaceParts.FindWithCountries(of).Count == 0)
        {
            _people = (of, text);
        }

        _spoken = null;
        _before = new Carried(of, From(FindingPartKind.Of), inherited ?? said, From(FindingPartKind.Said), place);

        return finding;

        // What was inherited once stands where it was inherited from.
        string From(FindingPartKind part) => parts.LastOrDefault(one => one.Kind == part)?.From ?? text;
    }

    private static string? Take(FindingPartKind kind, string? words, string text, List<FindingPart> parts)
    {
        if (words is null)
        {
            return null;
        }

        parts.Add(new FindingPart(kind, words));

        return text.Contains(words, StringComparison.Ordinal) ? words : null;
    }

    private string? InheritOf(Passage passage, int number, ParsedValue value, List<FindingPart> parts)
    {
        var asked = surveys.PopulationFor(number, passage.Text, _spoken?.Of ?? _beforeParagraph?.Of);
        var (of, from) = passage.LeadIn is { } lead && PeopleWords.PhraseIn(lead) is { } people ? (people, lead)
            : _spoken is var (those, there) && (asked is null || LeadingSentence.Asked(there) is not null) ? (those, there)
            : _before is { Of: { } before } ? (before, _before.OfFrom)
            : value.PointsBack && _previous is { } sentence && PeopleWords.NamedIn(sentence) is { } pointed ? (pointed, sentence)
            : _base is var (all, line) ? (all, line)
            : passage.Heading is { } heading && heading.StartsWith("Among ", StringComparison.Ordinal) && PeopleWords.NamedIn(heading) is { } headed
                ? (headed, heading)
            : asked is var (population, told) ? (population, told)
            : _people is var (whom, spoken) ? (whom, spoken)
            : (null, null);

        if (of is not null)
        {
            parts.Add(new FindingPart(FindingPartKind.Of, of, from == passage.Text ? null : from));
        }

        return of;
    }

    // Of "70% do not" and "refusal is lowest there" the words before are a part.
    private string? InheritSaid(Passage passage, ParsedValue value, string? own, List<FindingPart> parts)
    {
        var before = _before is { Said: not null } ? _before : value.IsSaidBefore || own is not null ? _beforeParagraph : null;
        var (said, from) = own is not null && AnswerLike(own) is var (same, told) ? (same, told)
            : _question is var (asked, question) && passage.LeadIn is null && (value.IsSaidBefore || own is not null) ? (asked, question)
            : before is { Said: { } last } ? (last, before.SaidFrom) : own is not null ? (null, null) : passage.LeadIn is { } lead ? (lead, lead)
                : passage.Heading is { } heading && heading.EndsWith('?') ? (heading, heading) : (null, null);

        if (said is not null)
        {
            parts.Add(new FindingPart(FindingPartKind.Said, said, from == passage.Text ? null : from));
        }

        return said;
    }

    // "Refusal" is what they said who "refuse to sail with one".
    private (string Said, string From)? AnswerLike(string own) =>
        Words.Of(own) is [.., var noun] && Words.FoldText(noun.Text) is { Length: > 2 } name
            ? _answers.Where(answer => Words.Of(answer.Said).Any(word => CommonStart(Words.FoldText(word.Text), name) >= Math.Min(LeastCommon, Math.Min(word.Text.Length, name.Length)) && word.Text.Length > 2)).Select(answer => ((string, string)?)answer).LastOrDefault()
            : null;

    private static int CommonStart(string one, string other) => one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();

    // "Asked whether they would be happy with it, 34% said yes": what they said is the question.
    private string? Asked(Passage passage, string? said, List<FindingPart> parts)
    {
        if (said is null || Words.Of(said) is not [var only] || Words.FoldText(only.Text) is not ("yes" or "so" or "aye"))
        {
            return said;
        }

        var question = LeadingSentence.Question(passage.Text) is { } own ? (own, (string?)null) : _previous is { } before && (before.EndsWith('?')
            ? before : LeadingSentence.Question(before)) is { } asked ? (asked, before) : default;

        if (question.Item1 is not { } words)
        {
            return said;
        }

        parts.RemoveAll(part => part.Kind == FindingPartKind.Said);
        parts.Add(new FindingPart(FindingPartKind.Said, words, question.Item2));

        return words;
    }

    // A sentence that leans on the one before it has that one in front: what it says itself stands behind.
    private static Passage Own(Passage passage) => passage.OwnStart == 0 ? passage
        : passage with { Span = new TextSpan(passage.Span.Start + passage.OwnStart, passage.Span.Length - passage.OwnStart), Text = passage.Text[passage.OwnStart..], OwnStart = 0 };

    private Place? PlaceOf(Passage passage, int number, SentenceTokens tokens, IReadOnlyList<PlaceMention> places, IReadOnlyList<ParsedValue> parsed, int at, List<FindingPart> parts)
    {
        var value = parsed[at];
        var start = at == 0 ? 0 : tokens[parsed[at - 1].Token].Span.End;
        var end = at + 1 < parsed.Count ? tokens[parsed[at + 1].Token].Span.Start : passage.Text.Length;
        var own = value.Of is { } of ? places.Where(place => of.Contains(place.Span)).ToList() : [];
        own = own.Count > 0 ? own : [.. places.Where(place => place.Span.Start >= start && place.Span.End <= end)];
        own = own.Count > 0 ? own : places.Where(place => place.Span.End <= start).TakeLast(1).ToList();
        own = own.Count > 0 ? own : places.Select(place => place.Place).Distinct().Count() == 1 ? [places[0]] : [];

        if (own.Count > 0)
        {
            var nearest = own.MinBy(place => Math.Abs(place.Span.Start - tokens[value.Token].Span.Start));
            parts.Add(new FindingPart(FindingPartKind.Place, nearest.Span.In(passage.Text)));

            return nearest.Place;
        }

        if (passage.Heading is { } heading && PlaceParts.FindWithCountries(heading) is [var headed])
        {
            parts.Add(new FindingPart(FindingPartKind.Place, headed.Span.In(heading), heading));

            return headed.Place;
        }

        return _before?.Place ?? surveys.PlaceFor(number) ?? home;
    }

    private PartialDate? Year(string text, int from) =>
        DateReader.Read(text, article.Details.Published).Where(date => date.Span.Start >= from && date.Span.Start < from + MaxToYear).Select(date => (PartialDate?)date.Date).FirstOrDefault();

    // The day that the sentence itself gives, where no survey has one.
    private PartialDate? DateOf(string text) =>
        DateReader.Read(text, article.Details.Published).Select(date => (PartialDate?)date.Date).FirstOrDefault(date => article.Details.Published is not { } published || date!.Value.CompareTo(published) <= 0);

    private static string Key(string words) => string.Join('-', Words.Of(words).Select(word => Words.Fold(word.Text)).Where(word => char.IsLetter(word[0])).Take(12));

    private sealed record Carried(string? Of, string OfFrom, string? Said, string SaidFrom, Place? Place);
}
