using OpinionBot.Curation.Extraction.Grammar;
using OpinionBot.Curation.Extraction.Grammar.Sentences;
using OpinionBot.Curation.Extraction.Passages;
using OpinionBot.Curation.Extraction.Surveys;
using OpinionBot.Facts.Findings;
using OpinionBot.Facts.Places;
using OpinionBot.Facts.Surveys;
using OpinionBot.Language;

namespace OpinionBot.Curation.Extraction.Findings;

/// <summary>What the sentences read so far leave to the next one: whom they spoke of, what was asked, what was answered, and where each of it stands.</summary>
internal sealed class FindingContext(ArticleSurveys surveys)
{
    private const int LeastCommon = 4;

    private readonly List<Told> _answers = [];
    private int _paragraph = -1;
    private string? _heading;
    private string? _previous;

    // The finding before, in this paragraph and in the one before it.
    private Carried? _before;
    private Carried? _beforeParagraph;

    private Told? _question;

    // Of whom: what a line says for all below it, the sentence just before, the people of the article.
    private Told? _base;
    private Told? _spoken;
    private Told? _people;

    /// <summary>The place of the finding before in this paragraph; null where there is none.</summary>
    public Place? Place => _before?.Place;

    /// <summary>A paragraph leaves less to the next than a sentence does, and a heading ends what the one before it said.</summary>
    public void Enter(Passage passage)
    {
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
    }

    /// <summary>A question, which the next sentence may answer.</summary>
    public void Hear(Passage question)
    {
        _question = LeadingSentence.AsksPeople(question.Text) ? new Told(question.Text, question.Text) : null;
        _spoken = LeadingSentence.Asked(question.Text) is { } people ? new Told(people, question.Text) : _spoken;
        _previous = question.Text;
    }

    /// <summary>A line that says of whom those below it are: <c>Base: Registered voters (n=1,041)</c>.</summary>
    public void HearBase(Passage line) => _base = LeadingSentence.Base(line.Text) is { } named ? new Told(named, line.Text) : _base;

    /// <summary>A sentence without a share.</summary>
    public void HearStatement(Passage passage)
    {
        var text = passage.Text;

        _question = LeadingSentence.Question(text) is { } asked ? new Told(asked, text) : _question;
        _spoken = (LeadingSentence.Asked(text) ?? LeadingSentence.Subject(text)) is { } who ? new Told(who, text) : _spoken;

        // "Most EU workers like it."
        if (PeopleWords.PhraseIn(text) is { } people && text.IndexOf(people, StringComparison.Ordinal) is var start
            && (start == 0 || GrammarWords.Quantities.Contains(Words.FoldText(text[..start].Trim())))
            && PeopleWords.AreEverybodyThere(people) && PeopleWords.AreNamed(people))
        {
            _people = new Told(people, text);
        }

        _previous = text;
    }

    /// <summary>One finding of a passage.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="value">The finding as it was parsed.</param>
    /// <param name="finding">The finding with what it inherited.</param>
    /// <param name="inherited">The answer that it inherited; null where it has its own.</param>
    public void Take(Passage passage, ParsedValue value, Finding finding, string? inherited)
    {
        if (finding is { Said: { } said, Unit.Kind: UnitKind.Percent } && !value.Leans)
        {
            _answers.Add(new Told(said, From(FindingPartKind.Said)));
        }

        if (value.Of is not null && finding.Of is { } of && PeopleWords.AreEverybodyThere(of) && PlaceParts.FindWithCountries(of).Count == 0)
        {
            _people = new Told(of, passage.Text);
        }

        _spoken = null;
        _before = new Carried(
            finding.Of is { } whom ? new Told(whom, From(FindingPartKind.Of)) : null,
            (inherited ?? finding.Said) is { } answer ? new Told(answer, From(FindingPartKind.Said)) : null,
            finding.Place);

        // What was inherited once stands where it was inherited from.
        string From(FindingPartKind part) => finding.Parts.LastOrDefault(one => one.Kind == part)?.From ?? passage.Text;
    }

    /// <summary>All findings of a passage have been taken.</summary>
    public void Leave(Passage passage, IReadOnlyList<Finding> findings)
    {
        (_previous, _question) = (passage.Text, null);

        // "Women (46%) … men (49%)": the next sentence is of neither.
        if (_before is not null && findings.Select(finding => finding.Of).Distinct().Count() > 1)
        {
            _before = _before with { Of = null };
        }
    }

    /// <summary>Whom a value is of that its own sentence leaves open; null where nothing before it says.</summary>
    public string? InheritOf(Passage passage, int number, ParsedValue value, List<FindingPart> parts)
    {
        var asked = surveys.PopulationFor(number, passage.Text, _spoken?.Text ?? _beforeParagraph?.Of?.Text);
        var of = passage.LeadIn is { } lead && PeopleWords.PhraseIn(lead) is { } people ? new Told(people, lead)
            : _spoken is not null && (asked is null || LeadingSentence.Asked(_spoken.From) is not null) ? _spoken
            : _before?.Of
                ?? (value.PointsBack && _previous is { } sentence && PeopleWords.NamedIn(sentence) is { } pointed ? new Told(pointed, sentence) : null)
                ?? _base
                ?? Headed(passage.Heading)
                ?? (asked is var (population, told) ? new Told(population, told) : null)
                ?? _people;

        return Add(FindingPartKind.Of, of, passage, parts);
    }

    /// <summary>The answer that a sentence leaves to what stands before; of <c>70% do not</c> and <c>refusal is lowest there</c> a part of it.</summary>
    public string? InheritSaid(Passage passage, ParsedValue value, string? own, List<FindingPart> parts)
    {
        var before = _before is { Said: not null } ? _before : value.IsSaidBefore || own is not null ? _beforeParagraph : null;
        var said = (own is not null ? AnswerLike(own) : null)
            ?? (passage.LeadIn is null && (value.IsSaidBefore || own is not null) ? _question : null)
            ?? before?.Said
            ?? (own is not null ? null
                : passage.LeadIn is { } lead ? new Told(lead, lead)
                : passage.Heading is [.., '?'] heading ? new Told(heading, heading)
                : null);

        return Add(FindingPartKind.Said, said, passage, parts);
    }

    /// <summary>Of <c>Asked whether they would be happy with it, 34% said yes</c> what they said is the question.</summary>
    public string? Asked(Passage passage, string? said, List<FindingPart> parts)
    {
        if (said is null || Words.Of(said) is not [var only] || Words.FoldText(only.Text) is not ("yes" or "so" or "aye"))
        {
            return said;
        }

        var question = LeadingSentence.Question(passage.Text) is { } own ? new Told(own, passage.Text)
            : _previous is { } before && (before.EndsWith('?') ? before : LeadingSentence.Question(before)) is { } asked ? new Told(asked, before)
            : null;

        if (question is null)
        {
            return said;
        }

        parts.RemoveAll(part => part.Kind == FindingPartKind.Said);

        return Add(FindingPartKind.Said, question, passage, parts);
    }

    private static Told? Headed(string? heading) =>
        heading is not null && heading.StartsWith("Among ", StringComparison.Ordinal) && PeopleWords.NamedIn(heading) is { } people ? new Told(people, heading) : null;

    private static string? Add(FindingPartKind kind, Told? words, Passage passage, List<FindingPart> parts)
    {
        if (words is not null)
        {
            parts.Add(new FindingPart(kind, words.Text, words.From == passage.Text ? null : words.From));
        }

        return words?.Text;
    }

    // "Refusal" is what they said who "refuse to sail with one".
    private Told? AnswerLike(string own) =>
        Words.Of(own) is [.., var noun] && Words.FoldText(noun.Text) is { Length: > 2 } name
            ? _answers.LastOrDefault(answer => Words.Of(answer.Text).Any(word => word.Text.Length > 2
                && CommonStart(Words.FoldText(word.Text), name) >= Math.Min(LeastCommon, Math.Min(word.Text.Length, name.Length))))
            : null;

    private static int CommonStart(string one, string other) => one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();

    /// <summary>Words with the sentence that has them.</summary>
    private sealed record Told(string Text, string From);

    private sealed record Carried(Told? Of, Told? Said, Place? Place);
}
