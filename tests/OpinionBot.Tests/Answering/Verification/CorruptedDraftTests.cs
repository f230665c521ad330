using System.Collections.Concurrent;
using CsCheck;
using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Summarizing;
using OpinionBot.Facts;
using OpinionBot.Facts.Places;
using OpinionBot.Support;

namespace OpinionBot.Answering.Verification;

/// <summary>Nothing altered gets through: real drafts from real evidence, each damaged in one place.</summary>
public sealed class CorruptedDraftTests
{
    private const int Drafts = 10_000;

    private static readonly List<(DraftSummary Draft, Evidence Evidence)> Real = MakeReal();

    [Fact]
    public void An_undamaged_draft_passes_whole()
    {
        foreach (var (draft, evidence) in Real)
        {
            var verified = VerifiedSummary.TryVerify(draft, evidence).ShouldNotBeNull(draft.Sentences[0].Text);

            verified.Checks.Removed.ShouldBe(0, string.Join('\n', draft.Sentences.Select(sentence => sentence.Text).Except(verified.Sentences.Select(sentence => sentence.Text))));
        }
    }

    [Fact]
    public void No_damaged_sentence_passes()
    {
        var kinds = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);

        Gen.Int.Select(Damage).Sample(
            damaged =>
            {
                kinds.AddOrUpdate(damaged.Kind, 1, (_, count) => count + 1);

                return VerifiedSummary.TryVerify(damaged.Draft, damaged.Evidence)?.Sentences.Any(sentence => sentence.Text == damaged.Text) != true;
            },
            seed: "72Un7Y6nWve1",
            iter: Drafts,
            print: damaged => $"{damaged.Kind}: {damaged.Text}");

        kinds.Keys.ShouldBe(Corruptions.All.Select(corruption => corruption.Name), ignoreOrder: true);
        kinds.Values.ShouldAllBe(count => count > 100);
    }

    // Not every sentence has a date or a quotation to damage: draws until one fits.
    private static (string Kind, string Text, DraftSummary Draft, Evidence Evidence) Damage(int seed)
    {
        var random = new Random(seed);

        while (true)
        {
            // Articles have the quotations; there are fewer of them.
            var (draft, evidence) = Real[random.Next(random.Next(4) == 0 ? Real.Count - Article.Facts.Count : 0, Real.Count)];
            var at = random.Next(draft.Sentences.Count);
            var corruption = Corruptions.All[random.Next(Corruptions.All.Count)];

            if (corruption.Damage(draft.Sentences[at].Text, evidence, random) is { } damaged && damaged != draft.Sentences[at].Text)
            {
                return (corruption.Name, damaged, draft with { Sentences = [.. draft.Sentences.Take(at), draft.Sentences[at] with { Text = damaged }, .. draft.Sentences.Skip(at + 1)] }, evidence);
            }
        }
    }

    [Fact]
    public void Arbitrary_text_around_a_mark_never_breaks_verification() =>
        Gen.Select(Gen.String, Gen.String).Sample((before, after) =>
        {
            var (_, evidence) = Real[0];
            var draft = new DraftSummary([new DraftSentence($"{before} [{evidence.Facts[0].Id}] {after}")]);

            _ = VerifiedSummary.TryVerify(draft, evidence);
        });

    private static List<(DraftSummary, Evidence)> MakeReal()
    {
        var index = StarterIndex.Create(Article.Facts);
        var finder = StarterIndex.Finder(index);
        var random = new Random(5);
        var real = new List<(DraftSummary, Evidence)>();
        var cells = StarterIndex.Facts.Where(fact => fact.Fact is SurveyCell).ToArray();

        foreach (var cell in random.GetItems(cells, 150))
        {
            var figure = (SurveyCell)cell.Fact;
            var others = index.Series(cell.Workspace, figure).Where(other => other.Id != cell.Id).ToArray();
            Place[] places = others.Length > 0 && random.Next(2) == 0 ? [figure.Place!, ((SurveyCell)random.GetItems(others, 1)[0].Fact).Place!] : [figure.Place!];
            var siblings = index.Series(cell.Workspace, figure);
            var facts = siblings.Where(fact => places.Contains(((SurveyCell)fact.Fact).Place)).OrderByDescending(fact => fact.Fact.SaidOn).Take(4).ToList();

            Add(new Evidence(new FactQuery { Text = "figures", Places = places }, facts, siblings));
        }

        foreach (var fact in Article.Facts)
        {
            Add(new Evidence(new FactQuery { Text = "article" }, [fact, .. Article.Facts.Where(other => other.Id != fact.Id).Take(2)], []));
        }

        return real;

        void Add(Evidence evidence) =>
            real.Add((new ExtractiveSummarizer().SummarizeAsync(A.Question("?"), evidence, default).GetAwaiterResult(), evidence));
    }

    /// <summary>Facts of an article written for the tests; people and organisations in it are invented.</summary>
    private static class Article
    {
        public static readonly IReadOnlyList<StoredFact> Facts =
        [
            A.Stored(900_001, new Quote { Text = "Orla Finch, head of the Harbour Institute, wrote on 4 May 2025 that AI is “a bridge, not a wall” for teachers.", Anchor = new Anchor("Orla Finch, head of the Harbour Institute, wrote on 4 May 2025 that AI is “a bridge, not a wall” for teachers."), Speaker = "Orla Finch", Words = ["a bridge, not a wall"] }),
            A.Stored(900_002, new Statement { Text = "More than 70% of clinics in Norway want a licence for MedSort 3.1 by 2028, said Dr. Jonas Berg.", Anchor = new Anchor("More than 70% of clinics in Norway want a licence for MedSort 3.1 by 2028, said Dr. Jonas Berg."), Places = [Gazetteer.Default.ByCode("NO")!] }),
            A.Stored(900_003, new Statement { Text = "Four in ten parents in Portugal and 1.5 million pupils in Spain use a tutor program called Lumo, the Iberia Board said in March 2024.", Anchor = new Anchor("Four in ten parents in Portugal and 1.5 million pupils in Spain use a tutor program called Lumo, the Iberia Board said in March 2024."), Places = [Gazetteer.Default.ByCode("PT")!, Gazetteer.Default.ByCode("ES")!] }),
            A.Stored(900_004, new Quote { Text = "“Nobody asked the patients,” Mira Osei told the Lagos Herald.", Anchor = new Anchor("“Nobody asked the patients,” Mira Osei told the Lagos Herald."), Speaker = "Mira Osei", Words = ["Nobody asked the patients"] }),
            A.Stored(900_005, new Statement { Text = "The Canadian government spent $3.2 billion on AI training between 2021 and 2024.", Anchor = new Anchor("The Canadian government spent $3.2 billion on AI training between 2021 and 2024."), Places = [Gazetteer.Default.ByCode("CA")!] }),
        ];
    }
}
