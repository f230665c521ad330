using OpinionBot.Answering.Summarizing.Writers;
using OpinionBot.Facts;
using OpinionBot.Facts.Places;
using OpinionBot.Facts.Surveys;
using OpinionBot.Language;
using OpinionBot.Language.Numbers;

namespace OpinionBot.Answering.Verification;

/// <summary>Everything that one fact supports, by role: a percentage is not a sample size, and neither is a date.</summary>
internal sealed class FactLedger
{
    private readonly HashSet<(string Key, string Hedge)> _numbers = [];
    private readonly HashSet<PartialDate> _dates = [];
    private readonly HashSet<string> _places = new(StringComparer.Ordinal);
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string> _capitalised = new(StringComparer.Ordinal);
    private readonly List<string> _quotable = [];
    private readonly HashSet<char> _signs = [];
    private readonly List<string> _wordings = [];
    private readonly List<IReadOnlyList<string>> _orders = [];

    public FactLedger(StoredFact stored)
    {
        var fact = stored.Fact;
        var published = stored.Source.Details.Published;

        if (fact is SurveyCell survey)
        {
            TakeSurvey(survey);
        }
        else
        {
            // What the source says, in its words or in those a moderator approved.
            Take(fact.Text, published);
            Take(fact.Anchor?.Exact, published);
            _quotable.AddRange([fact.Text, fact.Anchor?.Exact ?? ""]);
            _orders.AddRange([Marks(fact.Text), Marks(fact.Anchor?.Exact ?? "")]);
            TakeWords(stored.Source.Details.Publisher);
            _wordings.Add(fact.Text.TrimEnd('.'));

            if (PublishedWriter.Words(stored.Source.Details) is { } cameOut)
            {
                _wordings.Add(cameOut);
            }
        }

        if (fact is Quote quote)
        {
            TakeWords(quote.Speaker);
            TakeWords(quote.SpeakerRole);
            _quotable.AddRange(quote.Words);
        }

        foreach (var place in fact.Places)
        {
            Take(place);
        }

    }

    /// <summary>Words that carry no claim: with these and the fact's own, a summary is written.</summary>
    public static IReadOnlySet<string> Connecting { get; } = new HashSet<string>(
        "a an the in of it was were is are be by to from and or as at on for with that there each country countries asked average median unpublished size sample n these this so do figures who".Split(' '),
        StringComparer.Ordinal);

    /// <summary>The text without the fact's wordings where they stand whole: they need no further check.</summary>
    public string WithoutWordings(string text)
    {
        foreach (var wording in _wordings)
        {
            for (var at = text.IndexOf(wording, StringComparison.Ordinal); at >= 0; at = text.IndexOf(wording, at + 1, StringComparison.Ordinal))
            {
                var end = at + wording.Length;

                if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                {
                    text = text[..at] + " ; " + text[end..];
                }
            }
        }

        return text;
    }

    /// <summary>True when the numbers and names of the text stand in the order in which the source has them: two that have changed places say something else.</summary>
    public bool HasOrder(string text)
    {
        var marks = Marks(text);

        return _orders.Count == 0 || _orders.Any(order => IsSubsequence(marks, order));
    }

    public bool HasNumber(NumberMention number, string hedge) => _numbers.Contains((number.Key, hedge));

    /// <summary>True for one of the fact's dates, or for the year or month of one.</summary>
    public bool HasDate(PartialDate date) =>
        _dates.Any(known => known.Year == date.Year && (date.Month is null || date.Month == known.Month) && (date.Day is null || date.Day == known.Day));

    public bool HasPlace(Place place) => _places.Contains(place.Code);

    public bool HasWord(string folded) => _words.Contains(folded) || Connecting.Contains(folded);

    /// <summary>True when the fact has the word with a capital too: a name is not made of its common words.</summary>
    public bool HasCapitalised(string word) => _capitalised.Contains(word);

    public bool HasQuotation(string words) => _quotable.Any(text => text.Contains(words, StringComparison.Ordinal));

    public bool HasSign(char sign) => _signs.Contains(sign);

    // A cell of a table: its own numbers in their roles, and the wordings around it, which hold only as a whole. A number, a place or a
    // day inside a wording supports nothing by itself.
    private void TakeSurvey(Figure figure)
    {
        _numbers.Add((Number(figure.Value, Form(figure.Unit.Kind), figure.Unit.Base), ""));

        if (figure.SampleSize.Count is { } asked)
        {
            _numbers.Add((Number(asked, NumberForm.Cardinal), figure.SampleSize.Kind switch
            {
                SampleSizeKind.About => "about",
                SampleSizeKind.MoreThan => "more than",
                _ => "",
            }));
        }

        TakeWords(figure.Unit.Label);
        TakeWords(FigureSentence.Share(figure));
        TakeWords(FigureSentence.Sample(figure.SampleSize));

        string?[] wordings =
        [
            FigureSentence.Reads(figure), figure.Indicator.Wording, figure.Answer?.Label, figure.Study!.Title, figure.Study.Conductor,
            figure.Study.Population, figure.Study.Mode,
            figure.SampleSize.Note, figure.Unit.Label, FigureSentence.Dates(figure.AskedWhen), FigureSentence.ShortDates(figure.AskedWhen), FigureSentence.Conductor(figure.Study), figure.Place is { IsGroup: true } group ? group.Name : null,
        ];
        // A sentence may begin with one.
        _wordings.AddRange(wordings.OfType<string>().Where(wording => wording.Length > 3)
            .SelectMany(wording => new[] { wording, char.ToUpperInvariant(wording[0]) + wording[1..] })
            .Distinct()
            .OrderByDescending(wording => wording.Length));

        // The year or month alone may be said anywhere; days only as the whole range.
        foreach (var date in new[] { figure.AskedWhen?.From, figure.AskedWhen?.To }.OfType<PartialDate>())
        {
            _dates.Add(date.Month is { } month ? new PartialDate(date.Year, month) : date);
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
        var dates = DateReader.Read(text, reference);
        _dates.UnionWith(dates.Select(date => date.Date));

        // What does not stand whole supports nothing: the reader and the check of its edges must agree.
        foreach (var number in NumberReader.Read(text).Where(number => dates.All(date => !date.Span.Overlaps(number.Span)) && NumberEdges.AreFree(text, number)))
        {
            _numbers.Add((number.Key, Hedges.Before(text, number.Span.Start)));
        }
    }

    private static string Number(decimal value, NumberForm form, decimal? whole = null) => new NumberMention(default, value, form, whole).Key;

    private static NumberForm Form(UnitKind unit) => unit switch
    {
        UnitKind.Percent => NumberForm.Percent,
        UnitKind.Points => NumberForm.Points,
        UnitKind.Ratio => NumberForm.Ratio,
        UnitKind.Money => NumberForm.Money,
        UnitKind.Multiple => NumberForm.Multiple,
        _ => NumberForm.Cardinal,
    };

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

    private static IReadOnlyList<string> Marks(string text) =>
        [.. Words.Of(text).Where(word => char.IsDigit(word.Text[0]) || (word.IsCapitalised && word.Span.Start > 0)).Select(word => Words.Fold(word.Text))];

    private static bool IsSubsequence(IReadOnlyList<string> part, IReadOnlyList<string> whole)
    {
        var at = 0;

        foreach (var word in whole)
        {
            if (at < part.Count && part[at] == word)
            {
                at++;
            }
        }

        return at == part.Count;
    }
}
