using OpinionBot.Curation.Extraction.Names;
using OpinionBot.Curation.Extraction.Passages;
using OpinionBot.Curation.Extraction.Quotes;
using OpinionBot.Language;
using OpinionBot.Language.Lexicon;
using OpinionBot.Language.Numbers;

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
        var mentions = passages.Select((_, at) => Mentions(passages, at).Where(mention => !speakers.Contains(mention.Name)).ToList()).ToList();
        var asked = mentions.SelectMany(named => named).Where(mention => mention.Evidence == AskerEvidence.Asked);
        var alone = asked.Select(mention => mention.Name).ToHashSet(StringComparer.Ordinal);

        for (var at = 0; at < passages.Count; at++)
        {
            // "Havblikk and Nordpuls released two surveys": each its own, where each is said to have asked.
            var named = mentions[at].Where(mention => !mention.Name.Split(" and ").All(name => name != mention.Name && alone.Contains(name))).ToList();

            // "The Havblikk Guest Survey was commissioned by Havblikk and conducted by Nordpuls": one survey.
            if (named.Exists(mention => mention.Evidence == AskerEvidence.Asked))
            {
                beside.AddRange(named.Where(mention => mention.Evidence != AskerEvidence.Asked).Select(mention => mention.Name));
            }

            foreach (var (name, evidence) in named)
            {
                var sentence = passages[at].Text.Contains(name, StringComparison.Ordinal) ? passages[at].Text : passages[at - 1].Text;

                if (found.Find(asker => asker.Is(name)) is { } known)
                {
                    known.Take(name, sentence, evidence);
                }
                else
                {
                    found.Add(new Asker(name, sentence, evidence));
                }
            }
        }

        foreach (var asker in found)
        {
            asker.TakePublisher(article.Details.Publisher);
            asker.TakeShortName();
        }

        var sure = found.Where(asker => asker.Evidence == AskerEvidence.Asked || (asker.Evidence == AskerEvidence.InName && !beside.Exists(asker.Is))).ToList();

        return sure.Exists(asker => !SurveyAssignment.IsBeside(asker.FirstSentence) && !HasOnlyItsOwn(passages, asker, found[0])) ? sure : found;
    }

    // Results before anybody is said to have asked, and one paragraph with the results of another: that one asked for its own only.
    private static bool HasOnlyItsOwn(IReadOnlyList<Passage> passages, Asker asker, Asker first) =>
        asker != first && Paragraphs(passages, asker) is [var only] && HasShares(passages, only)
        && Paragraphs(passages, first) is [var earlier, ..] && earlier < only && HasShares(passages, earlier);

    private static List<int> Paragraphs(IReadOnlyList<Passage> passages, Asker asker) =>
        [.. passages.Where(passage => passage.Row is null && asker.IsIn(passage.Text)).Select(passage => passage.Paragraph).Distinct()];

    private static bool HasShares(IReadOnlyList<Passage> passages, int paragraph) =>
        passages.Any(passage => passage.Paragraph == paragraph && NumberReader.Read(passage.Text).Any(number => number.IsShare));

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

        var named = AskerReader.Read(passages[at].Text).ToList();

        return named.Count > 0 ? named : NamedBefore(passages, at) is { } near ? [new AskerMention(near, AskerEvidence.Told)] : [];
    }

    // "Ann Lee of the Harbour Institute spent a year on it. Her team interviewed 812 nurses."
    private static string? NamedBefore(IReadOnlyList<Passage> passages, int at) =>
        at > 0 && passages[at].Paragraph == passages[at - 1].Paragraph && ReportedSamples.AreIn(passages[at].Text)
            ? NameReader.Read(passages[at - 1].Text).Where(name => name.IsCertain && IsInstitute(name.Text)).Select(name => name.Text).LastOrDefault()
            : null;
}
