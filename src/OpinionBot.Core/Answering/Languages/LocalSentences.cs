using System.Text.RegularExpressions;
using OpinionBot.Answering.Summarizing;
using OpinionBot.Facts;
using OpinionBot.Facts.Surveys;
using OpinionBot.Language;

namespace OpinionBot.Answering.Languages;

/// <summary>
/// What the program itself says beside figures, in another language than English: made from the same figures as the English sentence, never
/// from its words. What a source calls something stays in the source's words. Null where a language cannot say it.
/// </summary>
internal static partial class LocalSentences
{
    public static string? Rank(Derivation.Rank rank, AnswerLanguage language) =>
        Marked(language.Say(rank.Highest ? "rank.highest" : "rank.lowest", rank.Among), rank.Fact);

    public static string? Average(StoredFact average, AnswerLanguage language) =>
        average.Fact is Figure { Place.Name: var name } figure && AverageOf().Match(name) is { Success: true } match
            ? Marked(language.Say("average", match.Groups["count"].Value, language.Number(FigureSentence.Value(figure))), average.Id)
            : null;

    /// <param name="figure">Whose study it is.</param>
    /// <param name="places">Where the sample was asked.</param>
    /// <param name="isEach">True when each of several places had as many.</param>
    public static string? Asked(StoredFact stored, Figure figure, IReadOnlyList<Facts.Places.Place> places, bool isEach, AnswerLanguage language)
    {
        if (language.IsEnglish)
        {
            return null;
        }

        var dates = Dates(figure.AskedWhen, language) is { } known ? $", {known}" : "";
        var population = figure.Study!.Population is { } people ? language.Say("population", people) : "";

        return Marked($"{language.Say("asked", figure.Study.Conductor)}{dates}{population}{Size(figure.SampleSize, places, isEach, language)}", stored.Id);
    }

    public static string? NotTheSame(IReadOnlyList<FactId> facts, AnswerLanguage language) => Marked(language.Say("notsame"), [.. facts]);

    private static string? Size(SampleSize size, IReadOnlyList<Facts.Places.Place> places, bool isEach, AnswerLanguage language)
    {
        if (size.Count is not { } count)
        {
            return size.Note is { } note ? language.Say("size", note) : language.Say("size.unpublished");
        }

        var number = language.Number(FigureSentence.Sample(new SampleSize(SampleSizeKind.Exact, count))!);
        var asked = size.Kind switch
        {
            SampleSizeKind.About => language.Say("about", number),
            SampleSizeKind.MoreThan => language.Say("morethan", number),
            _ => number,
        };

        return isEach ? language.Say("size.each", asked) : places is [] ? language.Say("size", asked) : language.Say("size.in", asked, string.Join(", ", places.Select(language.Place)));
    }

    private static string? Dates(Fieldwork? fieldwork, AnswerLanguage language) =>
        fieldwork is not { From: { } from, To: { } to } ? null
            : from == to ? Date(from, language)
            : language.Say("date.range", Date(from, language), Date(to, language));

    private static string? Date(PartialDate date, AnswerLanguage language) => date switch
    {
        { Day: { } day, Month: { } month } => language.Say("date.day", day, language.Month(month), date.Year),
        { Month: { } month } => language.Say("date.month", language.Month(month), date.Year),
        _ => date.ToLongString(),
    };

    private static string? Marked(string? sentence, params ReadOnlySpan<FactId> facts) => sentence is null ? null : ExtractiveSummarizer.Marked(sentence, facts);

    [GeneratedRegex(@"^average of (?<count>[0-9]+) countries$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex AverageOf();
}
