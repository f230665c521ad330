using System.Text.RegularExpressions;
using OpinionBot.Answering.Retrieval.People;
using OpinionBot.Answering.Understanding.Forms;
using OpinionBot.Facts.Places;
using OpinionBot.Language;
using OpinionBot.Language.Lexicon;

namespace OpinionBot.Answering.Understanding;

/// <summary>Joins a question such as <c>and in Japan?</c> with the question before it.</summary>
internal static partial class FollowUp
{
    private static readonly WordClass Groups = Lexicon.Default.Of("group");
    private static readonly WordClass People = Lexicon.Default.Of("people");

    private const int MaxWords = 12;
    private const int WhyAlone = 3;
    private const string Why = "Why: ";

    private enum Sign
    {
        Opening,
        Place,
        Why,
        Speaker,
        Comparing,
    }

    private static readonly Lazy<IReadOnlyList<(Sign Sign, WordPattern Pattern)>> Rows = new(() =>
        [.. DataFile.ReadRows("Answering/Understanding/follow-ups.tsv", columns: 4).Select(row => (Enum.Parse<Sign>(row[0]), new WordPattern(row[1], Lexicon.Default)))]);

    public static bool IsOne(string text) => Words.Of(text).Count <= MaxWords && Signs(text).Any();

    /// <summary>The question on its own: place or year of the previous one replaced, or its topic taken over.</summary>
    public static string Join(string text, string previous)
    {
        // What was asked before "why?" is what the next one leans on.
        previous = previous.StartsWith(Why, StringComparison.Ordinal) ? char.ToUpperInvariant(previous[Why.Length]) + previous[(Why.Length + 1)..] : previous;

        var places = Gazetteer.Default.Find(text);
        var years = DateReader.Read(text);
        IReadOnlyList<string> words = [.. Words.Of(text).Select(word => Words.Fold(word.Text))];
        var groups = GroupsIn(text, words);

        // "and for women?": the question stays, of these people alone.
        var among = groups.Count == 0 ? previous : $"{previous.TrimEnd('?', ' ', '.')} among {string.Join(" and ", groups)}?";

        if (places.Count == 0 && years.Count == 0)
        {
            return groups.Count > 0 && IsOfGroupsAlone(words) ? among : JoinTopic(text, previous);
        }

        var joined = among;

        // "Compare that with the US": both places, not one instead of the other.
        if (Signs(text).Any(sign => sign.Sign == Sign.Comparing))
        {
            places = [.. Gazetteer.Default.Find(previous).Concat(places).DistinctBy(place => place.Place)];
        }

        if (places.Count > 0)
        {
            joined = Replace(joined, Gazetteer.Default.Find(joined).Select(place => place.Span), string.Join(" and ", places.Select(place => place.Place.Name)), " in ");
        }

        return years.Count > 0
            ? Replace(joined, DateReader.Read(joined).Select(date => date.Span), string.Join(" and ", years.Select(year => year.Span.In(text))), " in ")
            : joined;
    }

    private static IEnumerable<(Sign Sign, int Length)> Signs(string text)
    {
        var places = Gazetteer.Default.Find(text);
        IReadOnlyList<string> words = [.. Words.Of(text).Select(word => places.Any(place => place.Span.Overlaps(word.Span)) ? QuestionReader.PlaceMark : Words.Fold(word.Text))];

        return Rows.Value.Select(row => (row.Sign, Length: row.Pattern.Match(words)?.Length ?? 0)).Where(sign => sign.Length > 0);
    }

    // "What about excitement?" keeps the place and the year of the question before.
    private static string JoinTopic(string text, string previous)
    {
        var signs = Signs(text).ToList();

        if (signs.Any(sign => sign.Sign == Sign.Speaker))
        {
            return previous;
        }

        var opening = signs.Where(sign => sign.Sign is not Sign.Place).Select(sign => sign.Length).DefaultIfEmpty(0).Max();
        var topic = opening == 0 ? text : text[Words.Of(text)[opening - 1].Span.End..];
        topic = topic.Trim(' ', '?', '.', '!', ',', ':');
        var kept = Gazetteer.Default.Find(previous).Select(place => place.Place.Name).Concat(DateReader.Read(previous).Select(date => date.Span.In(previous))).ToList();

        return topic.Length == 0 || (topic.StartsWith("why", StringComparison.OrdinalIgnoreCase) && Words.Of(topic).Count <= WhyAlone)
            ? Why + char.ToLowerInvariant(previous[0]) + previous[1..]
            : kept.Count == 0 ? $"{topic}?" : $"{topic} in {string.Join(", ", kept)}?";
    }

    // "what about workers losing jobs?" has a topic of its own.
    private static bool IsOfGroupsAlone(IReadOnlyList<string> words) =>
        FormReader.Subject(words) is var subject && Enumerable.Range(0, subject.Count).All(at => Groups.MatchAt(subject, at) > 0 || (at > 0 && Groups.MatchAt(subject, at - 1) > 1) || subject[at].Any(char.IsDigit) || subject[at] is "aged" or "old" or "years");

    // With "people" where it belongs to the words: "young people".
    private static List<string> GroupsIn(string text, IReadOnlyList<string> words)
    {
        var groups = AgeGroup.Read(text).Select(ages => ages.ToString()).ToList();

        for (var at = 0; at < words.Count; at++)
        {
            if (Groups.MatchAt(words, at) is > 0 and var length)
            {
                length += at + length < words.Count && People.Has(words[at + length]) ? 1 : 0;
                groups.Add(string.Join(' ', words.Skip(at).Take(length)));
                at += length - 1;
            }
        }

        return groups;
    }

    private static string Replace(string text, IEnumerable<TextSpan> spans, string replacement, string joint)
    {
        var found = spans.ToList();

        if (found.Count == 0)
        {
            return text.TrimEnd('?', ' ', '.') + joint + replacement + "?";
        }

        // From the end, so that the earlier spans stay where they are; the first takes the new words.
        for (var at = found.Count - 1; at >= 0; at--)
        {
            text = text[..found[at].Start] + (at == 0 ? replacement : "") + text[found[at].End..];
        }

        return Dangling().Replace(text, " ");
    }

    [GeneratedRegex("( and )?( ,)? {2,}| and (?= and)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Dangling();
}
