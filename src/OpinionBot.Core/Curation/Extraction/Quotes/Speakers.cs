using OpinionBot.Curation.Extraction.Grammar;
using OpinionBot.Curation.Extraction.Names;
using OpinionBot.Curation.Extraction.Passages;
using OpinionBot.Language;

namespace OpinionBot.Curation.Extraction.Quotes;

/// <summary>Says whose words the quotations of an article are, also where a paragraph of them names nobody: who is named right before, who spoke before, else who is named right behind.</summary>
internal sealed class Speakers(IReadOnlyList<Passage> passages, ArticleNames names)
{
    private const int LeastTurns = 3;

    private (Attribution Attribution, int Paragraph)? _speaking;
    private IReadOnlyDictionary<int, string>? _turns;

    /// <summary>Who speaks in a passage; to be asked in reading order. Null when nobody does.</summary>
    public Attribution? Of(int at)
    {
        var passage = passages[at];

        if (InTranscript(at) is { } turn)
        {
            return turn;
        }

        var own = AttributionReader.Read(passage.Text, names);

        // A question in quotation marks that nobody asks stood in the questionnaire.
        if (own is null && QuotationRule.IsWhollyQuoted(passage) && passage.Quotations[0].Words.In(passage.Text).EndsWith('?') && _speaking?.Paragraph != passage.Paragraph)
        {
            return null;
        }

        if (own is null && QuotationRule.IsWhollyQuoted(passage))
        {
            own = Led(passage) ?? Before(at, passage.Paragraph)
                ?? (_speaking is { } speaking && passage.Paragraph - speaking.Paragraph <= 1 ? speaking.Attribution
                : Behind(at) ?? Before(at, passage.Paragraph - 1));
        }
        else if (own is null && passage.Quotations.Count > 0)
        {
            own = AttributionReader.OnlyPerson(passage.Text, names);
        }

        if (own is not null && passage.Quotations.Count > 0 && AttributionReader.IsOffice(own.Speaker))
        {
            own = Beside(at) ?? own;
        }

        if (own is not null && passage.Quotations.Count > 0)
        {
            _speaking = (own, passage.Paragraph);
        }

        return own;
    }

    /// <summary>Whose turn a passage of a transcript is, <c>FINCH: They never sleep.</c>; null when it is no transcript.</summary>
    public Attribution? InTranscript(int at)
    {
        _turns ??= ReadTurns();

        return _turns.GetValueOrDefault(passages[at].Paragraph) is { } label && FullName(label) is { } name ? new Attribution(name, names.Role(name)) : null;
    }

    /// <summary>The label in capitals that a turn begins with, without its colon; null when there is none.</summary>
    public static string? Label(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);

        return colon > 2 && text[..colon] is var label && label.Count(char.IsUpper) > 2 && !label.Any(char.IsLower) && !label.Any(char.IsDigit) ? label : null;
    }

    private Dictionary<int, string> ReadTurns()
    {
        var turns = passages.Select(passage => (passage.Paragraph, Label: Label(passage.Text[passage.OwnStart..]))).Where(turn => turn.Label is not null).GroupBy(turn => turn.Paragraph).ToDictionary(group => group.Key, group => group.First().Label!);

        return turns.Count >= LeastTurns && turns.Values.Distinct().Count() is > 1 and var speakers && speakers < turns.Count ? turns : ReadInterview();
    }

    // "Dr Finch, are the cranes loud?": who is spoken to in questions answers them in the paragraph behind each.
    private Dictionary<int, string> ReadInterview()
    {
        var paragraphs = passages.GroupBy(passage => passage.Paragraph).ToList();
        var questions = new List<int>();

        foreach (var paragraph in paragraphs.Where(paragraph => paragraph.TakeLast(2).Any(passage => passage.IsQuestion)))
        {
            if (questions.Count == 0 || questions[^1] < paragraph.Key - 1)
            {
                questions.Add(paragraph.Key);
            }
        }

        var answering = paragraphs.Where(paragraph => questions.Contains(paragraph.Key)).Select(question => Addressed(question.First().Text))
            .FirstOrDefault(name => name is not null);

        return questions.Count < LeastTurns || answering is null ? [] : questions.ToDictionary(question => question + 1, _ => answering);
    }

    private string? Addressed(string question) =>
        NameReader.Read(question) is [{ Span.Start: 0 } name, ..] && question.AsSpan(name.Span.End) is [',', ..]
            ? names.FullName(ArticleNames.Bare(name).Text)
            : null;

    // "PRESENTER (ISLA MACREADIE)", "DR FINCH"
    private string? FullName(string label) =>
        Words.Of(label).Select(word => $"{word.Text[..1]}{Words.FoldText(word.Text[1..])}").Reverse().Select(names.FullName).FirstOrDefault(name => name is not null);

    // "“…,” said its chairman. Finch added …": the name comes with the next sentence, or came with the one before.
    private Attribution? Beside(int at)
    {
        var next = passages.Skip(at + 1).FirstOrDefault(passage => !QuotationRule.IsWhollyQuoted(passage));
        var named = next is { IsHeading: false, Quotations.Count: 0 } && next.Paragraph == passages[at].Paragraph
            ? AttributionReader.OnlyPerson(next.Text[next.OwnStart..], names)
            : null;

        return named ?? Before(at, passages[at].Paragraph) ?? Before(at, passages[at].Paragraph - 1);
    }

    // "Why clerks like cranes, in their own words:": who answered has no name.
    private Attribution? Led(Passage passage) =>
        passage.LeadIn is not { } lead ? null
            : AttributionReader.OnlyPerson(lead, names)
                ?? (PeopleWords.NamedIn(lead) is { } people ? new Attribution(AttributionReader.WithoutJoint(people), null) : null);

    // "Orla Finch sees it differently. “Robots are loud.”"
    private Attribution? Before(int at, int paragraph)
    {
        for (var before = at - 1; before >= 0 && passages[before].Paragraph >= paragraph; before--)
        {
            if (passages[before].Paragraph == paragraph && (passages[before].Quotations.Count > 0
                || AttributionReader.OnlyPerson(passages[before].Text, names) is not null))
            {
                return passages[before].Quotations.Count > 0 ? null : AttributionReader.OnlyPerson(passages[before].Text, names);
            }
        }

        return null;
    }

    private Attribution? Behind(int at)
    {
        var last = passages[at].Paragraph;

        for (var next = at + 1; next < passages.Count && passages[next].Paragraph <= last + 1; next++)
        {
            if ((AttributionReader.Read(passages[next].Text, names) is { } said && ArticleNames.IsPerson(said.Speaker) ? said : null) is { } named)
            {
                return named;
            }

            if (!QuotationRule.IsWhollyQuoted(passages[next]))
            {
                return AttributionReader.OnlyPerson(passages[next].Text, names);
            }

            last = passages[next].Paragraph;
        }

        return null;
    }
}
