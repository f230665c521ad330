using System.Text.RegularExpressions;
using OpinionBot.Answering.Retrieval.People;
using OpinionBot.Facts;
using OpinionBot.Facts.Places;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Language;
using OpinionBot.Language.Numbers;
using OpinionBot.Search;

namespace OpinionBot.Answering.Retrieval;

/// <summary>What one fact says, read for comparison with a question.</summary>
internal sealed partial class FactWords
{
    private static readonly HashSet<string> Causes = ["because", "since", "reason", "reasons", "cause", "caused", "causes", "explanation", "explain", "explains", "explained", "due", "reflects", "answer", "therefore", "thanks", "driven", "blame", "owing", "why", "fear", "so"];

    private readonly string _text;

    private readonly string _title;

    private readonly string _about;

    private readonly StoredFact _stored;

    private FactWords(StoredFact stored)
    {
        var fact = stored.Fact;
        _stored = stored;
        _title = stored.Source.Details.Title;
        // What a table is about is said of all its cells: it tells none of them from another.
        var own = stored.Lineage is Lineage.ByRule { Rule: "tables" } && fact.Text.LastIndexOf(" (", StringComparison.Ordinal) is var about and > 0 ? fact.Text[..about] : fact.Text;
        _about = own.Length < fact.Text.Length ? fact.Text[own.Length..] : "";
        _text = string.Join('\n', own, _about.Length > 0 ? null : fact.Anchor?.Exact, (fact as Quote)?.Speaker, (fact as Quote)?.SpeakerRole, (fact as Figure)?.Study?.Conductor);

        var terms = TextAnalysis.Analyze(_text);
        Stems = [.. terms];
        Pairs = [.. terms.Zip(terms.Skip(1))];
    }

    // What few questions ask for is read when one does.
    public string Folded => field ??= Words.FoldText(_text);

    public HashSet<string> Stems { get; }

    /// <summary>Stems of what stands before the fact in its source, and of the source's title.</summary>
    public HashSet<string> ContextStems => field ??= [.. TextAnalysis.Analyze(Context), .. TextAnalysis.Analyze(_title), .. TextAnalysis.Analyze(_about), .. TextAnalysis.Analyze((_stored.Fact as Figure)?.Study?.Population ?? "")];

    /// <summary>Places named there.</summary>
    public HashSet<Place> ContextPlaces => field ??= [.. Gazetteer.Default.Find(Context).Concat(Gazetteer.Default.Find(_title)).Select(place => place.Place)];

    public HashSet<(string, string)> Pairs { get; }

    public HashSet<Place> Places => field ??= [.. _stored.Fact.Places, .. Gazetteer.Default.Find(_text).Select(place => place.Place)];

    public HashSet<int> Years => field ??= [.. Dates.Select(date => date.Date.Year), .. _stored.Fact.SaidOn is { } said ? [said.Year] : Array.Empty<int>()];

    public IReadOnlyList<NumberMention> Numbers =>
        field ??= [.. NumberReader.Read(_text).Where(number => !number.IsPartOfName && number.Form is not (NumberForm.Ordinal or NumberForm.FootnoteMark or NumberForm.Unclear) && Dates.All(date => !date.Span.Overlaps(number.Span)))];

    public bool HasDate => Dates.Count > 0;

    private IReadOnlyList<DateMention> Dates => field ??= DateReader.Read(_text, _stored.Source.Details.Published);

    /// <summary>Stems of the parts of a population that the fact itself is about.</summary>
    public IReadOnlySet<string> Groups => field ??= ReadGroups();

    /// <summary>The ages that the fact is about.</summary>
    public IReadOnlyList<AgeGroup> Ages => field ??= AgeGroup.Read(_text);

    /// <summary>True when the fact has a word for a cause.</summary>
    public bool GivesReason => Words.Of(_text).Any(word => Causes.Contains(Words.Fold(word.Text)));

    /// <summary>True when the fact says who or what the name stands for: <c>Orla Finch, head of an institute</c>, <c>a program called Orbis</c>.</summary>
    public bool Introduces(string name) =>
        Introduction.Of(name, _stored.Fact.Text);

    /// <summary>True when the fact says how many were asked.</summary>
    public bool HasSample => SampleReader.Read(_text).Any();

    /// <summary>True when the fact counts people.</summary>
    public bool HasPeopleCount => PeopleCount().IsMatch(_text);

    /// <summary>True when the fact counts somebody or something right behind a number: <c>six out of ten growers</c>.</summary>
    public bool CountsOthers => Counting().IsMatch(_text);

    /// <summary>True when the fact says how old somebody is.</summary>
    public bool HasAge => AgeOf().IsMatch(_text);

    /// <summary>True when the fact says where, be it a place that nobody knows.</summary>
    public bool HasLocation => Location().IsMatch(_text);

    /// <summary>True when the name stands before the fact in its paragraph.</summary>
    public bool IsNamedBefore(string name) => HasWords(name, Context[(Context.LastIndexOf("\n\n", StringComparison.Ordinal) is var end and >= 0 ? end : 0)..]);

    /// <summary>True when the name stands anywhere before the fact.</summary>
    public bool IsNamedNear(string name) => HasWords(name, Context);

    /// <summary>True when the fact is said of somebody or something that has no name: <c>The city bought …</c>.</summary>
    public bool HasSubject => Words.Of(_stored.Fact.Text) is [{ Text: "The" or "A" or "An" or "Our" or "My" or "Its" or "Their" }, ..];

    // "66% of teachers", "among teachers", "Teachers say": not every teacher that is mentioned.
    private HashSet<string> ReadGroups()
    {
        var words = Words.Of(_stored.Fact.Text);
        var numbers = NumberReader.Read(_stored.Fact.Text);

        return [.. Subgroups.Find(_text)
            .Where(group => Enumerable.Range(0, words.Count).Any(at => Words.Fold(words[at].Text) == group
                && (at < 3 || numbers.Any(number => number.Span.End <= words[at].Span.Start && words.Count(word => word.Span.Start >= number.Span.End && word.Span.End <= words[at].Span.Start) < 4)
                    || words.Skip(at - 3).Take(3).Any(word => Words.Fold(word.Text) is "among" or "amongst"))))
            .Select(TextAnalysis.Stem)];
    }

    // What an author says of "me" is said of the author.
    private bool IsFirstPerson => Words.Of(_text).Any(word => word.Text is "I" or "my" or "My" or "me");

    // The sentences before it in its paragraph and the one before that say what it is about.
    private string Context => _stored.Fact.Anchor?.Prefix ?? "";

    public static FactWords Of(StoredFact stored) => new(stored);

    /// <summary>True when every word of the name stands in the fact, or in the title of its source, which says what all of it is about.</summary>
    public bool HasName(string name, bool inTitle = true) =>
        name.All(character => char.IsLetterOrDigit(character) || character is ' ' or '.' or '-' or '\'' or '’')
            ? HasWords(name, _text) || (inTitle && HasWords(name, _title)) || (IsFirstPerson && _stored.Source.Details.Author is { } author && HasWords(name, author))
            : _text.Contains(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>True when the fact says the same number, a share as a share in whatever form: <c>nine tenths</c> is <c>90%</c>.</summary>
    public bool HasNumber(NumberMention asked) => Numbers.Any(own =>
        asked.AsPercent is { } share ? own.AsPercent == share : own.Value == asked.Value && own.Base == asked.Base && own.To == asked.To);

    /// <summary>True when the name stands within a few words of a verb of saying.</summary>
    public bool SaysSomething(string name, IReadOnlySet<string> reporting)
    {
        var words = Words.Of(_text).Select(word => Words.Fold(word.Text)).ToList();
        var last = Words.Fold(Words.Of(name)[^1].Text);

        return Enumerable.Range(0, words.Count).Where(at => words[at] == last).Any(at => words.Skip(Math.Max(0, at - 3)).Take(7).Any(word => reporting.Contains(TextAnalysis.Stem(word))));
    }

    private static bool HasWords(string name, string text) => Words.Of(name).All(word => Words.Of(text).Any(own => Words.Fold(own.Text) == Words.Fold(word.Text)));

    /// <summary>True when the fact names somebody or something that the question does not.</summary>
    public bool HasNewName(IReadOnlyList<string> known) =>
        NameReader.Read(_text).Any(name => name.IsCertain && name.Text is not ("AI" or "I") && !known.Any(asked => asked.Contains(name.Text, StringComparison.OrdinalIgnoreCase)));

    [GeneratedRegex(@"\b[0-9][0-9,]+ ([A-Za-z.-]+ ){0,2}(people|adults|respondents|members|interviews|households|participants|users|voters|employees|workers|students|pupils|teachers|parents|women|men|drivers|patients)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex PeopleCount();

    [GeneratedRegex(@"(%|\b(percent|per cent|half|thirds?|quarters?|tenths|[0-9]+|(out of|in) [a-z]+))( of)?( the| all)?( [a-z-]+)? [a-z]{3,}s\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Counting();

    [GeneratedRegex(@"\b(who is|is|was|aged) [1-9][0-9]\b|, [1-9][0-9],|\b[0-9]+([ -])years?([ -])old\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex AgeOf();

    [GeneratedRegex(@"\b(in|at|near|from|to) (the )?[A-Z][a-z]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Location();
}
