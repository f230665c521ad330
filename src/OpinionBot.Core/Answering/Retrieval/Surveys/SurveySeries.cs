using OpinionBot.Answering.Retrieval.People;
using OpinionBot.Answering.Understanding;
using OpinionBot.Facts;
using OpinionBot.Facts.Surveys;
using OpinionBot.Language;
using OpinionBot.Search;

namespace OpinionBot.Answering.Retrieval.Surveys;

/// <summary>One answer to one question of one study, over all places and waves, and the words by which it is found.</summary>
internal sealed class SurveySeries
{
    public SurveySeries(IReadOnlyList<StoredFact> cells)
    {
        Cells = cells;
        First = (Figure)cells[0].Fact;
        Topic = [.. TextAnalysis.Analyze($"{First.Indicator.Wording} {First.Indicator.Topic} {First.Indicator.Reads} {First.Answer?.Reads}")];
        Label = First.Answer is { } answer ? [.. TextAnalysis.Analyze(answer.Label)] : [];
        LabelWords = First.Answer is { } option ? [.. Words.Of(option.Label).Select(word => Words.Fold(word.Text))] : [];
        ReadsWords = [.. Words.Of(First.Answer?.Reads ?? First.Indicator.Reads).Select(word => Words.Fold(word.Text))];
        All = [.. Topic, .. Label];
        SaysMore = ReadMore(LabelWords) ?? ReadMore(ReadsWords);
        SaidStems = [.. Words.Of(First.Answer is { } said ? $"{said.Label} {said.Reads}" : First.Indicator.Reads).Select(word => TextAnalysis.Stem(Words.Fold(word.Text)))];
    }

    public IReadOnlyList<StoredFact> Cells { get; }

    public Figure First { get; }

    public HashSet<string> Topic { get; }

    public HashSet<string> Label { get; }

    public IReadOnlyList<string> LabelWords { get; }

    /// <summary>How a sentence says it, word by word.</summary>
    public IReadOnlyList<string> ReadsWords { get; }

    public HashSet<string> All { get; }

    /// <summary>Stems of what people of this answer say, stop words included.</summary>
    public HashSet<string> SaidStems { get; }

    /// <summary>What the answer says there is more of than what; null when it compares nothing.</summary>
    public (string More, string Less)? SaysMore { get; }

    /// <summary>True when these ages are asked about or are who was asked. Surveys ask adults: who is over 18 need not be said.</summary>
    public bool IsOf(AgeGroup ages) => ages is { From: <= 18, To: null }
        || AgeGroup.Read($"{First.Indicator.Wording}\n{First.Indicator.Reads}\n{First.Answer?.Label}\n{First.Study?.Population}").Any(ages.IsSame);

    /// <summary>Of <c>more potential risks than benefits</c> the two things; null when the words compare nothing.</summary>
    public static (string More, string Less)? ReadMore(IReadOnlyList<string> words)
    {
        for (var more = 0; more < words.Count; more++)
        {
            // "the benefits of AI outweigh its risks"
            if (words[more].StartsWith("outweigh", StringComparison.Ordinal) && more > 0 && more + 1 < words.Count)
            {
                return (more > 2 && words[more - 2] == "of" ? words[more - 3] : words[more - 1], After(words, more));
            }

            if (words[more] != "more")
            {
                continue;
            }

            for (var than = more + 2; than < words.Count - 1 && than <= more + 4; than++)
            {
                if (words[than] == "than")
                {
                    return (words[than - 1], After(words, than));
                }
            }
        }

        return null;
    }

    private static string After(IReadOnlyList<string> words, int at) => words[at + 1] is "its" or "the" or "their" or "any" or "to" && at + 2 < words.Count ? words[at + 2] : words[at + 1];

    /// <summary>The question without its answer: series with the same are the answers that it offers.</summary>
    public (string Study, string Indicator) Question => (First.Study!.Key, First.Indicator.Key);

    /// <summary>True when something about the series, its study or its source has a word of the name, or when that is no name but a capital letter.</summary>
    public bool IsNamed(string name) =>
        Words.Of(name).Select(word => Words.Fold(word.Text)).Where(word => !QuestionWords.IsAsking(word)).SelectMany(TextAnalysis.Analyze).ToList() is var terms && (terms.Count == 0 || terms.Any(Named.Contains));

    private HashSet<string> Named => field ??=
    [
        .. All,
        .. TextAnalysis.Analyze($"{First.Study!.Title} {First.Study.Conductor} {First.Study.Population} {First.Study.Mode} {Cells[0].Source.Details.Title} {Cells[0].Source.Details.Publisher}"),
    ];

    /// <summary>True for those who gave none of the answers.</summary>
    public bool IsNoAnswer => First.Answer is { Label: "Don't know" or "Not sure" or "No answer" };

    /// <summary>Who asked and in which words the answer is said: the same in another year, though it is another study.</summary>
    public static (string Pollster, string Reads) AskedBy(Figure figure) => (figure.Study!.Conductor.Split(' ')[0], FigureSentence.Reads(figure));

    public static int? YearOf(StoredFact cell) => ((Figure)cell.Fact).AskedWhen?.To?.Year;

    public static bool IsAskedIn(StoredFact cell, int year)
    {
        var figure = (Figure)cell.Fact;

        return figure.AskedWhen is { From: { } from, To: { } to } ? from.Year <= year && year <= to.Year : figure.Study!.Title.Contains(year.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
