using System.Text.Json;
using Microsoft.Extensions.AI;
using OpinionBot.Facts;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Prompts;

namespace OpinionBot.Curation.Extraction.ByModel;

/// <summary>
/// Adds what a model finds to what the rules find. Its proposals wait for review as any other; one whose exact words do not stand in the article,
/// or whose figure or quotation is not in those words, is dropped and counted. A fact found twice is one fact.
/// </summary>
public sealed class ModelFactExtractor(IChatClient model, PromptLibrary prompts) : IFactExtractor
{
    public async Task<ExtractedFacts> ExtractAsync(Article article, Moderator moderator, CancellationToken cancellationToken)
    {
        var byRules = FactExtractor.Extract(article);
        var found = new List<ProposedFact>();
        var dropped = byRules.Dropped;

        foreach (var window in ArticleWindows.Of(article.Text))
        {
            foreach (var (fact, lineage) in await AskAsync(window, moderator, cancellationToken))
            {
                if (FoundFactReader.Read(fact, article, byRules.Proposals) is { } proposed)
                {
                    found.Add(new ProposedFact(proposed, lineage));
                }
                else
                {
                    dropped++;
                }
            }
        }

        return new ExtractedFacts(Merge(byRules.Proposals, found), dropped) { TooLong = byRules.TooLong };
    }

    // A part that the model is of no use for keeps what the rules found in it.
    private async Task<IReadOnlyList<(FoundFact Fact, Lineage Lineage)>> AskAsync(string window, Moderator moderator, CancellationToken cancellationToken)
    {
        try
        {
            var prompt = prompts.ExtractFacts(window);
            var (json, name) = await model.AskPatientlyAsync(prompt, FoundFacts.Form, new ModelCaller(moderator.Workspace, "library", moderator.Id), cancellationToken);
            var lineage = new Lineage.ByModel(name, prompt.Hash);

            return [.. (JsonSerializer.Deserialize(json, FoundJson.Default.FoundFacts)?.Facts ?? []).OfType<FoundFact>().Select(fact => (fact, lineage))];
        }
        catch (Exception exception) when (exception is ModelUnavailableException or JsonException)
        {
            return [];
        }
    }

    // The rules' own proposal stands unless it still says "he" where the model has the name.
    private static List<ProposedFact> Merge(IReadOnlyList<ProposedFact> byRules, List<ProposedFact> found)
    {
        var merged = new List<ProposedFact>();
        var fresh = found.DistinctBy(Key).ToDictionary(Key);

        foreach (var proposal in byRules)
        {
            var isBetter = fresh.Remove(Key(proposal), out var other) && FoundFactReader.LeavesOpen(proposal.Fact.Text) && !FoundFactReader.LeavesOpen(other.Fact.Text);
            merged.Add(isBetter ? other! : proposal);
        }

        merged.AddRange(fresh.Values.Where(proposal => proposal.Fact is not Statement || merged.All(known => known.Fact.Anchor!.Exact != proposal.Fact.Anchor!.Exact)));

        return [.. merged.OrderBy(proposal => proposal.Fact.Anchor is null)];
    }

    private static (FactKind, string, decimal?) Key(ProposedFact proposal) => (proposal.Fact.Kind, proposal.Fact.Anchor!.Exact, (proposal.Fact as Figure)?.Value);
}
