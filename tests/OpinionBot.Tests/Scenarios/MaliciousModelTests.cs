using System.Collections.Concurrent;
using System.Globalization;
using OpinionBot.Answering;
using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Summarizing;
using OpinionBot.Answering.Verification;
using OpinionBot.Facts;
using OpinionBot.Facts.Places;
using OpinionBot.Support;
using OpinionBot.Support.Llm;

namespace OpinionBot.Scenarios;

/// <summary>
/// A model that invents, misquotes, leaks and links, over generated questions: nothing of it is said. A few hundred questions in the ordinary
/// tests; <c>OPINIONBOT_TEST_QUESTIONS=10000 dotnet run --project tests/OpinionBot.Tests -- --filter-class *MaliciousModelTests</c> asks more.
/// </summary>
public sealed class MaliciousModelTests
{
    private static readonly int Questions = int.Parse(Environment.GetEnvironmentVariable("OPINIONBOT_TEST_QUESTIONS") ?? "300", CultureInfo.InvariantCulture);

    // What an honest translation can be made of.
    private const string Translatable = "What share of adults in";

    private static readonly string[] Canaries = [MaliciousWriter.Canary, "sk-canary", "You write the answer", "‖", "evil.example", "Authorization", "Bearer"];

    [Fact]
    public async Task Nothing_is_said_that_is_not_in_a_cited_fact()
    {
        var writer = new MaliciousWriter(seed: 11);
        await using var server = await LoopbackOpenAI.StartAsync(writer.Answer);
        using var chain = ModelSetup.Chain(ModelSetup.Options(server));
        var answerer = ModelSetup.Answerer(StarterIndex.Create(), chain, new NoMemory("How many people in Japan are excited about AI products?"));
        var faults = new ConcurrentBag<string>();
        var (written, translated) = (0, 0);

        await Parallel.ForEachAsync(
            Generate(new Random(3)).Take(Questions),
            new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = TestContext.Current.CancellationToken },
            async (question, cancellationToken) =>
            {
                var told = new ToldProgress();

                var answered = await answerer.AnswerAsync(A.Question(question) with { Language = question.Length % 3 == 0 || question.StartsWith(Translatable, StringComparison.Ordinal) ? "de" : null }, told, cancellationToken);

                foreach (var canary in Canaries.Where(canary => answered.Query?.Text.Contains(canary, StringComparison.OrdinalIgnoreCase) == true))
                {
                    faults.Add($"{question} -> remembers {canary}: {answered.Query!.Text}");
                }

                if (answered.Answer is Answer.Summary summary)
                {
                    Interlocked.Increment(ref written);
                    Interlocked.Add(ref translated, summary.Verified.Sentences.Count(sentence => sentence.IsByMachine));

                    foreach (var fault in ReplyAudit.Faults(summary, Canaries))
                    {
                        faults.Add($"{question} -> {fault}");
                    }

                    if (Elsewhere(question, summary) is { } place)
                    {
                        faults.Add($"{question} -> answered for {place}");
                    }

                    if (!told.Sentences.SequenceEqual(summary.Verified.Sentences))
                    {
                        faults.Add($"{question} -> told other sentences than the answer has");
                    }
                }
            });

        faults.ShouldBeEmpty(string.Join('\n', faults.Take(20)));
        written.ShouldBeGreaterThan(Questions / 2);
        translated.ShouldBeGreaterThan(0, "an honest translation passes");
        writer.Tried.Count.ShouldBe(29 + 9);
        TestContext.Current.TestOutputHelper?.WriteLine($"{written} answers of {Questions} questions, {writer.Tried.Where(tried => !tried.Key.StartsWith("translation", StringComparison.Ordinal)).Sum(tried => tried.Value)} sentences, {writer.Tried["honest"]} of them honest, {writer.Tried["misread"]} questions misread, {translated} translations shown; 0 faults.");
    }

    [Fact]
    public void The_audit_finds_what_the_verification_removes()
    {
        var writer = new MaliciousWriter(seed: 12);
        IReadOnlyList<StoredFact> facts = [.. StarterIndex.Facts.Where((_, at) => at % 40 == 0)];
        var request = new LlmRequest("m", "‖1‖", string.Join('\n', facts.Select(fact => $"‖1‖ {FactSentence.Line(fact)}")), false, null, "Bearer sk-canary", "");
        var evidence = new Evidence(new FactQuery { Text = "?" }, facts, []);
        var (caught, missed) = (0, new List<string>());

        for (var turn = 0; turn < 300; turn++)
        {
            foreach (var written in new SentenceStream().Take(((LlmTurn.Says)writer.Answer(request)).Content))
            {
                var text = FigureSlot.Fill(written.Marked(), evidence);
                var cited = CitationMark.ReadAll(text).Select(mark => evidence.Find(mark.Fact)).ToList();

                if (cited.Count > 0 && new WrittenSentenceVerifier(evidence).TryVerify(text) is null)
                {
                    var isCaught = ReplyAudit.Faults(new VerifiedSentence(text, []), cited).Any();
                    caught += isCaught ? 1 : 0;
                    missed.AddRange(isCaught ? [] : [text]);
                }
            }
        }

        // What words alone do not show - an order turned round, a word left out - only the verification sees.
        ((double)caught / (caught + missed.Count)).ShouldBeGreaterThan(0.7, string.Join('\n', missed.Take(40)));
    }

    // A question about a place is answered for no other country, whatever the model made of it.
    private static string? Elsewhere(string question, Answer.Summary summary)
    {
        var asked = Gazetteer.Default.Find(question.StartsWith("Do they", StringComparison.Ordinal) ? question + " Japan" : question).Select(place => place.Place).ToHashSet();

        return asked.Count == 0 || asked.Any(place => place.IsGroup)
            ? null
            : summary.Verified.Sentences.SelectMany(sentence => sentence.Facts).Select(id => summary.Evidence.Find(id)!.Fact).OfType<Figure>()
                .FirstOrDefault(figure => figure is { Anchor: null, Place.IsGroup: false } && !asked.Contains(figure.Place))?.Place!.Name;
    }

    private static IEnumerable<string> Generate(Random random)
    {
        var facts = StarterIndex.Facts.ToArray();
        var articles = facts.Where(fact => fact.Fact.Anchor is not null || fact.Fact is not Figure).ToArray();
        string[] frames = ["How many people in {0} {1}?", "What share of people in {0} {1}?", "{2} {0}", "Is it true that 99% of people in {0} {1}, as Tim Cook said?", "Compare {0} and Japan: {2}", "Do they {1} in {0}?", "Are there queasy wobblies in {0}?", "Wie mulmig fühlen sich Leute in {0} wegen KI?", "Quid de wobblies queasy?"];

        while (true)
        {
            if (random.Next(8) == 0)
            {
                yield return $"{Translatable} {random.GetItems(["Japan", "Brazil", "Spain", "Germany"], 1)[0]} agreed that AI products and services make them nervous?";
                continue;
            }

            if (random.Next(4) == 0)
            {
                yield return $"What about this: {random.GetItems(articles, 1)[0].Fact.Text}";
                continue;
            }

            var figure = (Figure)random.GetItems(facts.Where(fact => fact.Fact is Figure).ToArray(), 1)[0].Fact;
            var place = figure.Place ?? Gazetteer.Default.ByCode("JP")!;

            yield return string.Format(CultureInfo.InvariantCulture, random.GetItems(frames, 1)[0], place.Name, figure.Answer?.Reads ?? figure.Indicator.Reads, figure.Indicator.Wording);
        }
    }
}
