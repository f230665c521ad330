using OpinionBot.Curation.Extraction.Grammar;
using OpinionBot.Language;
using static OpinionBot.Curation.Extraction.Surveys.AskerWords;

namespace OpinionBot.Curation.Extraction.Surveys;

/// <summary>Finds who asked in a sentence: the names that stand where the one who asks does.</summary>
internal static class AskerReader
{
    private const int MaxDescription = 5;
    private const int MaxBetween = 12;
    private const int MaxToVerb = 3;

    public static IEnumerable<AskerMention> Read(string sentence)
    {
        // A name in somebody's words is his, not the article's.
        foreach (var quotation in QuotationReader.Read(sentence))
        {
            sentence = $"{sentence[..quotation.Whole.Start]}{new string(' ', quotation.Whole.Length)}{sentence[quotation.Whole.End..]}";
        }

        AskerMention? whose = null;
        var whoseEnd = 0;

        foreach (var name in AskerNames.Read(sentence))
        {
            var around = new AskerSurroundings(sentence, name);

            if (IsOtherwise(around, name) || Evidence(around, name) is not { } evidence || (name.IsDescribed && evidence < AskerEvidence.Whose))
            {
                continue;
            }

            var mention = new AskerMention(name.Span.In(sentence), evidence)
            {
                IsDescribed = name.IsDescribed,
                IsOfKnown = around.IsOfKnown && By(around) == AskerEvidence.Asked,
            };

            // "a Courier poll carried out by Havblikk" is one survey.
            if (whose is { } earlier)
            {
                var isSame = evidence == AskerEvidence.Asked && name.Span.Start > whoseEnd
                    && Words.Of(sentence[whoseEnd..name.Span.Start]).Count(word => Inquiries.Contains(Words.FoldText(word.Text))) == 1;

                yield return isSame ? earlier with { Evidence = AskerEvidence.Told } : earlier;
                whose = null;
            }

            if (evidence == AskerEvidence.Whose)
            {
                (whose, whoseEnd) = (mention, name.End);
            }
            else
            {
                yield return mention;
            }
        }

        if (whose is { } last)
        {
            yield return last;
        }
    }

    private static AskerEvidence? Evidence(AskerSurroundings around, AskerName name) =>
        new[] { OfSurvey(around, name), By(around), around.IsInstrument ? null : AsSubject(around), around.IsInstrument ? null : AccordingTo(around) }.Max();

    // "weighted to the Census Survey", "in collaboration with Nordpuls", "published its Student Trust Survey".
    private static bool IsOtherwise(AskerSurroundings around, AskerName name) =>
        around.Before.Take(MaxDescription).Any(word => word is "weighted" or "matched")
        || (around.Before.Take(2).Any(word => word is "with" or "of") && around.Before.Take(3).Any(Together.Contains))
        || (name.IsOfSurvey && (around.Before.Take(2).Any(word => word is "its" or "their" or "our" or "this") || !around.IsNamed))
        || (around.IsFirstWord && !around.IsNamed);

    // "the Nordpuls survey", "Havblikk's latest trust poll"; not "Havblikk's research director". A report may be of anything.
    private static AskerEvidence? OfSurvey(AskerSurroundings around, AskerName name)
    {
        var phrase = around.Phrase().Take(MaxDescription).ToList();
        var at = phrase.FindIndex(word => Inquiries.Contains(word) || Joints.Contains(word) || Ran.Contains(word) || Paid.Contains(word));
        var isOfSurvey = at >= 0 && Inquiries.Contains(phrase[at]) && !(at + 1 < phrase.Count && Offices.Contains(phrase[at + 1]));

        // "the district's own numbers"
        isOfSurvey |= name.IsDescribed && phrase is ["own", "numbers" or "figures" or "results", ..];

        return name.IsOfSurvey ? AskerEvidence.InName
            : isOfSurvey ? at >= 0 && (phrase[at] == "panel" || IsWriting(phrase[at], around)) ? AskerEvidence.Told : AskerEvidence.Whose
            : around is { IsInstrument: true, IsNamed: true } ? AskerEvidence.Told
            : null;
    }

    // "a survey by the Harbour Institute", "conducted in May by the polling firm Havblikk"; "commissioned by" says less.
    private static AskerEvidence? By(AskerSurroundings around)
    {
        var before = around.Before;
        var by = before.Take(MaxDescription + 1).ToList().FindIndex(word => word is "by" or "from");

        if (by < 0 || before.Take(by).Any(word => word is not ("the" or "a") && Joints.Contains(word)) || IsOtherDeed(before.ElementAtOrDefault(by + 1) ?? ""))
        {
            return null;
        }

        var told = before.Skip(by + 1).Where(word => !char.IsAsciiDigit(word[0])).Take(before[by] == "by" ? MaxBetween : MaxDescription)
            .FirstOrDefault(word => Inquiries.Contains(word) || Fieldwork.Contains(word) || Ran.Contains(word) || Asks.Contains(word) || Paid.Contains(word));

        return told is null ? null
            : Paid.Contains(told) ? before[by] == "from" ? AskerEvidence.Asked : AskerEvidence.Told
            : !Inquiries.Contains(told) ? AskerEvidence.Asked
            : IsWriting(told, around) ? AskerEvidence.Told : AskerEvidence.Whose;
    }

    // "the share suggested by the Harbour Institute"
    private static bool IsOtherDeed(string word) =>
        word.EndsWith("ed", StringComparison.Ordinal) && !(Ran.Contains(word) || Paid.Contains(word) || Asks.Contains(word) || MayAsk.Contains(word));

    private static bool IsWriting(string word, AskerSurroundings around) => Writings.Contains(word) && !around.HasCounts;

    // "pollster Havblikk", "fieldwork: Havblikk", "Nordpuls asked 1,002 adults", "Havblikk, a pollster, ran a survey",
    // "Nordpuls has numbers from a panel of 1,004 adults"
    private static AskerEvidence? AsSubject(AskerSurroundings around)
    {
        if (around.Before is [var kind, ..] && ((Askers.Contains(kind) && around.HasSurvey) || Fieldwork.Contains(kind)))
        {
            return AskerEvidence.Asked;
        }

        if (around.Before is ["in" or "at" or "near" or "for", ..] or ["the", "for", ..])
        {
            return null;
        }

        var behind = around.Behind().TakeWhile(word => word is not ("we" or "they" or "he" or "she" or "i" or "you")).Take(MaxBetween).ToList();
        var verb = behind.Take(around.IsFirst && around.HasSample ? MaxBetween : MaxToVerb)
            .FirstOrDefault(word => Asks.Contains(word) || MayAsk.Contains(word) || Ran.Contains(word) || Paid.Contains(word));
        var hasPutQuestions = behind.Take(MaxToVerb + 1).Contains("put") && behind.Any(word => word is "question" or "questions");

        // "The bank said 640 clerks were questioned."
        verb = verb is not null && behind.ElementAtOrDefault(behind.IndexOf(verb) - 1) is "were" or "was" or "been" ? null : verb;

        return hasPutQuestions || HasCounted(around) || (verb is not null && IsOfAsking(verb, behind, around)) ? AskerEvidence.Asked
            : HasRun(behind) && around.HasSurvey ? around.IsPerson && !around.HasSample ? AskerEvidence.Told : AskerEvidence.Asked
            : verb is not null && Paid.Contains(verb) && !IsPassive(behind) && behind.Concat(around.Before).Any(Inquiries.Contains) ? AskerEvidence.Told
            : null;
    }

    // "Havblikk ran", "Havblikk has conducted"; not "the Havblikk ferry ran".
    private static bool HasRun(List<string> behind) =>
        behind is [var verb, ..] && (Ran.Contains(verb) || (verb is "has" or "have" or "had" or "also" or "recently" && behind is [_, var next, ..] && Ran.Contains(next)));

    private static bool IsPassive(List<string> behind) => behind[0] is "was" or "were" or "is" or "has";

    private static bool HasCounted(AskerSurroundings around) =>
        around.IsFirst && around.HasSample && around.IsNamed && !around.IsPerson && !around.IsInstrument;

    private static bool IsOfAsking(string verb, List<string> behind, AskerSurroundings around) =>
        Asks.Contains(verb) ? !around.IsPerson || around.HasSample
        : MayAsk.Contains(verb) && (around.HasSample || (!around.IsPerson && (around.HasSurvey || AsksPeople(verb, behind))));

    // "Havblikk asked adults in nine countries"
    private static bool AsksPeople(string verb, List<string> behind) => behind.Skip(behind.IndexOf(verb) + 1).Take(MaxToVerb).Any(PeopleWords.AreNamed);

    private static AskerEvidence? AccordingTo(AskerSurroundings around) =>
        around.Before is ["to", "according", ..] or ["the", "to", "according", ..] && !around.IsPerson && around.IsNamed ? AskerEvidence.Told : null;
}
