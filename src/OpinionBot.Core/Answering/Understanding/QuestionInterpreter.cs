using System.Text.RegularExpressions;
using OpinionBot.Answering.Memory;
using OpinionBot.Facts;
using OpinionBot.Facts.Places;
using OpinionBot.Language;
using OpinionBot.Search;

namespace OpinionBot.Answering.Understanding;

/// <summary>Makes sense of a question by rules: what is asked for, of where, of when, of whom, about what.</summary>
public sealed partial class QuestionInterpreter(FactIndex index, IAnswerStore answers)
{
    private const int MaxLength = 1_000;

    private static readonly Place UnitedStates = Gazetteer.Default.Find("United States")[0].Place;

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    public async Task<Interpretation> InterpretAsync(Question question, CancellationToken cancellationToken)
    {
        var text = question.Text.Length > MaxLength ? question.Text[..MaxLength] : question.Text;

        if (RefusalRules.Find(text) is { } reason)
        {
            return new Interpretation.Refused(reason);
        }

        if (FollowUp.IsOne(text) && await answers.PreviousQuestionAsync(question.Address, question.Asker.Id, cancellationToken) is { } previous)
        {
            text = FollowUp.Join(text, previous);
        }

        var query = Read(text, question);

        return query.Terms.Count == 0 && query.Names.Count == 0 && query.Places.Count == 0
            ? new Interpretation.Refused(RefusalReason.NotAQuestion)
            : new Interpretation.Asks(query);
    }

    /// <summary>True for a word that some fact has, or that no fact is found by.</summary>
    internal bool Knows(string word) => index.DocumentFrequency(word) > 0 || TextAnalysis.IsStopWord(Words.Fold(word)) || Gazetteer.Default.Find(word).Count > 0;

    /// <summary>A question that stands on its own, read by the rules alone.</summary>
    internal FactQuery Read(string text, Question question)
    {
        var plain = Words.FoldText(text);
        var places = Gazetteer.Default.Find(text).ToList();
        var today = PartialDate.From(DateOnly.FromDateTime(question.AskedAt.UtcDateTime));

        // "in August" does not say of which year: the month stays a word to look for.
        var dates = DateReader.Read(text, today).Where(date => date.Date.Month is null || date.Span.In(text).Any(char.IsDigit)).ToList();
        var words = Words.Of(text);
        var misspelt = words.Where(word => (word.IsCapitalised || word.Text.Length > 5) && Thesaurus.Expand(word.Text).Count == 0 && places.All(place => !place.Span.Overlaps(word.Span)) && index.DocumentFrequency(word.Text) == 0)
            .Select(word => (word.Span, Place: Gazetteer.Default.FindNear(word.Text)))
            .Where(word => word.Place is not null)
            .ToList();
        var us = places.Count > 0 || Comparison().IsMatch(plain) ? LowerUs().Matches(text).Select(match => match.Groups["us"]).ToList() : [];
        var names = ReadNames(text, places).Where(name => misspelt.All(place => place.Span.In(text) != name)).ToList();
        var introduces = IntroductionOf().Match(text.Trim()) is { Success: true } who && names is [var introduced] && who.Groups["name"].Value.Trim() == introduced ? introduced : null;
        var trend = Trend().Match(plain);
        var ranking = places.Count == 0 && !trend.Success ? RankingReader.Read(plain) : null;
        var across = AcrossCountries().Match(plain);
        var speaker = ReadSpeaker(text, names);

        return new FactQuery
        {
            Text = text,
            Today = today,
            Introduces = introduces,
            AsksTrend = trend.Success,
            AsksPublic = Public().IsMatch(plain),
            Ranks = ranking,
            AcrossCountries = across.Success ? int.Parse(across.Groups["count"].Value, System.Globalization.CultureInfo.InvariantCulture) : null,
            Places = [.. places.Where(place => !EverywhereNames.Contains(place.Place.Name)).Select(place => place.Place).Concat(misspelt.Select(word => word.Place!)).Concat(us.Select(_ => UnitedStates)).Distinct()],
            Years = [.. dates.Select(date => date.Date.Year).Distinct()],
            Names = [.. names, .. UnknownPlaces(plain, names)],
            Speaker = speaker,
            Expects = introduces is null ? ReadExpected(plain, speaker) : ExpectedAnswer.Anything,
            Compares = Comparison().IsMatch(plain) || (places.Select(place => place.Place).Distinct().Count() > 1),
            NewestFirst = Newest().IsMatch(plain),
            Terms =
            [
                .. words
                    .Where(word => places.All(place => !place.Span.Overlaps(word.Span)) && dates.All(date => !date.Span.Overlaps(word.Span)) && misspelt.All(place => !place.Span.Overlaps(word.Span)))
                    .Select(word => Words.Fold(word.Text))
                    .SelectMany(word => word.Split('/', StringSplitOptions.RemoveEmptyEntries))
                    .Where(word => !QuestionWords.IsAsking(word)
                        && !(index.DocumentFrequency(word) == 0 && QuestionWords.IsNearlyAsking(word))
                        && !(word == "know" && IKnow().IsMatch(plain))
                        && !(trend.Success && TrendWords.Contains(TextAnalysis.Stem(word)))
                        && !(ranking is not null && RankingReader.IsRankingWord(word))
                        && !(across.Success && word == across.Groups["count"].Value))
                    .Select(Respell)
                    .Distinct(StringComparer.Ordinal),
            ],
        };
    }

    // A word that the library does not know, with exactly one letter to change for one that it does.
    private string Respell(string word) =>
        word.Length >= 6 && word.All(char.IsLetter) && index.DocumentFrequency(word) == 0 && Thesaurus.Expand(word).Count == 0 && index.Near(word) is [var near, ..]
            ? near
            : word;

    // "people in atlantis": where nobody knows of cannot be left out of the question.
    private IEnumerable<string> UnknownPlaces(string plain, List<string> names) =>
        PeopleIn().Matches(plain)
            .Where(match => Gazetteer.Default.Find(plain[match.Groups["where"].Index..]) is not [{ Span.Start: 0 }, ..])
            .Select(match => match.Groups["where"].Value)
            .Where(where => index.DocumentFrequency(where) == 0 && !QuestionWords.IsAsking(where) && Gazetteer.Default.FindNear(where) is null
                && names.All(name => !Words.FoldText(name).Contains(where, StringComparison.Ordinal)));

    private static List<string> ReadNames(string text, List<PlaceMention> places) =>
        [.. NameReader.Read(text)
            .Where(name => name.IsCertain && !IsAi(name.Text) && places.All(place => !place.Span.Contains(name.Span) && !name.Span.Contains(place.Span)))
            .Select(name => name.Text)
            .Distinct(StringComparer.Ordinal)];

    private static bool IsAi(string name) => name is "AI" or "A.I." or "AIs" or "Artificial Intelligence" or "OK" or "I'm" or "I’m" or "I";

    private static string? ReadSpeaker(string text, List<string> names)
    {
        var match = SaidBy().Match(text);

        if (!match.Success)
        {
            return null;
        }

        var subject = match.Groups["who"].Value.Trim();

        // "the hashtag about Orbis" is not said by Orbis.
        return names.FirstOrDefault(name => subject.EndsWith(name, StringComparison.Ordinal) && !Words.Of(subject).Any(word => word.Text is "about" or "on" or "of" or "in" or "for"))
            ?? (Words.Of(subject) is { Count: <= 3 } words && words.Count > 0 && !Words.FoldText(subject).StartsWith("the ", StringComparison.Ordinal) && Gazetteer.Default.Find(subject).Count == 0 && words.All(word => !QuestionWords.IsAsking(Words.Fold(word.Text))) && words.Count == 2 ? subject : null);
    }

    private static ExpectedAnswer ReadExpected(string plain, string? speaker) =>
        Reason().IsMatch(plain) ? ExpectedAnswer.Reason
        : Number().IsMatch(plain) ? ExpectedAnswer.Number
        : Time().IsMatch(plain) ? ExpectedAnswer.Time
        : Person().IsMatch(plain) ? ExpectedAnswer.Person
        : Where().IsMatch(plain) ? ExpectedAnswer.Place
        : speaker is not null ? ExpectedAnswer.Words
        : ExpectedAnswer.Anything;

    private static readonly HashSet<string> TrendWords = [.. "change changed changing grow grown grew growth growing rise risen rose rising fall fallen fell falling increase increased decrease decreased drop dropped shift shifted evolve evolved develop developed trend go goes went gone up down".Split(' ').Select(TextAnalysis.Stem)];

    // Surveys ask countries; what is asked of everywhere is their average.
    private static readonly HashSet<string> EverywhereNames = new(["World", "the world", "world"], StringComparer.Ordinal);

    [GeneratedRegex(@"^([Aa]nd )?([Ww]ho|[Ww]hat) (is|are|was|were) (?<name>[^,?]{2,60})\??$", Options)]
    private static partial Regex IntroductionOf();

    // "How did fear of AI change from 2021 to 2024?", "Has worry grown since 2021?", "what is the trend"
    [GeneratedRegex(@"^(and )?(how|did|has|have|is|are|do|does|by how much|what)\b.*\b(chang(e|ed|ing)|gr(ow|own|ew|owing)|ris(e|en|ing)|rose|fall(en|ing)?|fell|increas(e|ed|ing)|decreas(e|ed|ing)|drop(ped)?|shift(ed)?|evolved?|developed?|(go|went|gone) (up|down)|more|less)\b.*\b(since|from|between|over (time|the years)|compared (to|with)|than in) ?([a-z]+ )?([0-9]{4})?|\btrends?\b|\bover time\b|^(and )?(how|did|has|have)\b.*\b(chang(e|ed)|gr(own|ew)|risen|fallen|evolved)\b|^(is|are|was|were)\b.*\b(growing|rising|falling|increasing|decreasing|declining|changing|shrinking)\b", Options)]
    private static partial Regex Trend();

    // "uk and us": beside another country the pronoun is a country.
    [GeneratedRegex(@"\b(and|or|vs\.?|versus|with|to|than) (?<us>us)\b|^(compare )?(?<us>us) (and|or|vs\.?|versus)\b", Options)]
    private static partial Regex LowerUs();

    // "do you know how many" asks nobody what they know.
    [GeneratedRegex(@"\b(you|to|we|i) know\b", Options)]
    private static partial Regex IKnow();

    [GeneratedRegex(@"\b(do|does|did|are|is|would|how many) (most |many |the )?(people|public|adults|citizens|folks)\b|\bwhat do (people|adults|the public)\b|\bpublic (opinion|attitudes?|views?)\b", Options)]
    private static partial Regex Public();

    [GeneratedRegex(@"\b(?<count>[0-9]{1,3})[- ](countr(y|ies)|nations?)\b", Options)]
    private static partial Regex AcrossCountries();

    [GeneratedRegex(@"\b(people|adults|men|women|citizens|folks|everyone|public|population|residents) (in|from|of) (?<where>[a-z]{4,})\b", Options)]
    private static partial Regex PeopleIn();

    [GeneratedRegex(@"\b(how (many|much|old|long|tall|far|big|large|often)|(what|which) (\w+ )?(share|percentage|percent|proportion|fraction|number|rate|margin|amount)|percentage of|proportion of|share of|number of|by how much)\b", Options)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(and )?(when|since when|by when|until when)\b|\b(by|in|since) (when|what year|which year)\b|^(what|which) (year|month|date|day)\b", Options)]
    private static partial Regex Time();

    [GeneratedRegex(@"\b(who|whom|whose)\b", Options)]
    private static partial Regex Person();

    [GeneratedRegex(@"^where\b|\b(in )?(which|what) (countr(y|ies)|places?|cit(y|ies)|nations?)\b", Options)]
    private static partial Regex Where();

    [GeneratedRegex(@"^(and )?(why|how come|for what reason|what is the reason|what explains|what are the reasons)\b", Options)]
    private static partial Regex Reason();

    [GeneratedRegex(@"\b(compare|compared|comparison|versus|vs\.?|difference between|differ|than in|than people in|more than (the )?(people|adults)|or in)\b", Options)]
    private static partial Regex Comparison();

    [GeneratedRegex(@"\b(latest|newest|most recent|recent first|newest first|up to date|currently|now|these days|today)\b", Options)]
    private static partial Regex Newest();

    [GeneratedRegex(@"\b([Ww]hat|[Ww]hich words) (did|does|has|have|had|do) (?<who>[^?]{2,60}?) (say|said|write|written|wrote|warn|warned|tell|told|claim|claimed|argue|argued|state|stated|announce|announced|call|called|think|thinks|predict|predicted|promise|promised)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex SaidBy();
}
