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

    public static bool IsOne(string text) => Opening().IsMatch(Words.FoldText(text).Trim()) && Words.Of(text).Count <= 12;

    /// <summary>The question on its own: place or year of the previous one replaced, or its topic taken over.</summary>
    public static string Join(string text, string previous)
    {
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

        // "compare that with the US": both places, not one instead of the other.
        if (Comparing().IsMatch(Words.FoldText(text)))
        {
            places = [.. Gazetteer.Default.Find(previous).Concat(places).DistinctBy(place => place.Place)];
        }

        if (places.Count > 0)
        {
            joined = Replace(joined, Gazetteer.Default.Find(joined).Select(place => place.Span), string.Join(" and ", places.Select(place => FactsName(place.Place))), " in ");
        }

        return years.Count > 0
            ? Replace(joined, DateReader.Read(joined).Select(date => date.Span), string.Join(" and ", years.Select(year => year.Span.In(text))), " in ")
            : joined;
    }

    // "what about excitement?" keeps the place and the year of the question before.
    private static string JoinTopic(string text, string previous)
    {
        if (WhoSaid().IsMatch(Words.FoldText(text).Trim()))
        {
            return previous;
        }

        var topic = Opening().Replace(text.Trim().TrimEnd('?', '.', '!'), "", 1).Trim();
        var kept = Gazetteer.Default.Find(previous).Select(place => FactsName(place.Place)).Concat(DateReader.Read(previous).Select(date => date.Span.In(previous))).ToList();

        return topic.Length == 0 || topic.StartsWith("why", StringComparison.OrdinalIgnoreCase) && Words.Of(topic).Count <= 3
            ? $"Why: {previous}"
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

    private static string FactsName(Place place) => place.Name;

    [GeneratedRegex(@"^(and|or|but|so|ok|what about|how about|and what about|and how about|same for|the same for|also)\b[ ,:]*(in |for |what about |how about |of |among )?|^(in|for|among) [a-z .]+\?*$|^why( is that| so)?[?!. ]*$|^who (said|says|asked|wrote) (that|this|it|so)\b|^(and )?(can you )?compare (that|this|it|them) (with|to)\b|^(and )?how does (that|this|it) compare (with|to)\b|^(versus|vs\.?|compared (with|to))\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\bcompare[ds]?\b|^(versus|vs)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Comparing();

    [GeneratedRegex(@"^who (said|says|asked|wrote) (that|this|it|so)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex WhoSaid();

    [GeneratedRegex(@"( and )?( ,)? {2,}| and (?= and)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Dangling();
}
