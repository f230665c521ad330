using OpinionBot.Answering.Obligations.Surveys;
using OpinionBot.Answering.Retrieval.Cells;
using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Answering.Verification;
using OpinionBot.Facts;
using OpinionBot.Facts.Findings;
using OpinionBot.Facts.Items;
using OpinionBot.Facts.Places;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Facts.Surveys;
using OpinionBot.Language;
using OpinionBot.Language.Numbers;
using OpinionBot.Prompts;

namespace OpinionBot.Answering.Linking;

/// <summary>Finds the cell of a library survey that a finding tells again: what people said is read as a question, and asked of that survey's items alone.</summary>
public sealed class CellLinker(ItemFinder items) : ICellLinks
{
    private const decimal Rounding = 0.5m;
    private const decimal RoundingOfSum = 1;

    // How likely an answer is that may contradict an article. Of 300 sentences on what the surveys did not ask, 0.7 took three for one of theirs that
    // this does not; one is left, and one of 240 others that nothing was chosen with.
    private const double Sure = 0.9;

    public async Task<IReadOnlyList<Finding>> LinkAsync(IReadOnlyList<Finding> findings, PartialDate? published, Moderator moderator, CancellationToken cancellationToken)
    {
        var found = new List<Likely?>();

        foreach (var finding in findings)
        {
            found.Add(finding.Link is { } known ? new Likely(known, finding.Study?.Key, IsCertain: true) : await FindAsync(finding, published, moderator, cancellationToken));
        }

        return [.. findings.Select((finding, at) => finding with { Link = found[at] is { } likely && (likely.Link.Agrees || likely.IsCertain || AreTold(likely.Study)) ? likely.Link : null })];

        // Where the study is not certain, as many figures have to be its own as are not.
        bool AreTold(string? study) => found.Sum(likely => likely is null || likely.Study != study ? 0 : likely.Link.Agrees ? 1 : -1) >= 0;
    }

    private async Task<Likely?> FindAsync(Finding finding, PartialDate? published, Moderator moderator, CancellationToken cancellationToken)
    {
        var catalog = items.CatalogFor(moderator.Workspace);

        if (finding.Said is not { } said || LikelyCells.Of(finding, published, catalog) is not { Cells: [var first, ..] } candidates)
        {
            return null;
        }

        var question = catalog.Reader.Read(said, CellScope.Read(first).AskedWhen!.To!.Value, _ => true);
        var meaning = await items.ReadMeaningAsync(question, moderator.Workspace, new ModelCaller(moderator.Workspace, "library", moderator.Id), cancellationToken);
        var all = items.Find(question, meaning?.Model == items.Weights.Model ? meaning : null, items.Weights.UsualOutside, moderator.Workspace);
        var obligations = ItemObligations.OnMeaning(question).Concat(ItemObligations.OnPeopleAndNames(question)).ToList();
        var told = candidates.Cells.ToLookup(cell => ItemTable.Default.Of([CellScope.Read(cell)]).Key);
        var fits = Likelihoods.Of([.. all.Where(fit => obligations.FindLack(fit) is null && Told(fit.Option).Any())], items.Weights.UsualOutside, items.Weights);

        if (fits is not [{ Uncovered.Count: 0 } best, ..] || best.Likelihood < items.Weights.MinLikelihood)
        {
            return null;
        }

        // Which of several answers that are too close to call was told only the value can say.
        var rivals = fits.Where(fit => fit.Option.Item == best.Option.Item).ToList();
        var near = rivals.Where(fit => fit.Score > best.Score - items.Weights.TooClose).Select(fit => fit.Option).ToList();
        var cells = near.Where(IsOne).SelectMany(Told).DistinctBy(cell => cell.Id).ToList();

        // "A great deal or a fair amount" is a sum, nearer by its words to each of the two.
        var sums = rivals.Where(fit => fit.Option.Side == best.Option.Side).SelectMany(fit => Told(fit.Option)).Where(cell => CellScope.Read(cell).Answer?.IsSum == true);

        return cells.Concat(sums).FirstOrDefault(cell => AreSame(finding, CellScope.Read(cell))) is { } same ? Likely.Of(finding, same, agrees: true, candidates.IsCertain)
            : IsPlain() && !IsElsewhere(finding, [.. catalog.CellsOf(best.Option.Item), .. finding.Part(FindingPartKind.Said) is { From: null } ? [] : candidates.Cells]) ? Likely.Of(finding, cells[0], agrees: false, candidates.IsCertain)
            : null;

        IEnumerable<StoredFact> Told(ItemOption option)
        {
            var labels = CellScope.Labels(option);

            return told[option.Item.Key].Where(cell => labels.Contains(CellScope.Read(cell).Answer?.Label));
        }

        // Nothing but this answer to this question can be meant, by score and by meaning, and the place is the finding's own.
        bool IsPlain() => best.Likelihood >= Sure && all[0].Option.Item == best.Option.Item && rivals.All(fit => fit.Nearness <= best.Nearness)
            && near.All(IsOne) && cells.Select(CellScope.Read).Select(cell => (cell.Answer?.Label, cell.Value)).Distinct().Count() == 1
            && (finding.Part(FindingPartKind.Place) is not null || PlacesIn(finding).Contains(finding.Place!));
    }

    private static bool IsOne(ItemOption option) => CellScope.Labels(option).Count == 1;

    // What the table has for another answer, wave or place that the sentence names was read wrong rather than told wrong, and so was what it has for another
    // question where the sentence does not say itself what was asked; what is rough contradicts nothing.
    private static bool IsElsewhere(Finding finding, IEnumerable<StoredFact> cells)
    {
        var words = finding.Anchor.Exact;
        var places = PlacesIn(finding).Append(finding.Place).ToHashSet();

        return NumberReader.Read(words).Any(number => number.Value == finding.Value && Hedges.Before(words, number.Span.Start).Length > 0)
            || cells.Select(CellScope.Read).Any(cell => cell.Place is { } place && (place.IsGroup || places.Contains(place)) && AreSame(finding, cell));
    }

    private static IEnumerable<Place> PlacesIn(Finding finding) => PlaceParts.FindWithCountries(finding.Anchor.Exact).Select(mention => mention.Place);

    private static bool AreSame(Finding finding, SurveyCell cell) => Math.Abs(finding.Value - cell.Value) <= (cell.Answer?.IsSum == true ? RoundingOfSum : Rounding);

    private sealed record Likely(CellLink Link, string? Study, bool IsCertain)
    {
        public static Likely Of(Finding finding, StoredFact stored, bool agrees, bool isCertain)
        {
            var cell = CellScope.Read(stored);
            var about = string.Join(", ", new[] { FigureSentence.Conductor(cell.Study), FigureSentence.ShortDates(cell.AskedWhen), $"“{FigureSentence.Reads(cell)}”", cell.Place?.Name }.Where(part => part is not null));

            return new Likely(new CellLink(stored.Id, cell.Value, about, agrees), finding.Study!.Key, isCertain);
        }
    }
}
