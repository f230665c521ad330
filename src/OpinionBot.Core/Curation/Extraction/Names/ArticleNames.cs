using System.Text.RegularExpressions;
using OpinionBot.Facts.Places;
using OpinionBot.Language;
using OpinionBot.Language.Grammar;
using OpinionBot.Language.Lexicon;

namespace OpinionBot.Curation.Extraction.Names;

/// <summary>Who and what an article has named so far: what <c>he</c>, <c>Jia</c> or <c>the plan</c> can mean.</summary>
internal sealed partial class ArticleNames
{
    private static readonly HashSet<string> OrganisationWords = new(StringComparer.Ordinal)
    {
        "Pulse", "Insight", "Insights", "Analytics", "Metrics", "Observatory", "Opinion", "Data", "Associates", "Strategies", "Tracker", "Analyse", "Panel",
        "Surveys", "Association", "University", "Institute", "Party", "Times", "Government", "Movement", "Company", "Corporation", "Inc", "Ltd", "Hospital", "Ministry", "Council", "Union", "Bank",
        "Barometer", "Index", "Monitor", "Survey", "Poll", "Polling", "Report", "Study", "Coalition", "Alliance", "Federation", "Authority", "Service", "Services", "Network", "Trust", "Fund",
        "Partners", "Consulting", "Media", "Lab", "Labs", "Systems", "Technologies", "Technology", "Motors", "Mobility", "Health", "Medical", "Energy", "Insurance", "Airlines", "Records",
        "Ledger", "Herald", "Tribune", "Gazette", "Chronicle", "Mail", "Observer", "Guardian", "Press", "Street", "Road", "Avenue", "River", "Lake", "Island", "City", "County", "House", "Senate",
        "Congress", "Parliament", "Church", "Museum", "Theatre", "Theater", "Club", "Team", "Project", "Programme", "Program", "Plan", "Initiative", "Act", "Law", "Court", "State", "States", "Republic", "Kingdom",
        "Group", "Guild", "Managers", "Agency", "Commission", "Center", "Centre", "Research", "Studios", "Institut", "Instituto", "Istituto", "Instytut", "Universidad", "Universidade", "Universität", "Université", "Stiftung", "Fundación", "Observatoire", "Observatorio",
        "Foundation", "College", "School", "Post", "News", "Review", "Journal", "Committee", "Department", "Office", "Board", "Society", "League", "Forum",
    };

    private static readonly HashSet<string> Directions =
        new(["North", "South", "East", "West", "Northern", "Southern", "Eastern", "Western", "New", "Central"], StringComparer.Ordinal);

    private static readonly WordClass Titles = Lexicon.Default.Of("honorific");
    private static readonly Dictionary<string, string> KindsOfThing = Kinds();

    private readonly Dictionary<string, string> _fullNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _roles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _things = new(StringComparer.Ordinal);
    private readonly HashSet<string> _thingNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private readonly HashSet<string> _small = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _pronouns = new(StringComparer.Ordinal);

    // Who was named in the last passage that named anybody, and in the one before that.
    private List<string> _recent = [];
    private List<string> _earlier = [];

    /// <summary>Who a leading <c>he</c> or <c>she</c> is: the one person named last whom the article calls so, or calls nothing yet; null when that is open.</summary>
    /// <param name="pronoun"><c>he</c> or <c>she</c>.</param>
    public string? PersonCalled(string pronoun)
    {
        var known = _recent.Where(person => _pronouns.GetValueOrDefault(person) == pronoun).ToList();
        var unknown = _recent.Where(person => !_pronouns.ContainsKey(person)).ToList();

        // "Ann Lee told her team. Kit Roe did not. She …" may be about either.
        var isOpen = known.Count == 0 && _earlier.Any(person => !_recent.Contains(person) && _pronouns.GetValueOrDefault(person) == pronoun);

        return isOpen ? null : known is [var only] ? only : known.Count == 0 && unknown is [var left] ? left : null;
    }

    /// <summary>Who of several a speaking <c>he</c> or <c>she</c> is: the first whom the last passage named, who is its subject.</summary>
    public string? FirstCalled(string pronoun) => _recent.FirstOrDefault(person => _pronouns.GetValueOrDefault(person) is null || _pronouns[person] == pronoun);

    /// <summary>The full name that a part of it stands for: <c>Orla Finch</c> for <c>Finch</c>; null when there is none.</summary>
    public string? FullName(string part) => _fullNames.GetValueOrDefault(part) is { } full && !IsNoName(full) ? full : null;

    /// <summary>True for the full name of a person whom the article has named, and for a part of it.</summary>
    public bool IsKnownPerson(string name) => (_fullNames.ContainsValue(name) && !IsNoName(name)) || FullName(name) is not null;

    /// <summary>
    /// <c>Rosa Rangel</c> of <c>State Senator Rosa Rangel of Fort Worth</c>, <c>Finch</c> of <c>Dr Finch</c>; it stands where it did with its title.
    /// </summary>
    public static NameMention Bare(NameMention name)
    {
        var end = name.Text.IndexOf(" of ", StringComparison.Ordinal) is > 0 and var place && IsPerson(name.Text[..place]) ? place : name.Text.Length;
        var words = Words.Of(name.Text[..end]);
        var title = Enumerable.Range(0, Math.Max(0, words.Count - 1)).LastOrDefault(at => Titles.Has(Words.Fold(words[at].Text).TrimEnd('.')), -1);
        var isTitled = title >= 0 && !words.Skip(title + 1).Any(word => IsOrganisationWord(word.Text))
            && (title == 0 || IsPerson(name.Text[words[title + 1].Span.Start..end]));
        var start = isTitled ? words[title + 1].Span.Start : 0;

        return new NameMention(new TextSpan(name.Span.Start, end), name.Text[start..end], name.IsCertain);
    }

    /// <summary>Who a person is, as the article has said: <c>education minister</c>; null when it has not.</summary>
    public string? Role(string person) => _roles.GetValueOrDefault(person);

    /// <summary>The name of the last plan, tool or company that <c>the plan</c>, <c>the tool</c> or <c>the company</c> can mean.</summary>
    public string? Thing(string noun) => KindsOfThing.TryGetValue(Words.Fold(noun), out var kind) ? _things.GetValueOrDefault(kind) : null;

    /// <summary>The only plan, tool or company that the article has introduced so far; null when there are several or none.</summary>
    public string? SoleThing => _thingNames.Count == 1 ? _thingNames.First() : null;

    /// <summary>The one plan, tool or company that a passage names: what <c>it</c> in the next sentence means; null when there is none or more than one.</summary>
    public string? OnlyThing(string text)
    {
        var places = Gazetteer.Default.Find(text);
        var things = NameReader.Read(text)
            .Where(name => (name.IsCertain || _named.Contains(name.Text)) && name.Text is not ("AI" or "A.I." or "I") && places.All(place => !place.Span.Overlaps(name.Span)))
            .Select(name => name.Text)
            .Where(_thingNames.Contains)
            .Distinct()
            .ToList();

        return things is [var only] ? only : null;
    }

    /// <summary>The one person that a passage names by the full name; null when there is none or more than one.</summary>
    public string? PersonIn(string text)
    {
        var people = NameReader.Read(text).Select(name => Bare(name).Text).Where(name => IsPerson(name) && !_thingNames.Contains(name)).Distinct().ToList();

        return people is [var only] ? only : null;
    }

    /// <summary>Takes in the names of a passage that has been read.</summary>
    /// <param name="isAhead">True for names that are only to be known by their parts, wherever they are named first.</param>
    public void Take(string text, bool isAhead = false)
    {
        var places = Gazetteer.Default.Find(text);

        // "Orla Finch, the union's chair" is no union.
        foreach (var match in Introduced().Matches(text).Concat(Apposition().Matches(text))
            .Where(match => text.AsSpan(match.Index + match.Length) is not ['\'' or '’', ..]))
        {
            TakeThing(match.Groups["kind"].Value, match.Groups["name"].Value.TrimEnd('.', ','));
        }

        var people = new List<string>();

        foreach (var name in NameReader.Read(text).Select(Bare).Where(name => (name.IsCertain || FullName(name.Text) is not null) && places.All(place => !place.Span.Overlaps(name.Span))))
        {
            _named.Add(name.Text);

            if (IsPerson(name.Text) && !_thingNames.Contains(name.Text))
            {
                TakePerson(name.Text);
                people.Add(name.Text);
            }
            else if (FullName(name.Text) is { } full)
            {
                people.Add(full);
            }
        }

        if (isAhead)
        {
            _small.UnionWith(Words.Of(text).Select(word => word.Text).Where(word => char.IsLower(word[0])));

            return;
        }

        TakePeople([.. people.Distinct()], text);

        foreach (Match match in RoleBefore().Matches(text))
        {
            if (IsPerson(match.Groups["name"].Value))
            {
                _roles[match.Groups["name"].Value] = match.Groups["role"].Value;
            }
        }
    }

    /// <summary>True for <c>Institute</c>, <c>University</c> and the like.</summary>
    public static bool IsOrganisationWord(string word) => OrganisationWords.Contains(word);

    public static bool IsPerson(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        return words.Length is 2 or 3 && words.All(word => char.IsUpper(word[0]) && word.All(character => char.IsLetter(character) || character is '.' or '-' or '\'' or '’')) && !words.Any(OrganisationWords.Contains)
            && !Directions.Contains(words[0]) && !Titles.Has(Words.Fold(words[^1]))
            && !words.All(word => NameReader.IsCommonStart(word) || Verbs.Of(Words.Fold(word)) == VerbForm.Verb)
            && words.All(word => word.Length < 2 || !word.All(char.IsUpper));
    }

    // "Climate Change" is nobody where the article also writes of climate and of change.
    private bool IsNoName(string name) => name.Split(' ').All(word => _small.Contains(Words.FoldText(word)));

    private void TakePerson(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        foreach (var part in new[] { words[0], words[^1] }.Where(part => part.Length > 1 && Gazetteer.Default.Find(part).Count == 0))
        {
            _fullNames.TryAdd(part, name);
        }
    }

    private void TakePeople(List<string> people, string text)
    {
        if (people.Count > 0)
        {
            (_earlier, _recent) = (_recent, people);
        }

        // "Orla Finch said her team": in a sentence about one person the pronoun is that person's.
        var words = Words.Of(text).Select(word => Words.Fold(word.Text)).ToHashSet(StringComparer.Ordinal);
        var (isHe, isShe) = (words.Overlaps(["he", "his", "him", "mr"]), words.Overlaps(["she", "her", "hers", "ms", "mrs"]));

        if (people is [var only] && isHe != isShe)
        {
            _pronouns.TryAdd(only, isHe ? "he" : "she");
        }
    }

    // "AI+" alone says little, "AI+ plan" says what it is.
    private void TakeThing(string noun, string name)
    {
        if (KindsOfThing.TryGetValue(Words.Fold(noun), out var kind) && !NameReader.IsCommonStart(name.Split(' ')[0]) && DateReader.Read(name).Count == 0)
        {
            _thingNames.Add(name);
            _things[kind] = kind.StartsWith("plan", StringComparison.Ordinal) ? $"{name} {noun}" : name;
        }
    }

    private static Dictionary<string, string> Kinds()
    {
        string[] kinds = ["plan document programme program strategy blueprint scheme initiative act law bill", "tool generator app model chatbot system software platform product assistant service", "company firm giant maker developer startup start-up lender bank insurer line", "charity union coalition newspaper magazine website group hospital school university institute think-tank agency network"];

        return kinds.SelectMany(kind => kind.Split(' ').Select(word => (word, kind))).ToDictionary(pair => pair.word, pair => pair.kind, StringComparer.Ordinal);
    }

    // "The education minister, Liam Doyle, promised"
    [GeneratedRegex(@"\b([Tt]he|[Ii]ts|[Tt]heir) (?<role>[a-z][a-z ’'-]{2,50}), (?<name>[A-Z][\w’'-]+( [A-Z][\w’'-]+){1,2})\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex RoleBefore();

    // "a plan called AI+", "the video generator Orbis 2.0", "the food giant Meal"
    [GeneratedRegex(@"\b(?<kind>[a-z-]+) (called |named |known as )?(?<name>[A-Z][\w+-]*( [A-Z][\w+-]*| [0-9]+\.[0-9]+)*\+?)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Introduced();

    // "Meal, the company behind Orbis", "Orbis, a new tool"
    [GeneratedRegex(@"(?<name>[A-Z][\w+-]*( [A-Z][\w+-]*| [0-9]+\.[0-9]+)*), (a|an|the) ([a-z-]+ ){0,2}?(?<kind>plan|programme|program|strategy|tool|generator|app|model|chatbot|system|software|platform|company|firm|maker|developer|startup|start-up|lender|bank|insurer|service|charity|union|coalition|newspaper|magazine|website|group|hospital|school|university|institute|think-tank|agency|network)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Apposition();
}
