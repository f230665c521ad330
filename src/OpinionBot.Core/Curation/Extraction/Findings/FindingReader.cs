using OpinionBot.Curation.Extraction.Grammar;
using OpinionBot.Curation.Extraction.Grammar.Sentences;
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

    private readonly FindingContext _context = new(surveys);

    /// <summary>What the passage read last says of an earlier time alone: <c>Two years earlier it was 29%</c>, <c>This compares with 54% and 10%, respectively, last year</c>; empty when it says anything else.</summary>
    public IReadOnlyList<(EarlierValue Value, FindingPart Part)> Earlier { get; private set; } = [];

    /// <summary>A question gives no finding; the next sentence may answer it.</summary>
    public IReadOnlyList<Finding> Hear(Passage question)
    {
        _context.Hear(question);
        Earlier = [];

        return [];
    }

    /// <summary>A line that says of whom those below it are, <c>Base: Registered voters (n=1,041)</c>, gives no fact of its own.</summary>
    public void HearBase(Passage line) => _context.HearBase(line);

    /// <summary>The findings of a passage; empty where it gives no share.</summary>
    /// <param name="number">Which passage of the article it is.</param>
    public IReadOnlyList<Finding> Read(Passage passage, int number)
    {
        passage = Own(passage);
        Earlier = [];
        var numbers = NumberReader.Read(passage.Text);
        var values = ValueReader.Read(passage.Text, numbers);

        _context.Enter(passage);

        if (values.Count == 0)
        {
            _context.HearStatement(passage);

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

        _context.Leave(passage, findings);

        if (findings.Count == 0)
        {
            Earlier = [.. parsed.Select(value => tokens[value.Token]).Select(token => (
                new EarlierValue(token.Value!.Number.Value, Year(passage.Text, 0)),
                new FindingPart(FindingPartKind.Before, token.Span.In(passage.Text), passage.Text)))];
        }

        return findings;
    }

    private Finding Make(Passage passage, int number, SentenceTokens tokens, IReadOnlyList<PlaceMention> places, IReadOnlyList<ParsedValue> parsed, int at, ParsedValue? earlier)
    {
        var value = parsed[at];
        var text = passage.Text;
        var read = tokens[value.Token].Value!;
        var parts = new List<FindingPart> { new(FindingPartKind.Value, read.Number.Span.In(text)) };
        var of = Take(FindingPartKind.Of, value.Of?.In(text), text, parts) ?? _context.InheritOf(passage, number, value, parts);
        var own = Take(FindingPartKind.Said, value.Said?.In(text), text, parts);
        var inherited = own is null || value.Leans ? _context.InheritSaid(passage, value, own, parts) : null;
        var said = own is null ? inherited : inherited is null ? own : $"{own} ({inherited})";
        said = _context.Asked(passage, said, parts);
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

        _context.Take(passage, value, finding, inherited);

        return finding;
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

        return _context.Place ?? surveys.PlaceFor(number) ?? home;
    }

    private PartialDate? Year(string text, int from) =>
        DateReader.Read(text, article.Details.Published).Where(date => date.Span.Start >= from && date.Span.Start < from + MaxToYear).Select(date => (PartialDate?)date.Date).FirstOrDefault();

    // The day that the sentence itself gives, where no survey has one.
    private PartialDate? DateOf(string text) =>
        DateReader.Read(text, article.Details.Published).Select(date => (PartialDate?)date.Date).FirstOrDefault(date => article.Details.Published is not { } published || date!.Value.CompareTo(published) <= 0);

    private static string Key(string words) => string.Join('-', Words.Of(words).Select(word => Words.Fold(word.Text)).Where(word => char.IsLetter(word[0])).Take(12));

}
