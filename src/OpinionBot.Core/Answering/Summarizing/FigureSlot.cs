using System.Text.RegularExpressions;
using OpinionBot.Answering.Languages;
using OpinionBot.Answering.Retrieval;
using OpinionBot.Facts;
using OpinionBot.Facts.Surveys;
using OpinionBot.Language;
using OpinionBot.Language.Numbers;

namespace OpinionBot.Answering.Summarizing;

/// <summary>The slot <c>{F12}</c> of a model's sentence, where code prints the figure of that fact as the store has it.</summary>
internal static partial class FigureSlot
{
    /// <summary>The sentence with its slots filled. A slot of no figure of the evidence stays, and then verification fails.</summary>
    /// <param name="language">Whose signs numbers have; null is English.</param>
    public static string Fill(string sentence, Evidence evidence, AnswerLanguage? language = null) =>
        Slot().Replace(sentence, match => FactId.TryParse(match.Groups["id"].Value, out var id) && evidence.Find(id) is { } fact && Print(fact) is { } figure ? (language ?? AnswerLanguage.English).Number(figure) + (figure.EndsWith('%') ? "" : match.Groups["unit"].Value) : match.Value);

    /// <summary>The figure as its source writes it, with what it is hedged by being left to the words around it; null when the fact is no figure.</summary>
    public static string? Print(StoredFact stored) => stored.Fact switch
    {
        SurveyCell cell => FigureSentence.Value(cell),
        Figure figure => Span(stored) is { } span ? span.In(figure.Text) : FigureSentence.Value(figure),
        _ => null,
    };

    /// <summary>Where the figure stands in the fact's sentence; null when it does not.</summary>
    public static TextSpan? Span(StoredFact stored) => stored.Fact is Figure figure
        ? NumberReader.Read(figure.Text).Where(number => number.Written is null && number.Value == figure.Value && number.Base == figure.Unit.Base && number.To == figure.UpTo).Select(number => (TextSpan?)number.Span).FirstOrDefault()
        : null;

    // Models like to write the unit behind it, which the figure has.
    [GeneratedRegex(@"\{(?<id>F[1-9][0-9]{0,17})\}(?<unit> ?%| percent\b| per cent\b)?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Slot();
}
