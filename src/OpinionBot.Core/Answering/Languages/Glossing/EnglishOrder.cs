namespace OpinionBot.Answering.Languages.Glossing;

/// <summary>Puts the parts of a gloss where English has them, as far as a question's form hangs on it; all else stays in the order of its language.</summary>
internal static class EnglishOrder
{
    private const int LongestSubject = 6;

    private static readonly HashSet<string> Auxiliaries = new(["are", "is", "was", "were", "has", "have", "will", "do"], StringComparer.Ordinal);

    public static IReadOnlyList<GlossPart> Of(IEnumerable<GlossPart> parts)
    {
        var ordered = parts.Where(part => part.English.Length > 0).ToList();

        ordered.RemoveAll(part => part.English == "," && ordered.ElementAtOrDefault(ordered.IndexOf(part) + 1)?.English is "that");
        LeaveOutArticles(ordered);
        PutAuxiliariesBeforeSubjects(ordered);
        PutAuxiliariesBeforeVerbs(ordered);
        BeginAsQuestion(ordered);

        return ordered;
    }

    // "the Germans" is "Germany", "the AI" is "AI", and a word that nothing is known of is mostly a name.
    private static void LeaveOutArticles(List<GlossPart> parts)
    {
        for (var at = parts.Count - 2; at >= 0; at--)
        {
            if (!IsName(parts[at + 1]))
            {
                continue;
            }

            if (parts[at].English is "the")
            {
                parts.RemoveAt(at);
            }
            else if (parts[at].English.EndsWith(" the", StringComparison.Ordinal))
            {
                parts[at] = parts[at] with { English = parts[at].English[..^" the".Length] };
            }
        }
    }

    private static bool IsName(GlossPart part) => part.Kind is GlossKind.Place or GlossKind.Unknown || (char.IsUpper(part.English[0]) && part.English != "I");

    // "why China are optimistic" is "why are China optimistic".
    private static void PutAuxiliariesBeforeSubjects(List<GlossPart> parts)
    {
        for (var at = 2; at < parts.Count; at++)
        {
            if (parts[at] is { Kind: GlossKind.Be, English: not "not" } && parts[at - 1].Kind is GlossKind.Place && parts[at - 2].Kind is GlossKind.Ask && !parts[at - 2].English.StartsWith("how many", StringComparison.Ordinal) && !parts[at - 2].English.EndsWith(" of", StringComparison.Ordinal))
            {
                (parts[at - 1], parts[at]) = (parts[at], parts[at - 1]);
            }
        }
    }

    // At the end of a German clause the auxiliary comes last: "that AI their life change will".
    private static void PutAuxiliariesBeforeVerbs(List<GlossPart> parts)
    {
        for (var at = 1; at < parts.Count; at++)
        {
            if (parts[at].Kind is GlossKind.Be && parts[at].English != "not" && parts[at - 1].Kind is GlossKind.Verb && (at + 1 == parts.Count || parts[at + 1].Kind is GlossKind.Sign))
            {
                (parts[at - 1], parts[at]) = (parts[at], parts[at - 1]);
            }
        }
    }

    // "Germany trust AI?" asks for yes or no by its tone alone: "do Germany trust AI?"
    private static void BeginAsQuestion(List<GlossPart> parts)
    {
        var start = parts.FindIndex(part => part.Kind is not GlossKind.Sign && part.English is not ("and" or "but" or "hello"));
        var verb = parts.FindIndex(part => part.Kind is GlossKind.Ask or GlossKind.Be or GlossKind.Verb && part.English != "not");

        if (verb < 0 || parts[verb].Kind is GlossKind.Ask || (parts[verb].Kind is GlossKind.Be && verb == start))
        {
            return;
        }

        var comma = parts.FindLastIndex(verb, part => part.English == ",");
        start = comma < 0 ? start : comma + 1;

        var (auxiliary, rest) = Part(parts[verb]);
        parts.RemoveAt(verb);
        parts.Insert(start, auxiliary);

        if (rest.English.Length > 0)
        {
            parts.Insert(verb == start ? Math.Max(verb, SubjectEnd(parts, verb)) + 1 : verb + 1, rest);
        }
    }

    // "are afraid of" begins with its auxiliary, "trust" has none.
    private static (GlossPart Auxiliary, GlossPart Verb) Part(GlossPart verb)
    {
        var words = verb.English.Split(' ', 2);

        return verb.Kind is GlossKind.Be ? (verb, verb with { English = "" })
            : words.Length == 2 && Auxiliaries.Contains(words[0]) ? (new GlossPart(words[0], GlossKind.Be), verb with { English = words[1] })
            : (new GlossPart("do", GlossKind.Be), verb);
    }

    // Where the country stands that the subject ends with: "do most people in Japan trust".
    private static int SubjectEnd(List<GlossPart> parts, int before)
    {
        var place = parts.FindIndex(before, Math.Min(LongestSubject, parts.Count - before), part => part.Kind is GlossKind.Place or GlossKind.Sign || part.English is "more" or "less");

        return place >= 0 && parts[place].Kind is GlossKind.Place ? place : before;
    }
}
