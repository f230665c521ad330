using OpinionBot.Curation.Extraction.Names;
using OpinionBot.Curation.Extraction.Passages;
using OpinionBot.Curation.Extraction.Quotes;
using OpinionBot.Language;
using OpinionBot.Language.Lexicon;

namespace OpinionBot.Curation.Extraction.Surveys;

/// <summary>Finds everybody who asked in the surveys that an article reports.</summary>
internal static class ArticleAskers
{
    private static readonly WordClass NewsHouses = Lexicon.Default.Of("newshouse");

    /// <summary>In reading order. Who paid for a survey or told of it is among them only where nobody else asked.</summary>
    public static List<Asker> Read(Article article, IReadOnlyList<Passage> passages, ArticleNames people)
    {
        var found = new List<Asker>();
        var beside = new List<string>();
        var speakers = Speakers(passages, people);
        var mentions = passages.Select((_, at) => Mentions(passages, at).Where(mention => !speakers.Contains(mention.Name)
            && !(mention.Evidence == AskerEvidence.Told && people.FullName(mention.Name) is not null)).ToList()).ToList();
        var asked = mentions.SelectMany(named => named).Where(mention => mention.Evidence >= AskerEvidence.Whose);
        var alone = asked.Select(mention => mention.Name).ToHashSet(StringComparer.Ordinal);

        for (var at = 0; at < passages.Count; at++)
        {
            // "Havblikk and Nordpuls released two surveys": each its own, where each is said to have asked.
            var named = mentions[at].Where(mention => !mention.Name.Split(" and ").All(name => name != mention.Name && alone.Contains(name))).ToList();

            // "The Havblikk Guest Survey was commissioned by Havblikk and conducted by Nordpuls": one survey.
            if (named.Exists(mention => mention.Evidence >= AskerEvidence.Whose))
            {
                beside.AddRange(named.Where(mention => mention.Evidence < AskerEvidence.Whose).Select(mention => mention.Name));
            }

            foreach (var mention in named)
            {
                Take(found, mention, passages, at, article.Details.Published);
            }
        }

        found.AddRange(Speaking(passages, people));

        foreach (var asker in found)
        {
            asker.TakePublisher(article.Details.Publisher);
            asker.TakeShortName();
        }

        Join(found);
        var sure = found.Where(asker => asker.Evidence >= AskerEvidence.Whose || (asker.Evidence == AskerEvidence.InName && !beside.Exists(asker.Is))).ToList();

        return sure.Exists(asker => !SurveyAssignment.IsBeside(asker.FirstSentence)) ? sure : found;
    }

    private static void Take(List<Asker> found, AskerMention mention, IReadOnlyList<Passage> passages, int at, PartialDate? written)
    {
        var text = passages[at].Text;
        var sentence = passages.Take(at + 1).Last(passage => passage.Text.Contains(mention.Name, StringComparison.Ordinal)).Text;
        var asker = found.Find(known => known.Is(mention.Name));

        if (asker is null)
        {
            found.Add(asker = new Asker(mention.Name, sentence, mention.Evidence) { IsDescribed = mention.IsDescribed });
        }

        asker.Take(mention.Name, sentence, mention.Evidence);
        asker.Told[at] = asker.Told.TryGetValue(at, out var told) && told > mention.Evidence ? told : mention.Evidence;

        if (mention.Evidence == AskerEvidence.Asked && !SurveyAssignment.IsBeside(text)
            && found.FindLast(other => other != asker && IsSameSurvey(other, mention, text, passages, at, written)) is { } same)
        {
            asker.TakeIn(same);
            found.Remove(same);
        }
    }

    // "The survey was carried out by Havblikk": the one that was only called by its name, or by whose it is, with neither number nor date of its own.
    private static bool IsSameSurvey(Asker other, AskerMention mention, string sentence, IReadOnlyList<Passage> passages, int at, PartialDate? written) =>
        other.Evidence < AskerEvidence.Asked && other.Told.Keys.Max() <= at && (mention.IsOfKnown || other.IsIn(sentence) || other.IsCalledIn(sentence))
        && !other.Told.Keys.Where(there => there < at).Select(there => passages[there].Text)
            .Any(told => FieldworkReader.Read(told, written) is not null || (ReportedSamples.AreIn(sentence) && ReportedSamples.AreIn(told)));

    // Two that are called the same in the end, by the publisher's name, are one.
    private static void Join(List<Asker> found)
    {
        for (var at = found.Count - 1; at > 0; at--)
        {
            if (found.FindIndex(asker => asker.Name == found[at].Name) is var first && first < at)
            {
                found[first].TakeIn(found[at]);
                found.RemoveAt(at);
            }
        }
    }

    // "FINCH: We put it to 1,340 adults": in a transcript "we" are those of the one who speaks, and so is what he says behind it.
    private static IEnumerable<Asker> Speaking(IReadOnlyList<Passage> passages, ArticleNames people)
    {
        var speakers = new Speakers(passages, people);
        var turns = passages.Select((passage, at) => (passage.Text, At: at, speakers.InTranscript(at)?.Speaker))
            .Where(turn => turn.Speaker is not null).GroupBy(turn => turn.Speaker!);

        foreach (var turn in turns.Where(group => group.Any(said => SurveyAssignment.IsOwn(said.Text) && AskingWords.AreIn(said.Text))))
        {
            var introduced = passages.FirstOrDefault(passage => passage.Text.Contains(turn.Key, StringComparison.Ordinal))?.Text;
            var asker = new Asker(turn.Key, introduced ?? turn.First().Text, AskerEvidence.Asked);

            foreach (var said in turn)
            {
                asker.Told[said.At] = AskerEvidence.Asked;
            }

            yield return asker;
        }
    }

    /// <summary>True for the name of an institute, which publishes its own; a newspaper tells of what others asked.</summary>
    public static bool IsInstitute(string name) =>
        name.Split(' ').Any(ArticleNames.IsOrganisationWord) && !Words.Of(name).Any(word => NewsHouses.Has(Words.Fold(word.Text)));

    // A person who speaks in the article may say that he runs the survey.
    private static HashSet<string> Speakers(IReadOnlyList<Passage> passages, ArticleNames people) =>
        passages.Where(passage => passage.Quotations.Count > 0)
            .Select(passage => AttributionReader.Read(passage.Text, people)?.Speaker)
            .OfType<string>()
            .Where(name => ArticleNames.IsPerson(name) || people.IsKnownPerson(name))
            .ToHashSet(StringComparer.Ordinal);

    private static List<AskerMention> Mentions(IReadOnlyList<Passage> passages, int at)
    {
        if (passages[at].Row is not null)
        {
            return [];
        }

        var named = AskerReader.Read(passages[at].Text).Select(mention => mention.IsDescribed ? Named(passages, at, mention) : mention)
            .Where(mention => !mention.IsDescribed || AskerWords.Bodies.Overlaps(mention.Name.Split(' '))).ToList();

        return named.Count > 0 ? named : NamedBefore(passages, at) is { } near ? [near] : [];
    }

    // "the union" is the "Harbour Clerks’ Union" of the article, or "the union HCU"; else it has no name.
    private static AskerMention Named(IReadOnlyList<Passage> passages, int at, AskerMention body)
    {
        var kind = body.Name.Split(' ')[1..];

        foreach (var passage in passages.Take(at + 1).Reverse())
        {
            foreach (var name in NameReader.Read(passage.Text).Where(name => name.IsCertain))
            {
                var before = Words.Of(passage.Text[..name.Span.Start]);

                if (IsOfKind(name.Text.Split(' '), kind[^1])
                    || (before is [.., var last] && last.Text == kind[^1] && last.Span.End == name.Span.Start - 1))
                {
                    return new AskerMention(name.Text, body.Evidence);
                }
            }
        }

        return body;
    }

    // "the council" is the City Council, "the city" is not.
    private static bool IsOfKind(string[] name, string kind) =>
        Array.FindLastIndex(name, word => string.Equals(word, kind, StringComparison.OrdinalIgnoreCase)) is >= 0 and var at
        && (at == name.Length - 1 || char.IsLower(name[at + 1][0]));

    // "Ann Lee of the Harbour Institute spent a year on it. Her team interviewed 812 nurses.", "Havblikk asks otherwise. Its survey of 812 nurses …"
    private static AskerMention? NamedBefore(IReadOnlyList<Passage> passages, int at)
    {
        if (at == 0 || passages[at].Paragraph != passages[at - 1].Paragraph || !ReportedSamples.AreIn(passages[at].Text))
        {
            return null;
        }

        var before = passages[at - 1].Text;

        if (passages[at].Text.Split(' ')[0] is "Its" or "It"
            && AskerNames.Read(before).FirstOrDefault(name => name is { IsOfSurvey: false, IsDescribed: false }) is { Span.Length: > 0 } subject
            && Words.Of(before[..subject.Span.Start]).Count <= 1)
        {
            return new AskerMention(subject.Span.In(before), AskerEvidence.Asked);
        }

        return NameReader.Read(before).LastOrDefault(name => name.IsCertain && IsInstitute(name.Text)) is { Text: { } institute }
            ? new AskerMention(institute, AskerEvidence.Told) : null;
    }
}
