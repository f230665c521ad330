using OpinionBot.Curation.Extraction.Names;
using OpinionBot.Facts.Places;
using OpinionBot.Language;
using OpinionBot.Language.Lexicon;
using OpinionBot.Language.Spelling;

namespace OpinionBot.Curation.Extraction.Surveys;

/// <summary>A name that may be of who asked.</summary>
/// <param name="Span">Where the name stands.</param>
/// <param name="End">Where what belongs to it ends: <c>(HPI)</c> behind it names it once more.</param>
/// <param name="IsOfSurvey">True when it was cut out of a survey's name: <c>Havblikk</c> of <c>the Havblikk Labour Survey 2025</c>.</param>
internal readonly record struct AskerName(TextSpan Span, int End, bool IsOfSurvey)
{
    /// <summary>True for a body that has no name: <c>the city</c>, <c>the chamber of commerce</c>.</summary>
    public bool IsDescribed { get; init; }
}

/// <summary>Finds the names in a sentence that can be of who asked: no places, dates, offices and kinds of survey.</summary>
internal static class AskerNames
{
    private const int MaxDescribing = 3;

    private static readonly HashSet<string> SurveyNames = new(["Survey", "Poll", "Study", "Report", "Index"], StringComparer.Ordinal);
    private static readonly HashSet<string> Ways = new(["SMS", "Snap", "Flash", "Online", "Omnibus"], StringComparer.Ordinal);
    private static readonly WordClass Honorifics = Lexicon.Default.Of("honorific");

    /// <summary>Names in reading order; who asked together is one name.</summary>
    public static IReadOnlyList<AskerName> Read(string sentence)
    {
        var names = new List<AskerName>();

        foreach (var name in Single(sentence))
        {
            var last = names.Count > 0 ? names[^1] : default;
            var between = names.Count > 0 ? sentence[last.End..Math.Max(last.End, name.Span.Start)] : null;

            // "the Harbour Policy Institute (HPI)"
            if (between is " (" or " (“" or ", or ")
            {
                names[^1] = last with { End = name.Span.End };
            }
            else if (between is " and " or " and the " or "/" or " / " or " & " || IsPossessive(sentence, last, between))
            {
                names[^1] = new AskerName(new TextSpan(last.Span.Start, name.Span.End - last.Span.Start), name.Span.End, last.IsOfSurvey || name.IsOfSurvey);
            }
            else
            {
                names.Add(name);
            }
        }

        return [.. names.Concat(Described(sentence)).OrderBy(name => name.Span.Start)];
    }

    // "the city", "the local chamber of commerce"; not "the charity Harbour Aid", which has a name.
    private static IEnumerable<AskerName> Described(string sentence)
    {
        var words = Words.Of(sentence);

        for (var at = 1; at < words.Count; at++)
        {
            var word = Words.FoldText(words[at].Text);
            var body = word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word.TrimEnd('\'');
            var from = Math.Max(0, at - MaxDescribing);
            var first = Enumerable.Range(from, at - from).LastOrDefault(before => Words.FoldText(words[before].Text) is "the" or "my" or "our", -1);

            if (first < 0 || !(AskerWords.Bodies.Contains(body) || AskerWords.NamedBodies.Contains(body))
                || words.Skip(first + 1).Take(at - first).Any(other => other.IsCapitalised))
            {
                continue;
            }

            var last = body == word && at + 2 < words.Count && words[at + 1].Text == "of" && !words[at + 2].IsCapitalised ? at + 2 : at;
            var end = last > at ? words[last].Span.End : words[at].Span.Start + body.Length;

            if (last + 1 == words.Count || !words[last + 1].IsCapitalised || sentence[words[last].Span.End] == ',')
            {
                var span = new TextSpan(words[first].Span.Start, end - words[first].Span.Start);

                yield return new AskerName(span, words[last].Span.End, IsOfSurvey: false) { IsDescribed = true };
            }
        }
    }

    // "the Harbour Users’ Forum" is one name.
    private static bool IsPossessive(string sentence, AskerName last, string? between) =>
        between is "’ " or "' " || (between is " " && sentence[last.End - 1] is '’' or '\'');

    private static IEnumerable<AskerName> Single(string sentence)
    {
        var places = PlaceParts.FindWithCountries(sentence);

        foreach (var name in NameReader.Read(sentence).Where(name => IsCertain(name) && !places.Any(place => place.Span.Contains(name.Span))))
        {
            var words = Words.Of(name.Text);
            var from = words[0].Text is "The" or "A" or "An" && words.Count > 1 ? 1 : 0;
            var survey = SurveyIn(words, from);
            var end = survey is { } at ? EndOfAsker(words, from, at) : words.Count;

            while (end > from + 1 && Ways.Contains(words[end - 1].Text))
            {
                end--;
            }

            if (end <= from)
            {
                continue;
            }

            var own = new TextSpan(words[from].Span.Start, words[end - 1].Span.End - words[from].Span.Start);

            if (!IsNoAsker(own.In(name.Text)))
            {
                yield return new AskerName(new TextSpan(name.Span.Start + own.Start, own.Length), name.Span.Start + own.End, survey is not null);
            }
        }
    }

    private static bool IsCertain(NameMention name) =>
        name.IsCertain || (!name.Text.Contains(' ', StringComparison.Ordinal) && !EnglishWords.Has(Words.Fold(name.Text)));

    // The word "Survey" in a name, unless it is one of an organisation: "Red Fork Survey Center".
    private static int? SurveyIn(IReadOnlyList<Word> words, int from)
    {
        var at = Enumerable.Range(from, words.Count - from).LastOrDefault(word => SurveyNames.Contains(words[word].Text), -1);

        return at < 0 || words.Skip(at + 1).Any(word => ArticleNames.IsOrganisationWord(word.Text)) ? null : at;
    }

    // "Harbour Policy Council Global Staff Survey": up to the word for an organisation; "KPMG Global Trust Study": the letters.
    private static int EndOfAsker(IReadOnlyList<Word> words, int from, int survey)
    {
        var organisation = Enumerable.Range(from, survey - from)
            .LastOrDefault(at => !SurveyNames.Contains(words[at].Text) && ArticleNames.IsOrganisationWord(words[at].Text), -1);
        var isLetters = survey > from && words[from].Text.Length > 2 && words[from].Text.All(char.IsUpper);

        return isLetters ? from + 1 : organisation > from ? organisation + 1 : survey;
    }

    private static bool IsNoAsker(string name) =>
        NameReader.IsCommonStart(name) || AskerWords.Inquiries.Contains(Words.FoldText(name)) || name is "AI" or "A.I."
        || name.StartsWith("I'", StringComparison.Ordinal) || name.StartsWith("I’", StringComparison.Ordinal)
        || DateReader.Read(name).Count > 0 || DateReader.Read($"{name} 2000").Any(date => date.Date.Month is not null) || IsOffice(name);

    private static bool IsOffice(string name)
    {
        var words = name.Split(' ');

        return Honorifics.Has(Words.FoldText(words[0]).TrimEnd('.'))
            || words.All(word => word is "East" or "West" or "North" or "South" || Gazetteer.Default.Find(word).Count > 0)
            || words[^1] is "Director" or "Professor" or "President" or "Minister" or "Editor" or "Respondents" or "Chief" or "Officer";
    }
}
