using System.Text.RegularExpressions;
using OpinionBot.Curation.Extraction.Grammar.Sentences;
using OpinionBot.Curation.Extraction.Names;
using OpinionBot.Facts.Places;
using OpinionBot.Language;

namespace OpinionBot.Curation.Extraction.Quotes;

/// <summary>Whose words a quotation is.</summary>
/// <param name="Speaker">Full name where the article gives one.</param>
/// <param name="Role">Who that is, in the article's words; null when it does not say.</param>
internal sealed record Attribution(string Speaker, string? Role);

/// <summary>Reads who said something from the words outside the quotation marks.</summary>
internal static partial class AttributionReader
{
    private const int MaxRole = 120;
    private const int MaxDescribed = 8;

    private static readonly string[] Joints = ["of", "for", "from", "in", "at", "behind"];
    private static readonly string[] Indefinite = ["a", "an", "one", "my"];
    private static readonly string[] Definite = ["the", "its", "his", "her", "their", "our"];

    /// <returns>Null when the passage attributes nothing to anybody.</returns>
    public static Attribution? Read(string passage, ArticleNames names)
    {
        var outside = Blank(passage, QuotationReader.Read(passage));
        var verb = Reporting().Match(outside);
        verb = verb.Success ? verb : Colon().Match(outside);

        if (!verb.Success)
        {
            return null;
        }

        if (Before(outside, verb, Indefinite) is { } described)
        {
            return new Attribution(described, null);
        }

        // "Asked by Finch, he answered": right before the verb is who speaks.
        if (EndsInPronoun(outside[..verb.Index]) is { } last)
        {
            return Called(last, names);
        }

        var candidates = NameReader.Read(outside).Select(ArticleNames.Bare)
            .Where(name => name.IsCertain || names.FullName(name.Text) is not null || name.Span.Start == 0 && name.Span.End + 1 >= verb.Index)
            .Where(name => name.Text is not ("AI" or "A.I.") && !IsCountry(outside, name.Span) && !IsParty(name.Text))
            .ToList();
        var before = candidates.Where(name => name.Span.End <= verb.Index).ToList();
        var after = candidates.Where(name => name.Span.Start >= verb.Index + verb.Length).ToList();

        // "said Elin Sandvik": right behind the verb; else the first name before it, which is the subject.
        var inverted = after.FirstOrDefault(name => string.IsNullOrWhiteSpace(outside[(verb.Index + verb.Length)..name.Span.Start]));
        var speaker = inverted.Text is not null ? inverted : before.FirstOrDefault();

        // "said the library's head, Orla Finch", "said 66-year-old Orla Finch", "said Ward 4 Councilor Orla Finch": a person before a house.
        if (speaker.Text is null || !names.IsKnownPerson(speaker.Text))
        {
            var person = Pronoun().IsMatch(outside[..verb.Index]) ? default : after.FirstOrDefault(name =>
                name.Span.Start - verb.Index < MaxRole && ArticleNames.IsPerson(name.Text) && outside[verb.Index..name.Span.Start].IndexOfAny(['.', ';', '?']) < 0);
            person = person.Text is not null ? person : before.LastOrDefault(name => ArticleNames.IsPerson(name.Text) || names.IsKnownPerson(name.Text));
            speaker = person.Text is not null ? person : speaker;
        }

        if (speaker.Text is null)
        {
            return Pronoun().Match(outside[..verb.Index]) is { Success: true } pronoun && Called(pronoun.Value, names) is { } called ? called
                : (Behind(outside, verb) ?? Before(outside, verb, Definite) ?? Subject(outside, verb)) is { } office
                    ? new Attribution(names.Thing(office.Split(' ')[^1]) ?? office, null)
                : null;
        }

        var full = names.FullName(speaker.Text) ?? speaker.Text;

        return new Attribution(full, ReadRole(outside, speaker.Span) ?? names.Role(full));
    }

    /// <summary>True for one person by the office, <c>its chairman</c>; not for a house, <c>the union</c>.</summary>
    public static bool IsOffice(string speaker)
    {
        var head = speaker.Split(' ').TakeWhile(word => !Joints.Contains(word)).ToList();

        return head is [var opener, .., var last] && Definite.Contains(opener)
            && !ArticleNames.IsOrganisationWord($"{char.ToUpperInvariant(last[0])}{last[1..]}");
    }

    /// <summary><c>clerks</c> of <c>clerks for</c>.</summary>
    public static string WithoutJoint(string people) => string.Join(' ', people.Split(' ').Reverse().SkipWhile(word => Joints.Contains(word)).Reverse());

    /// <summary>The one person whom a passage names outside its quotations; null when it names none or several.</summary>
    public static Attribution? OnlyPerson(string passage, ArticleNames names)
    {
        var outside = Blank(passage, QuotationReader.Read(passage));
        var people = NameReader.Read(outside).Select(ArticleNames.Bare).Where(name => !IsCountry(outside, name.Span)
            && (ArticleNames.IsPerson(name.Text) || names.FullName(name.Text) is not null)).ToList();

        var said = people.Select(person => names.FullName(person.Text) ?? person.Text).Distinct().Count() == 1 ? people[0]
            : people.LastOrDefault(person => QuotationReader.Read(passage) is [var first, ..] && person.Span.End <= first.Whole.Start);
        var full = said.Text is null ? null : names.FullName(said.Text) ?? said.Text;

        return full is null ? null : new Attribution(full, ReadRole(outside, said.Span) ?? names.Role(full));
    }

    private static string? EndsInPronoun(string lead) =>
        Pronoun().Matches(lead) is [.., var last] && last.Index + last.Length == lead.TrimEnd().Length ? last.Value : null;

    private static Attribution? Called(string pronoun, ArticleNames names) =>
        (names.PersonCalled(Words.Fold(pronoun)) ?? names.FirstCalled(Words.Fold(pronoun))) is { } person ? new Attribution(person, names.Role(person)) : null;

    // "“…”, my mother once said", "“…,” a courier of 26 told us": who is not named is described.
    private static string? Before(string outside, Match verb, string[] openers)
    {
        var tokens = new SentenceTokens(outside[..verb.Index], []);
        var end = tokens.Count;

        while (end > 0 && (tokens.IsAdverb(end - 1) || tokens.IsWord(end - 1, "once", "had", "has")))
        {
            end--;
        }

        var start = end;

        while (start > 0 && end - start < MaxDescribed && IsDescribing(tokens, start - 1))
        {
            start--;
        }

        return start == 0 || !tokens.IsKind(start - 1, TokenKind.Word) ? Phrase(tokens, start, end, openers) : null;
    }

    // "“…,” wrote one respondent from the north."
    private static string? Behind(string outside, Match verb)
    {
        var tokens = new SentenceTokens(outside[(verb.Index + verb.Length)..], []);
        var end = Enumerable.Range(0, tokens.Count).TakeWhile(at => at < MaxDescribed && IsDescribing(tokens, at)).Count();

        return string.IsNullOrWhiteSpace(outside[..verb.Index].Replace(',', ' ')) ? Phrase(tokens, 0, end, [.. Indefinite, .. Definite]) : null;
    }

    // "The union that represents dockers says"
    private static string? Subject(string outside, Match verb)
    {
        var tokens = new SentenceTokens(outside[..verb.Index], []);

        return tokens.Count > 0 ? Phrase(tokens, 0, tokens.PhraseEnd(0), Definite) : null;
    }

    private static bool IsDescribing(SentenceTokens tokens, int at) => tokens.IsKind(at, TokenKind.Word) && !tokens.IsVerb(at);

    // "a teacher named Finch" is somebody with a name, "a friend of Finch" is not.
    private static string? Phrase(SentenceTokens tokens, int start, int end, string[] openers) =>
        end - start > 1 && tokens.IsWord(start, openers) && !tokens.IsWord(end - 1, "who", "that", "which")
        && (char.IsLower(tokens.Text[tokens[end - 1].Span.Start]) || Enumerable.Range(start, end - start).Any(at => tokens.IsWord(at, Joints)))
            ? tokens.Span(start, end)?.In(tokens.Text)
            : null;

    // "Orla Finch, head of an institute, wrote": what stands between the commas.
    private static string? ReadRole(string outside, TextSpan speaker)
    {
        var rest = outside[speaker.End..];

        if (!rest.StartsWith(", ", StringComparison.Ordinal))
        {
            return null;
        }

        var end = rest.IndexOfAny([',', '.', ';'], 2);
        var role = rest[2..(end < 0 ? rest.Length : end)].Trim();

        return role.Length is > 2 and < MaxRole && !Reporting().IsMatch(role) ? role : null;
    }

    // "Rangel, a Democrat who said": a party speaks for nobody.
    private static bool IsParty(string name) => name is "Democrat" or "Democrats" or "Republican" or "Republicans" or "Conservative" or "Conservatives" or "Labour" or "Green" or "Greens";

    private static bool IsCountry(string text, TextSpan span) => Gazetteer.Default.Find(text).Any(place => place.Span.Contains(span));

    private static string Blank(string text, IReadOnlyList<QuotationMention> quotations)
    {
        var characters = text.ToCharArray();

        foreach (var quotation in quotations)
        {
            Array.Fill(characters, ' ', quotation.Whole.Start, quotation.Whole.Length);
        }

        return new string(characters);
    }

    [GeneratedRegex(@"\b(said|says|say|wrote|writes|write|told|tells|added|adds|warned|warns|argued|argues|claimed|claims|announced|stated|states|called|calls|insisted|explained|noted|asked|replied|tweeted|posted|declared|predicted|believes|complained|promised|promises|described|joked|quipped|recalled|conceded|admitted|acknowledged|remarked|observed|concluded|sums up|summed up|cautioned|cautions|countered|responded|answered|suggested|suggests|stressed|urged|commented|continued|boasted|fumed|sighed|laughed|shrugged|mused|remembers|remembered|jokes|insists|explains|recalls|points out|pointed out|put it|puts it|agreed|agrees|concedes|observes|complains|warns|thinks|[Aa]ccording to)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Reporting();

    // My colleague put it like this: "…": what stands in place of the quotation is blank.
    [GeneratedRegex(@": {8,}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Colon();

    [GeneratedRegex(@"\b([Hh]e|[Ss]he)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Pronoun();
}
