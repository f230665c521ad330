using System.Text.RegularExpressions;
using OpinionBot.Curation.Extraction.Tables;
using OpinionBot.Facts;
using OpinionBot.Facts.Places;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Facts.Surveys;
using OpinionBot.Language;
using OpinionBot.Language.Numbers;

namespace OpinionBot.Curation.Extraction;

/// <summary>Finds the facts of an article by rules: figures, quotations, and whatever else can be asked about.</summary>
public sealed partial class FactExtractor : IFactExtractor
{
    private const int MinWords = 5;
    private const int MinWordsOfFigure = 3;

    public Task<ExtractedFacts> ExtractAsync(Article article, Moderator moderator, CancellationToken cancellationToken) => Task.FromResult(Extract(article));

    public static ExtractedFacts Extract(Article article)
    {
        var passages = PassageReader.Read(article.Text);
        var names = new ArticleNames();
        var found = new List<ProposedFact>();
        var whole = ArticleStudy.Read(article, passages);
        Before before = new(-1, [], null, null, null, null);

        foreach (var passage in passages)
        {
            var near = passage.Paragraph == before.Paragraph ? before : new Before(passage.Paragraph, [], null, null, null, null);
            var attribution = AttributionReader.Read(passage.Text, names) ?? (QuotationRule.IsWhollyQuoted(passage) ? near.Attribution : null);
            var ownStudy = StudyReader.Read(passage.Text, article.Details.Published);
            var study = ownStudy ?? (HasShare(passage) ? near.Study : null);
            var context = Read(article, passage, names, near, study, isOwnStudy: ownStudy is not null);

            // What no other survey is named for is the article's own.
            if (study is null && whole is { } own && HasShare(passage) && !OtherSurvey().IsMatch(passage.Text))
            {
                context = context with { Study = own.Study, SampleSize = own.Size };
            }

            if (passage.Row is not null)
            {
                found.AddRange(TableRule.Read(context).Select(fact => new ProposedFact(fact, new Lineage.ByRule(TableRule.Name))));
                continue;
            }

            if (!passage.IsQuestion && (passage.LeadIn is not null || Words.Of(passage.Text).Count >= (NumberReader.Read(passage.Text).Count > 0 ? MinWordsOfFigure : MinWords)))
            {
                found.AddRange(Facts(context, attribution));
            }

            names.Take(passage.Text);
            before = new Before(passage.Paragraph, context.Places, attribution ?? near.Attribution, study ?? near.Study, names.OnlyThing(passage.Text) ?? near.Thing, names.PersonIn(passage.Text) ?? near.Person);
        }

        var standing = found.Where(proposal => proposal.Fact.Anchor!.StandsIn(article.Text)).ToList();

        return new ExtractedFacts(standing, found.Count - standing.Count);
    }

    private static IEnumerable<ProposedFact> Facts(PassageContext context, Attribution? attribution)
    {
        var figures = FigureRule.Read(context).ToList();
        var quote = QuotationRule.Read(context, attribution);

        foreach (var figure in figures)
        {
            yield return new ProposedFact(figure, new Lineage.ByRule(FigureRule.Name));
        }

        if (quote is not null)
        {
            yield return new ProposedFact(quote, new Lineage.ByRule(QuotationRule.Name));
        }

        // A figure's or a quote's text is the whole passage: saying it once more as a statement adds nothing.
        if (figures.Count == 0 && quote is null)
        {
            yield return new ProposedFact(
                new Statement { Text = context.Text, Anchor = context.Anchor, Places = context.Places, SaidOn = context.SaidOn },
                new Lineage.ByRule("statements"));
        }
    }

    private static PassageContext Read(Article article, Passage passage, ArticleNames names, Before near, (Study Study, string Words)? study, bool isOwnStudy)
    {
        var published = article.Details.Published;
        var own = Gazetteer.Default.Find(passage.Text).Select(place => place.Place).Distinct().ToList();
        var said = DateReader.Read(passage.Text, published).Select(date => (PartialDate?)date.Date).FirstOrDefault(date => published is null || date!.Value.CompareTo(published.Value) <= 0);
        var text = AntecedentResolver.Resolve(passage.Text, names, near.Person, near.Thing ?? (passage.OwnStart > 0 && passage.Text[..passage.OwnStart].TrimEnd().EndsWith('?') ? names.SoleThing : null)).ReplaceLineEndings(" ");
        text = passage.LeadIn is { } leadIn ? $"{leadIn}: {text}" : text;

        return new PassageContext(
            passage,
            study is { } reported && !isOwnStudy ? WithStudy(text, reported.Words) : text,
            Anchor.At(article.Text, passage.Span.Start, passage.Span.Length),
            own.Count > 0 ? own : near.Places,
            said ?? published,
            study?.Study,
            published);
    }

    private static bool HasShare(Passage passage) => NumberReader.Read(passage.Text).Any(number => number.IsShare);

    private static string WithStudy(string text, string words) => text.EndsWith('.') ? $"{text[..^1]} ({words})." : $"{text} ({words})";

    /// <summary>What the passages before this one in its paragraph leave open for it.</summary>
    private sealed record Before(int Paragraph, IReadOnlyList<Place> Places, Attribution? Attribution, (Study Study, string Words)? Study, string? Thing, string? Person);

    [GeneratedRegex(@"\b([Ss]imilar|[Oo]ther|[Aa]nother|[Ss]eparate|own|[Ee]arlier|[Pp]revious) (surveys?|polls?|stud(y|ies)|samples?)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex OtherSurvey();
}
