using OpinionBot.Language;

namespace OpinionBot.Answering.Understanding;

/// <summary>Which words of a question ask, and which say what it is about.</summary>
public static class QuestionWords
{
    private static readonly HashSet<string> Asking = Set(
        "what which who whom whose when where why how many much few do does did done is are was were be been being am has have had can could will would shall should may might must",
        "a an the of in on at by for from to with into over than as if or and but so that this these those there here it its their them they he she his her him i me my we us our you your",
        "s t not-really please tell show give find about any some all also just really actually currently nowadays today ever yet there's what's who's",
        "share percentage percent proportion fraction number rate figure figures figure percentages shares count amount level levels % poll polls survey surveys study studies data statistics stats",
        "people adults persons person respondents population public citizens folks everyone anybody anyone somebody someone inhabitants residents",
        "country countries nation nations think thinks thought say says said feel feels answer answered answers agree-that according compared compare comparison versus vs between difference differ",
        "ppl r u pls plz attitude attitudes opinion opinions view views sentiment mood sure",
        "latest newest recent most-recent recently first last year years month chose choose chosen asked ask question questions");

    // They say little alone: a fact need not have them, but one that does is a little nearer.
    private static readonly HashSet<string> Light = Set(
        "want wants wanted raise raises raised make makes made give gives gave get gets got take takes took see sees saw seen come comes came go goes went call calls called name names named",
        "describe describes described expect expects expected happen happens happened become became believe believes believed find finds found consider considered mention mentioned put puts",
        "new old-time part good bad big main major thing things way ways kind kinds sort lot more most less very own other another such same time times ai artificial intelligence product products service services",
        "report reported reports announce announced tool currently during after before because since while against toward towards among across under within without per still already soon now",
        "one ones making doing having being no not none nobody never common popular typical average best worst highest lowest greatest largest biggest fewest least top bottom",
        "become issue issues matter matters regarding concerning involved involve deal deals respond responded response react reacted reaction");

    /// <summary>True for a word that only asks: <c>what</c>, <c>percentage</c>, <c>people</c>.</summary>
    public static bool IsAsking(string folded) => Asking.Contains(folded);

    /// <summary>True for such a word with a letter too many, too few or wrong: <c>peple</c>.</summary>
    public static bool IsNearlyAsking(string folded) => folded.Length < 4 ? Misspelt.Contains(folded) : Asking.Any(word => word.Length > 3 && OneEdit.Separates(word, folded));

    /// <summary>True for a word that says little alone: <c>make</c>, <c>thing</c>.</summary>
    public static bool IsLight(string folded) => Light.Contains(folded);

    private static readonly HashSet<string> Misspelt = Set("hw hwo waht wat wich whre abt teh ppl wht");

    private static HashSet<string> Set(params string[] lines) => [.. lines.SelectMany(line => line.Split(' ')).Select(Words.Fold)];
}
