using System.Text.RegularExpressions;
using OpinionBot.Language;

namespace OpinionBot.Answering.Understanding;

/// <summary>Recognises what this bot does not do, before any looking up.</summary>
internal static partial class RefusalRules
{
    /// <returns>Null when the text may be a question for the library.</returns>
    public static RefusalReason? Find(string text)
    {
        var plain = Words.FoldText(text).Trim();

        return !plain.Any(char.IsLetterOrDigit) ? RefusalReason.NotAQuestion
            : Instruction().IsMatch(plain) ? RefusalReason.InstructionToBot
            : OwnOpinion().IsMatch(plain) ? RefusalReason.BotsOwnOpinion
            : AboutLibrary().IsMatch(plain) ? RefusalReason.AboutTheLibrary
            : Task().IsMatch(plain) ? RefusalReason.OutsideSubject
            : null;
    }

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"(ignore|disregard|forget|override|bypass) (all |any |the |your |my |these |those |previous |prior |above |earlier )*(instruction|rule|prompt|guideline|direction|order|everything)|(system|hidden|initial) prompt|your (instructions|prompt|rules|guidelines)|^(you are now|from now on|pretend|act as|roleplay|role-play|imagine you|repeat after me|say only|respond only|answer only with)\b|jailbreak|developer mode", Options)]
    private static partial Regex Instruction();

    [GeneratedRegex(@"\b(what|how) do you (personally |yourself |really )*(think|feel|believe|reckon)\b|\b(your|ur) (own |personal |honest )*(opinion|view|views|take|feelings|thoughts|favou?rite)\b|^(do|would|are|should|can|could|will) you (personally |really |ever )*(like|love|hate|trust|fear|prefer|agree|feel|believe|worried|afraid|scared|nervous|conscious|sentient|alive|human|want|think)\b|\bin your (own |personal )*(opinion|view)\b|^what would you (do|say|choose)\b", Options)]
    private static partial Regex OwnOpinion();

    [GeneratedRegex(@"\b(in|does) (the|your) (library|database)\b|\bwhat (topics|subjects|countries|years|polls|surveys|studies|sources|articles) (do you|can you|does the library|are (there|in)|have you)\b|^(which|what) (sources|surveys|polls|studies|articles|data) (do|did) you\b|\bwhat data do you\b", Options)]
    private static partial Regex AboutLibrary();

    [GeneratedRegex(@"^(please |can you |could you |would you |will you |now )*(write|compose|draft|code|program|implement|translate|solve|calculate|compute|draw|paint|generate|sing|rewrite|proofread|debug|book|order|remind|schedule|tell me a (joke|story)|tell a (joke|story)|make (me )?a (poem|joke|story|song|picture))\b|\b(my|the) homework\b|^what is [0-9]+ ?[-+*/x] ?[0-9]+", Options)]
    private static partial Regex Task();
}
