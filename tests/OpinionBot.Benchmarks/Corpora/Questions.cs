using OpinionBot.Facts;
using OpinionBot.Language;

namespace OpinionBot.Corpora;

/// <summary>Questions as people type them, made from facts: most have an answer in the library, some do not.</summary>
internal static class Questions
{
    /// <returns>Of each kind about as many, in random order; the same seed gives the same questions.</returns>
    public static IReadOnlyList<(string Kind, string Text)> Make(IReadOnlyList<StoredFact> facts, int count, int seed)
    {
        var random = new Random(seed);
        var surveyed = Starter.Facts.Where(fact => fact.Fact is SurveyCell).ToList();
        var quotes = facts.Where(fact => fact.Fact is Quote).ToList();
        var figures = facts.Where(fact => fact.Fact is Figure).ToList();

        return [.. Enumerable.Range(0, count).Select(_ => random.Next(6) switch
        {
            0 => ("survey", Survey((Figure)Pick(surveyed).Fact)),
            1 => ("quote", $"What did {((Quote)Pick(quotes).Fact).Speaker} say about {Some(Pick(quotes), 4)}?"),
            2 => ("number", $"How many people {Some(Pick(figures), 5)}?"),
            3 => ("statement", $"What is known about {Some(Pick(facts), 5)}?"),
            4 => ("place", $"Why do people {Some(Pick(facts), 4)} in {Pick(facts.Where(fact => fact.Fact.Places.Count > 0).Take(1_000).ToList()).Fact.Places[0].Name}?"),
            _ => ("misspelt", $"Who says that {Swapped(Some(Pick(facts), 4))}?"),
        })];

        StoredFact Pick(IReadOnlyList<StoredFact> from) => from[random.Next(from.Count)];

        string Some(StoredFact fact, int words)
        {
            var all = Words.Of(fact.Fact.Text).Select(word => word.Text).Where(word => word.All(char.IsLetter)).ToList();

            return string.Join(' ', all.Skip(random.Next(Math.Max(1, all.Count - words))).Take(words));
        }

        // Two letters of the longest word change places.
        string Swapped(string text)
        {
            var word = text.Split(' ').MaxBy(one => one.Length)!;

            return word.Length < 4 ? text : text.Replace(word, $"{word[..2]}{word[3]}{word[2]}{word[4..]}", StringComparison.Ordinal);
        }
    }

    private static string Survey(Figure figure) =>
        $"What percentage of people in {figure.Place!.Name} {figure.Answer?.Reads ?? figure.Indicator.Reads}{(figure.AskedWhen?.To is { } when ? $" in {when.Year}" : "")}?";
}
