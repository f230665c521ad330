using OpinionBot.Answering.Retrieval.People;
using OpinionBot.Facts;
using OpinionBot.Facts.Places;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Language;
using OpinionBot.Language.Numbers;
using OpinionBot.Search;

namespace OpinionBot.Answering.Retrieval;

/// <summary>A fact read once for comparison with a question; what few questions ask for is read when one does.</summary>
internal sealed class ReadFact
{
    private readonly string _about;

    public ReadFact(StoredFact stored)
    {
        var fact = stored.Fact;
        Stored = stored;
        // What a table is about is said of all its cells: it tells none of them from another.
        var own = stored.Lineage is Lineage.ByRule { Rule: "tables" } && fact.Text.LastIndexOf(" (", StringComparison.Ordinal) is var about and > 0 ? fact.Text[..about] : fact.Text;
        _about = own.Length < fact.Text.Length ? fact.Text[own.Length..] : "";
        var exact = _about.Length > 0 || fact.Anchor?.Exact == own ? null : fact.Anchor?.Exact;
        Text = string.Join('\n', own, exact, (fact as Quote)?.Speaker, (fact as Quote)?.SpeakerRole, (fact as Figure)?.Study?.Conductor);

        var terms = TextAnalysis.Analyze(Text);
        Stems = [.. terms];
        Pairs = [.. terms.Zip(terms.Skip(1))];
    }

    public StoredFact Stored { get; }

    public Fact Fact => Stored.Fact;

    /// <summary>What the fact itself says, its speaker included.</summary>
    public string Text { get; }

    /// <summary>True for a sentence that only introduces what follows it, or asks what the next one answers: it says nothing itself.</summary>
    public bool IsLeadIn => Fact is Statement && Fact.Text.TrimEnd(')', '”', '"', '’') is [.., ':' or '?'];

    /// <summary>What its source is called.</summary>
    public string Title => Stored.Source.Details.Title;

    /// <summary>The sentences before it in its paragraph and the one before that: they say what it is about.</summary>
    public string Context => Stored.Fact.Anchor?.Prefix ?? "";

    /// <summary>The words of the text, folded, in their order.</summary>
    public IReadOnlyList<string> Words => field ??= [.. Language.Words.Of(Text).Select(word => Language.Words.Fold(word.Text))];

    public HashSet<string> Stems { get; }

    /// <summary>Stems that stand side by side.</summary>
    public HashSet<(string, string)> Pairs { get; }

    /// <summary>Stems of what stands before the fact in its source, of the source's title, and of whom it was asked.</summary>
    public HashSet<string> ContextStems => field ??= [.. TextAnalysis.Analyze(Context), .. TextAnalysis.Analyze(Title), .. TextAnalysis.Analyze(_about), .. TextAnalysis.Analyze((Fact as Figure)?.Study?.Population ?? "")];

    public HashSet<Place> Places => field ??= [.. Fact.Places, .. Gazetteer.Default.Find(Text).Select(place => place.Place)];

    /// <summary>Places named before the fact and in the title.</summary>
    public HashSet<Place> ContextPlaces => field ??= [.. Gazetteer.Default.Find(Context).Concat(Gazetteer.Default.Find(Title)).Select(place => place.Place)];

    public IReadOnlyList<DateMention> Dates => field ??= DateReader.Read(Text, Stored.Source.Details.Published);

    public HashSet<int> Years => field ??= [.. Dates.Select(date => date.Date.Year), .. Fact.SaidOn is { } said ? [said.Year] : Array.Empty<int>()];

    public IReadOnlyList<NumberMention> Numbers =>
        field ??= [.. NumberReader.Read(Text).Where(number => !number.IsPartOfName && number.Form is not (NumberForm.Ordinal or NumberForm.FootnoteMark or NumberForm.Unclear) && Dates.All(date => !date.Span.Overlaps(number.Span)))];

    /// <summary>Names that are certain to be ones, AI left out.</summary>
    public IReadOnlyList<string> Names => field ??= [.. NameReader.Read(Text).Where(name => name.IsCertain && name.Text is not ("AI" or "I")).Select(name => name.Text)];

    /// <summary>The ages that the fact is about.</summary>
    public IReadOnlyList<AgeGroup> Ages => field ??= AgeGroup.Read(Text);

    /// <summary>Stems of the parts of a population that the fact itself is about.</summary>
    public IReadOnlySet<string> Groups => field ??= Subgroups.Of(this);

    /// <summary>True when every word of the name stands in the fact, or in the title of its source, which says what all of it is about.</summary>
    public bool HasName(string name, bool inTitle = true) =>
        Language.Words.Of(name) is [] || name.Any(character => !char.IsLetterOrDigit(character) && character is not (' ' or '.' or '-' or '\'' or '’'))
            ? Text.Contains(name, StringComparison.OrdinalIgnoreCase)
            : Holds(name, Text) || (inTitle && Holds(name, Title)) || (IsFirstPerson && Stored.Source.Details.Author is { } author && Holds(name, author));

    /// <summary>True when the name stands before the fact in its paragraph.</summary>
    public bool IsNamedBefore(string name) => Holds(name, Context[Math.Max(0, Context.LastIndexOf("\n\n", StringComparison.Ordinal))..]);

    // What an author says of "me" is said of the author.
    private bool IsFirstPerson => Words.Any(word => word is "i" or "my" or "me");

    private static bool Holds(string name, string text)
    {
        var own = Language.Words.Of(text).Select(word => Language.Words.Fold(word.Text)).ToHashSet(StringComparer.Ordinal);

        return Language.Words.Of(name).All(word => own.Contains(Language.Words.Fold(word.Text)))
            || (PlaceParts.ShortName(name) is { } shorter && text.Contains(shorter, StringComparison.Ordinal));
    }
}
