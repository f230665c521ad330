using OpinionBot.Answering.Obligations.Kinds;
using OpinionBot.Answering.Retrieval.People;
using OpinionBot.Answering.Understanding;
using OpinionBot.Answering.Understanding.Forms;
using OpinionBot.Answering.Understanding.Kinds;
using OpinionBot.Answering.Understanding.Names;
using OpinionBot.Facts;
using OpinionBot.Language;
using OpinionBot.Language.Lexicon;
using OpinionBot.Language.Numbers;
using OpinionBot.Search;

namespace OpinionBot.Answering.Obligations;

/// <summary>Reads what a question demands of an answer, in the order in which it is said to be missing.</summary>
internal static class ObligationReader
{
    private static readonly WordClass Articles = Lexicon.Default.Of("article");
    private static readonly WordClass Joints = Lexicon.Default.Of("joint");
    private static readonly WordClass People = Lexicon.Default.Of("people");

    // "The three waves", "two years ago": a small number counts what the question speaks of, and seldom is what a fact has to say.
    private const int LeastTold = 100;

    public static IReadOnlyList<IObligation> Read(FactQuery query, ReadQuestion question, FormSign sign)
    {
        var kind = KindReader.Read(question.Words);
        var speaker = ReadSpeaker(sign, query.Names);
        var holders = OfficeHolders.Find([.. Words.Of(query.Text).Select(word => word.Text)], query.Places);
        var obligations = new List<IObligation>();

        if (speaker is not null)
        {
            obligations.Add(new ThisSpeaker(speaker));
        }

        obligations.AddRange(query.Names.Select(name => new ThisName(name, holders, InTitle: speaker is null)));
        obligations.AddRange(Groups(question, query.Text, kind.Kind, query.Compares || sign.Form == QuestionForm.Compare));

        if (query.Places.Count > 0)
        {
            obligations.Add(new ThisPlace(query.Places));
        }

        obligations.AddRange(query.Years.Select(year => new ThisYear(year)));
        obligations.AddRange(Numbers(query.Text, kind.Kind));

        if (OfKind(kind, query) is { } wanted)
        {
            obligations.Add(wanted);
        }

        return obligations;
    }

    private static IObligation? OfKind(KindSign sign, FactQuery query) => sign.Kind switch
    {
        AnswerKind.Reason => new GivesReason(),
        AnswerKind.Sample => new GivesSample(),
        AnswerKind.Money => new GivesMoney(),
        AnswerKind.Share => new GivesShare(),
        AnswerKind.Number => new GivesNumber(),
        AnswerKind.Time => new GivesDate(),
        AnswerKind.Introduction => new Introduces(query.Names is [var named] ? named : string.Join(' ', sign.Slot)),
        AnswerKind.Person => new GivesPerson(query.Names),
        AnswerKind.Place => new GivesPlace(),
        _ => null,
    };

    private static IEnumerable<IObligation> Groups(ReadQuestion question, string text, AnswerKind kind, bool isComparison)
    {
        var ages = AgeGroup.Read(text);

        // "How old is X" is not about old people.
        var named = question.Groups.Where(group => ages.All(age => age.ToString() != group) && !(kind == AnswerKind.Number && group == "old")).ToList();

        return
        [
            .. named.Count > 0 ? [new ThisGroup(named)] : Array.Empty<IObligation>(),
            .. Subgroups.Narrowed(question.Words).Where(group => !isComparison || named.Count < 2).Select(group => new ThisGroup(group)),
            .. ages.Select(age => new ThisAge(age)),
        ];
    }

    private static IEnumerable<IObligation> Numbers(string text, AnswerKind kind)
    {
        var dates = DateReader.Read(text);
        var ages = AgeGroup.Read(text);
        var numbers = ages.Count > 0 ? [] : NumberReader.Read(text).Where(number => !number.IsPartOfName && number.Form is not (NumberForm.Ordinal or NumberForm.FootnoteMark or NumberForm.Unclear) && dates.All(date => !date.Span.Overlaps(number.Span)));
        var words = Words.Of(text).Select(word => Words.Fold(word.Text)).ToList();

        // "How many growers": whatever is counted has to be these.
        var counted = words.FindIndex(word => word == "many") is >= 0 and var at && kind == AnswerKind.Number && words.Skip(at + 1).FirstOrDefault(word => !Articles.Has(word) && word is not ("of" or "all")) is { } noun
            && noun.EndsWith('s') && !QuestionWords.IsAsking(noun) && !QuestionWords.IsLight(noun) ? noun : null;

        return [.. numbers.Where(number => number.IsShare || number.Value >= LeastTold).Select(number => new ThisNumber(number, number.Span.In(text))), .. counted is null ? Array.Empty<IObligation>() : [new CountsThese(TextAnalysis.Stem(counted))]];
    }

    // Of "the writers of Hollywood" the writers speak; "the hashtag about Orbis" is not said by Orbis.
    private static string? ReadSpeaker(FormSign sign, IReadOnlyList<string> names)
    {
        if (sign.Form != QuestionForm.Said)
        {
            return null;
        }

        var head = sign.Slot.SkipWhile(Articles.Has).TakeWhile(word => !Joints.Has(word)).Where(word => !word.StartsWith('{')).ToList();
        var said = string.Join(' ', head);

        return head.Count == 0 || head.All(word => QuestionWords.IsAsking(word) || People.Has(word)) ? null : names.FirstOrDefault(name => said.EndsWith(Words.FoldText(name), StringComparison.Ordinal)) ?? said;
    }
}
