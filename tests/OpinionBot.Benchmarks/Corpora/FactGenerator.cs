using OpinionBot.Facts;
using OpinionBot.Facts.Findings;
using OpinionBot.Facts.Places;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Facts.Sources;
using OpinionBot.Facts.Surveys;
using OpinionBot.Language;

namespace OpinionBot.Corpora;

/// <summary>
/// Makes facts of articles in the shapes of real ones: sentences of 10 to 30 words, sources with title and publisher, places, speakers,
/// shares, dates and the words around them. The same seed gives the same facts.
/// </summary>
internal sealed class FactGenerator(int seed)
{
    private const int FactsPerSource = 25;
    private const long FirstId = 1_000_000;

    private static readonly string[] FirstNames = "Ada Bela Cleo Dario Edda Filip Greta Hugo Ines Jonas Kaja Levi Mira Nils Olga Pavel".Split(' ');
    private static readonly string[] LastNames = "Abend Brook Castell Dorn Ember Falk Gruber Holm Iversen Jansen Kestrel Lund Marsh Norden Orsk Pell Quist Rowe Strand Thorne".Split(' ');
    private static readonly string[] Houses = "Institute Council University Union Ministry Foundation Laboratories Group".Split(' ');

    private readonly Random _random = new(seed);
    private readonly WordSource _words = new(Starter.Facts);
    private readonly Place[] _places = [.. Gazetteer.Default.All.Where(place => !place.IsGroup).OrderBy(place => place.Code, StringComparer.Ordinal)];

    public IReadOnlyList<StoredFact> Make(int count)
    {
        var facts = new List<StoredFact>(count);

        while (facts.Count < count)
        {
            var source = MakeSource(facts.Count / FactsPerSource);

            for (var made = 0; made < FactsPerSource && facts.Count < count; made++)
            {
                var id = FirstId + facts.Count;
                facts.Add(new StoredFact(new FactId(id), WorkspaceId.Console, MakeFact(), source, FactStatus.Approved, new Lineage.ByRule("benchmark"), id));
            }
        }

        return facts;
    }

    private Source MakeSource(int number) => new(
        new SourceId(FirstId + number),
        WorkspaceId.Console,
        new SourceDetails
        {
            Title = Capitalised(_words.Next(_random, _random.Next(5, 12))),
            Publisher = $"The {Pick(LastNames)} Review",
            Published = new PartialDate(_random.Next(2019, 2027), _random.Next(1, 13), _random.Next(1, 29)),
            Language = "en",
        },
        $"source {number}",
        HasText: true,
        Starter.Now);

    private Fact MakeFact()
    {
        // Of a few countries much is written, of most little.
        Place[] places = _random.Next(3) == 0 ? [] : [_places[(int)(_places.Length * Math.Pow(_random.NextDouble(), 3))]];
        var where = places is [var place] ? $" in {place.Name}" : "";
        var said = _random.Next(2) == 0 ? new PartialDate(_random.Next(2019, 2027), _random.Next(1, 13)) : (PartialDate?)null;
        var speaker = $"{Pick(FirstNames)} {Pick(LastNames)}";

        switch (_random.Next(10))
        {
            case < 5:
                var text = $"{Capitalised(Sentence(8, 24))}{where}{(_random.Next(4) == 0 ? $" in {_random.Next(2015, 2027)}" : "")}.";
                return new Statement { Text = text, Anchor = Anchored(text), Places = places, SaidOn = said };

            case < 8:
                var words = Sentence(5, 16);
                var quoted = $"{speaker} of the {Pick(LastNames)} {Pick(Houses)}{where} said “{words}” {Sentence(2, 8)}.";
                return new Quote { Text = quoted, Anchor = Anchored(quoted), Speaker = speaker, SpeakerRole = Sentence(2, 5), Words = [words], Places = places, SaidOn = said };

            default:
                var value = _random.Next(1, 100);
                var topic = Sentence(5, 12);
                var measured = $"{value}% of people{where} {topic}, a survey of the {Pick(LastNames)} {Pick(Houses)} found.";
                return new Finding
                {
                    Text = measured,
                    Anchor = Anchored(measured),
                    Indicator = new Indicator(topic, measured, topic, topic),
                    Value = value,
                    Unit = new Unit(UnitKind.Percent, "of people"),
                    Place = places.FirstOrDefault(),
                    Places = places,
                    SaidOn = said,
                };
        }
    }

    // The source's own sentence says nearly the same and something more.
    private Anchor Anchored(string text) => new($"{text[..^1]}, {Sentence(3, 10)}.", Capitalised(Sentence(12, 24)) + ". ", " " + Capitalised(Sentence(8, 16)) + ".");

    private string Sentence(int least, int most) => _words.Next(_random, _random.Next(least, most + 1));

    private string Pick(string[] from) => from[_random.Next(from.Length)];

    private static string Capitalised(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
