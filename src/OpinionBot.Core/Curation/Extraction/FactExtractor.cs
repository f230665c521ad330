using OpinionBot.Curation.Extraction.Findings;
using OpinionBot.Curation.Extraction.Names;
using OpinionBot.Curation.Extraction.Passages;
using OpinionBot.Curation.Extraction.Quotes;
using OpinionBot.Curation.Extraction.Surveys;
using OpinionBot.Curation.Extraction.Tables;
using OpinionBot.Facts;
using OpinionBot.Facts.Findings;
using OpinionBot.Facts.Places;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Language;
using OpinionBot.Language.Numbers;

namespace OpinionBot.Curation.Extraction;

/// <summary>Finds the facts of an article by rules: figures, quotations, and whatever else can be asked about.</summary>
public sealed class FactExtractor : IFactExtractor
{
    /// <summary>Characters: what is longer is no sentence that anybody reads, and nothing that a reply can quote.</summary>
    public const int MaxSentence = 3_000;

    private const int MinWords = 5;
    private const int MinWordsOfFigure = 3;

    public Task<ExtractedFacts> ExtractAsync(Article article, Moderator moderator, CancellationToken cancellationToken) => Task.FromResult(Extract(article));

    public static ExtractedFacts Extract(Article article)
    {
        var all = PassageReader.Read(article.Text);
        IReadOnlyList<Passage> passages = [.. all.Where(passage => passage.Text.Length <= MaxSentence)];
        var tooLong = all.Count - passages.Count;
        var names = new ArticleNames();
        var found = new List<ProposedFact>();
        var speakers = new Speakers(passages, names);
        Before before = new(-1, [], null, null);
        Passage? stated = null;

        foreach (var passage in passages)
        {
            names.Take(passage.Text, isAhead: true);
        }

        var surveys = new ArticleSurveys(article, passages, names);
        var findings = new FindingReader(article, surveys, Home.Of(article, passages));
        var tables = new TableFindings(article, surveys);

        for (var at = 0; at < passages.Count; at++)
        {
            var passage = passages[at];

            if (passage.IsHeading)
            {
                continue;
            }

            findings.HearBase(passage);

            if (NoContent.Is(passage.Text) || (at > 0 && string.Equals(passage.Text, article.Details.Title, StringComparison.OrdinalIgnoreCase)))
            {
                continue;
            }

            var near = passage.Paragraph == before.Paragraph ? before : new Before(passage.Paragraph, [], null, null);
            var attribution = speakers.Of(at);
            var context = Read(article, passage, names, near);

            if (passage.Row is not null)
            {
                found.AddRange(tables.Read(passage, at).Select(fact => new ProposedFact(fact, new Lineage.ByRule(TableFindings.Rule))));
                continue;
            }

            var shares = passage.IsQuestion ? findings.Hear(passage) : findings.Read(passage, at);

            // "Two years earlier it was 29%." belongs to the finding before it, two earlier values to the two before.
            var isTaken = passage.Paragraph == before.Paragraph && TakeEarlier(found, findings.Earlier);

            var isTurn = speakers.InTranscript(at) is not null;
            var isLong = passage.LeadIn is not null || (attribution is not null && passage.Quotations.Count > 0)
                || Words.Of(passage.Text).Count >= (NumberReader.Read(passage.Text).Count > 0 ? MinWordsOfFigure : MinWords);
            var facts = isLong && !passage.IsQuestion ? Facts(context, shares, QuotationRule.Read(context, attribution, isTurn)).ToList() : [];
            stated = found is [.., { Fact: Statement }] && stated?.Span.End == passages[at - 1].Span.End ? stated : null;
            var said = facts.Count > 0 ? passage : isTurn || isTaken || passage.IsQuestion ? null
                : StatementRule.Of(passage, stated ?? Beside(passages, at), context.Text, article.Text);

            // What stands in the next fact is not said twice.
            if (said is not null && stated is not null && said.Span.Contains(stated.Span) && (facts.Count == 0
                || facts.Exists(fact => fact.Fact.Text.Contains(found[^1].Fact.Text, StringComparison.Ordinal))))
            {
                found.RemoveAt(found.Count - 1);
            }

            if (facts.Count == 0 && said is not null)
            {
                facts.Add(StatementOf(said == passage ? context : Read(article, said, names, near)));
                stated = said;
            }

            found.AddRange(facts);
            names.Take(passage.Text);
            before = new Before(passage.Paragraph, context.Places, names.OnlyThing(passage.Text) ?? near.Thing, names.PersonIn(passage.Text) ?? near.Person);
        }

        var standing = found.Where(proposal => proposal.Fact.Anchor!.StandsIn(article.Text)).ToList();

        return new ExtractedFacts(standing, found.Count - standing.Count) { TooLong = tooLong };
    }

    private static IEnumerable<ProposedFact> Facts(PassageContext context, IReadOnlyList<Finding> findings, Quote? quote)
    {
        var counts = CountReader.Read(context.Passage, context).ToList();

        foreach (var finding in findings)
        {
            yield return new ProposedFact(finding, new Lineage.ByRule(FindingReader.Rule));
        }

        foreach (var count in counts)
        {
            yield return new ProposedFact(count, new Lineage.ByRule(CountReader.Rule));
        }

        if (quote is not null)
        {
            yield return new ProposedFact(quote, new Lineage.ByRule(QuotationRule.Name));
        }
    }

    // One earlier value for each of the last findings; none where they do not go together.
    private static bool TakeEarlier(List<ProposedFact> found, IReadOnlyList<(EarlierValue Value, FindingPart Part)> earlier)
    {
        var first = found.Count - earlier.Count;

        if (earlier.Count == 0 || first < 0 || !found.Skip(first).All(proposal => proposal.Fact is Finding { Before: null } finding
            && finding.Anchor == ((Finding)found[^1].Fact).Anchor))
        {
            return false;
        }

        for (var at = 0; at < earlier.Count; at++)
        {
            var finding = (Finding)found[first + at].Fact;
            found[first + at] = found[first + at] with { Fact = finding with { Before = earlier[at].Value, Parts = [.. finding.Parts, earlier[at].Part] } };
        }

        return true;
    }

    private static ProposedFact StatementOf(PassageContext context) =>
        new(new Statement { Text = context.Text, Anchor = context.Anchor, Places = context.Places, SaidOn = context.SaidOn }, new Lineage.ByRule("statements"));

    // The passage before in the same paragraph, for one that leans on none yet.
    private static Passage? Beside(IReadOnlyList<Passage> passages, int at) =>
        at > 0 && passages[at].OwnStart == 0 && passages[at - 1].Paragraph == passages[at].Paragraph && !NoContent.Is(passages[at - 1].Text) ? passages[at - 1] : null;

    private static PassageContext Read(Article article, Passage passage, ArticleNames names, Before near)
    {
        var published = article.Details.Published;
        var own = Gazetteer.Default.Find(passage.Text).Select(place => place.Place).Distinct().ToList();
        var said = DateReader.Read(passage.Text, published).Select(date => (PartialDate?)date.Date).FirstOrDefault(date => published is null || date!.Value.CompareTo(published.Value) <= 0);
        var text = AntecedentResolver.Resolve(passage.Text, names, near.Person, near.Thing ?? (passage.OwnStart > 0 && passage.Text[..passage.OwnStart].TrimEnd().EndsWith('?') ? names.SoleThing : null)).Replace("\n\n", " ", StringComparison.Ordinal).ReplaceLineEndings(" ");
        text = passage.LeadIn is { } leadIn ? $"{leadIn}: {text}" : text;

        return new PassageContext(
            passage,
            text,
            Anchor.At(article.Text, passage.Span.Start, passage.Span.Length),
            own.Count > 0 ? own : near.Places,
            said ?? published,
            published);
    }

    /// <summary>What the passages before this one in its paragraph leave open for it.</summary>
    private sealed record Before(int Paragraph, IReadOnlyList<Place> Places, string? Thing, string? Person);
}
