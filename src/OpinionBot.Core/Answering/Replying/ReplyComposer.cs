using OpinionBot.Answering.Languages;
using OpinionBot.Answering.Summarizing;
using OpinionBot.Answering.Understanding;
using OpinionBot.Answering.Verification;
using OpinionBot.Chat;
using OpinionBot.Facts;
using OpinionBot.Prompts;

namespace OpinionBot.Answering.Replying;

/// <summary>Turns an answer into what is said: marks become numbers, sources are listed, what is missing is named.</summary>
public static class ReplyComposer
{
    /// <summary>What the bot is for, said whenever it declines something else.</summary>
    private const string Offer = "I answer questions about public attitudes to AI from surveys and articles, for example: How many people in Japan were nervous about AI products in 2023?";

    private const int MaxEvidenceButtons = 3;

    public static Reply Compose(Answer answer) => answer switch
    {
        Answer.Summary summary => Compose(summary),
        Answer.NotCovered gap => Compose(gap, isRecorded: true),
        Answer.Unclear unclear => UnclearText.For(unclear),
        Answer.SmallTalk talk => Reply.Of(SmallTalkText.For(talk)),
        Answer.OfLastAnswer last => LastAnswerText.For(last),
        Answer.Refused refused => Reply.ToAskerOnly(Refusal(refused)),
        Answer.Failed failed => Reply.ToAskerOnly(failed.Language.Say("failed", failed.Reference) ?? $"Something went wrong while I looked this up. Please ask again; if it happens again, tell a moderator the reference {failed.Reference}."),
        _ => throw new InvalidOperationException($"There is no reply for {answer.GetType().Name}."),
    };

    /// <summary>The sentences as one text, with marks <c>[1]</c> in the order of first use.</summary>
    public static string PlainText(VerifiedSummary verified) => string.Join(' ', PlainText(verified.Sentences));

    /// <summary>Each sentence with marks <c>[1]</c>, numbered as they will be in the whole answer.</summary>
    public static IReadOnlyList<string> PlainText(IReadOnlyList<VerifiedSentence> sentences)
    {
        var numbers = Number(sentences);

        return [.. sentences.Select(sentence => Numbered(sentence.Said, numbers))];
    }

    /// <summary>The facts of a summary in the order of their numbers.</summary>
    public static IReadOnlyList<StoredFact> Cited(Answer.Summary summary) =>
        [.. Number(summary.Verified.Sentences).OrderBy(number => number.Value).Select(number => summary.Evidence.Find(number.Key)!)];

    /// <summary>The text of an answer without its list of sources.</summary>
    public static string PlainText(Answer answer) =>
        answer is Answer.Summary summary ? PlainText(summary.Verified) : string.Join(' ', Compose(answer).Paragraphs.Take(1));

    /// <summary>A sentence with its marks taken out.</summary>
    public static string WithoutMarks(string text) => Replace(text, _ => "");

    private static Reply Compose(Answer.Summary summary)
    {
        var cited = Cited(summary);

        return new Reply
        {
            Paragraphs = [PlainText(summary.Verified), .. Originals(summary)],
            Citations = [.. cited.Select((fact, index) => new Citation(index + 1, fact, CitationLine.For(fact)))],
            CheckedNote = Note(summary),
            IsAnswer = true,
            Buttons = EvidenceButtons(cited),
        };
    }

    /// <summary>Buttons that show the evidence of the first facts cited.</summary>
    internal static IReadOnlyList<ReplyButton> EvidenceButtons(IReadOnlyList<StoredFact> cited) =>
        [.. cited.Take(MaxEvidenceButtons).Select((fact, index) => new ReplyButton($"Evidence [{index + 1}]", $"/evidence {fact.Id}"))];

    /// <summary>What the library lacks, where no question was asked that could be noted or judged.</summary>
    public static Reply ComposeUnrecorded(Answer.NotCovered gap) => Compose(gap, isRecorded: false);

    private static Reply Compose(Answer.NotCovered gap, bool isRecorded)
    {
        var nearest = gap.Nearest.Select((fact, index) => (Fact: fact, Number: index + 1)).ToList();

        return new Reply
        {
            Paragraphs =
            [
                isRecorded ? $"{NotCoveredText.For(gap.Missing, gap.Language)} {gap.Language.Say("noted") ?? "I have noted the question for the moderators."}" : NotCoveredText.For(gap.Missing, gap.Language),
                .. nearest.Count == 0 ? Array.Empty<string>() : [gap.Language.Say("nearest") ?? "Nearest in the library, not an answer:"],
                .. nearest.Select(near => $"- {near.Fact.Fact.Text} [{near.Number}]"),
                .. gap.Fault is { } fault ? [LeftOut(fault, gap.Language)] : Array.Empty<string>(),
            ],
            Citations = [.. nearest.Select(near => new Citation(near.Number, near.Fact, CitationLine.For(near.Fact)))],
            IsAnswer = isRecorded,
        };
    }

    // What a model has translated stands there in its sources' language too.
    private static IEnumerable<string> Originals(Answer.Summary summary)
    {
        var numbers = Number(summary.Verified.Sentences);
        IReadOnlyList<string> originals = [.. summary.Verified.Sentences.Where(sentence => sentence.IsByMachine).Select(sentence => Numbered(sentence.Text, numbers))];

        return originals.Count == 0 ? [] : [$"{summary.Language.Say("original") ?? "In the words of the sources:"} {string.Join(' ', originals)}"];
    }

    private static string LeftOut(ModelFault fault, AnswerLanguage language) =>
        language.Say("leftout", language.Say($"fault.{fault}")) ?? $"The language model was left out: {ModelFaultText.Because(fault)}.";

    private static string Note(Answer.Summary summary)
    {
        var note = CheckedNote(summary.Verified.Checks, summary.Language);
        note = summary.Fault is { } fault ? $"{note}. {LeftOut(fault, summary.Language)}" : note;

        return summary.Verified.Sentences.Any(sentence => sentence.IsByMachine) ? $"{note.TrimEnd('.')}. {summary.Language.Say("translated")}" : note;
    }

    private static string CheckedNote(Checks checks, AnswerLanguage language)
    {
        var figures = checks.Figures switch
        {
            0 => "",
            1 => language.Say("checked.one") ?? "1 of 1 figure checked",
            var count => language.Say("checked.many", count) ?? $"{count} of {count} figures checked",
        };
        var quotes = checks.Quotes switch
        {
            0 => "",
            1 => language.Say("quotes.one") ?? ", 1 of 1 quotation",
            var count => language.Say("quotes.many", count) ?? $", {count} of {count} quotations",
        };

        return (figures, quotes) switch
        {
            ("", "") => language.Say("checked.source") ?? "Checked against the source",
            ("", _) => language.Say("quotes.only", checks.Quotes) ?? $"{quotes.TrimStart(',', ' ')} checked",
            _ => figures + quotes,
        };
    }

    private static string Refusal(Answer.Refused refused) => refused.Language.Say($"refused.{refused.Reason}", refused.Language.Say("offer")) ?? refused.Reason switch
    {
        RefusalReason.InstructionToBot => $"I do not take instructions that change how I work. {Offer}",
        RefusalReason.BotsOwnOpinion => $"I have no opinions of my own; I can tell what people have said in surveys and articles. {Offer}",
        RefusalReason.AboutTheLibrary => "/sources lists the surveys and articles that I answer from.",
        RefusalReason.OutsideSubject => $"That is not something I do. {Offer}",
        _ => Offer,
    };

    private static Dictionary<FactId, int> Number(IReadOnlyList<VerifiedSentence> sentences)
    {
        var numbers = new Dictionary<FactId, int>();

        foreach (var fact in sentences.SelectMany(sentence => sentence.Facts))
        {
            numbers.TryAdd(fact, numbers.Count + 1);
        }

        return numbers;
    }

    private static string Numbered(string text, Dictionary<FactId, int> numbers) => Replace(text, fact => $"[{numbers[fact]}]");

    private static string Replace(string text, Func<FactId, string> replacement)
    {
        foreach (var mark in CitationMark.ReadAll(text).Reverse())
        {
            var written = replacement(mark.Fact);
            var start = written.Length == 0 && mark.Start > 0 && text[mark.Start - 1] == ' ' ? mark.Start - 1 : mark.Start;
            text = text[..start] + written + text[(mark.Start + mark.Length)..];
        }

        return text;
    }
}
