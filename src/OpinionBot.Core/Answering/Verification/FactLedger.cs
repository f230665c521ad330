using OpinionBot.Facts;
using OpinionBot.Facts.Places;
using OpinionBot.Facts.Surveys;
using OpinionBot.Language;

namespace OpinionBot.Answering.Verification;

/// <summary>Everything that one fact supports, by role: a percentage is not a sample size, and neither is a date.</summary>
internal sealed class FactLedger
{
    private readonly HashSet<(decimal Value, NumberForm Form, decimal? Base, string Hedge)> _numbers = [];
    private readonly HashSet<PartialDate> _dates = [];
    private readonly HashSet<string> _places = new(StringComparer.Ordinal);
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string> _capitalised = new(StringComparer.Ordinal);
    private readonly List<string> _quotable = [];
    private readonly HashSet<char> _signs = [];

    public FactLedger(StoredFact stored)
    {
        var fact = stored.Fact;
        var published = stored.Source.Details.Published;

        // What the source says, in its words or in those a moderator approved.
        Take(fact.Text, published);
        Take(fact.Anchor?.Exact, published);
        _quotable.AddRange([fact.Text, fact.Anchor?.Exact ?? ""]);

        if (fact is Quote quote)
        {
            TakeWords(quote.Speaker);
            TakeWords(quote.SpeakerRole);
            _quotable.AddRange(quote.Words);
        }

        if (fact is Figure figure)
        {
            Take(figure);
        }

        foreach (var place in fact.Places)
        {
            Take(place);
        }

        if (published is { } date)
        {
            _dates.Add(date);
        }

        TakeWords(stored.Source.Details.Publisher);
    }

    /// <summary>Words that carry no claim: with these and the fact's own, a summary is written.</summary>
    public static IReadOnlySet<string> Connecting { get; } = new HashSet<string>(
        "a an the in of it was were is are be by to from and or as at on for with that there each country countries asked average median stated size sample n these this so do figures".Split(' '),
        StringComparer.Ordinal);

    public bool HasNumber(NumberMention number, string hedge) => _numbers.Contains((number.Value, number.Form, number.Base, hedge));

    /// <summary>True for one of the fact's dates, or for the year or month of one.</summary>
    public bool HasDate(PartialDate date) =>
        _dates.Any(known => known.Year == date.Year && (date.Month is null || date.Month == known.Month) && (date.Day is null || date.Day == known.Day));

    public bool HasPlace(Place place) => _places.Contains(place.Code);

    public bool HasWord(string folded) => _words.Contains(folded) || Connecting.Contains(folded);

    /// <summary>True when the fact has the word with a capital too: a name is not made of its common words.</summary>
    public bool HasCapitalised(string word) => _capitalised.Contains(word);

    public bool HasQuotation(string words) => _quotable.Any(text => text.Contains(words, StringComparison.Ordinal));

    public bool HasSign(char sign) => _signs.Contains(sign);

    private void Take(Figure figure)
    {
        var form = figure.Unit.Kind switch
        {
            UnitKind.Percent => NumberForm.Percent,
            UnitKind.Ratio => NumberForm.Ratio,
            UnitKind.Money => NumberForm.Money,
            UnitKind.Multiple => NumberForm.Multiple,
            _ => NumberForm.Cardinal,
        };

        _numbers.Add((figure.Value, form, figure.Unit.Base, ""));

        if (figure.SampleSize.Count is { } asked)
        {
            _numbers.Add((asked, NumberForm.Cardinal, null, figure.SampleSize.Kind switch
            {
                SampleSizeKind.About => "about",
                SampleSizeKind.MoreThan => "more than",
                _ => "",
            }));
        }

        TakeWords(FigureSentence.Clause(figure));
        TakeWords(FigureSentence.Sample(figure.SampleSize));

        // Numbers inside wordings: "in the next 3-5 years", "adults aged 16-74", "wave 152".
        Take(figure.Indicator.Wording, null);
        Take(FigureSentence.Reads(figure), null);
        Take(figure.Answer?.Label, null);
        Take(figure.Study?.Title, null);
        Take(figure.Study?.Conductor, null);
        Take(figure.Study?.Population, null);
        Take(figure.SampleSize.Note, null);
        Take(figure.Place?.Name, null);

        if (figure.Place is { } place)
        {
            Take(place);
        }

        if (figure.AskedWhen is { } fieldwork)
        {
            _dates.UnionWith(new[] { fieldwork.From, fieldwork.To }.OfType<PartialDate>());
        }
    }

    private void Take(Place place)
    {
        _places.Add(place.Code);

        foreach (var name in Gazetteer.Default.Names(place))
        {
            TakeWords(name);
        }
    }

    private void Take(string? text, PartialDate? reference)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        TakeWords(text);
        _signs.UnionWith(text.Where(character => !char.IsLetterOrDigit(character)));
        _places.UnionWith(Gazetteer.Default.Find(text).Select(place => place.Place.Code));
        _dates.UnionWith(DateReader.Read(text, reference).Select(date => date.Date));

        foreach (var number in NumberReader.Read(text))
        {
            _numbers.Add((number.Value, number.Form, number.Base, Hedges.Before(text, number.Span.Start)));
        }
    }

    private void TakeWords(string? text)
    {
        foreach (var word in Words.Of(text ?? ""))
        {
            _words.Add(Words.Fold(word.Text));

            if (word.IsCapitalised)
            {
                _capitalised.Add(Words.Fold(word.Text));
            }
        }
    }
}
