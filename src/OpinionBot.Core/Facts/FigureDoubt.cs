using OpinionBot.Facts.Surveys;
using OpinionBot.Language.Numbers;

namespace OpinionBot.Facts;

/// <summary>Reads an article's figure again from the source's words, so that a value that was read wrong is never shown as the source's.</summary>
public static class FigureDoubt
{
    /// <returns>One clause that says what is doubtful; null when the value stands whole in the source's words, and for a cell of a survey, which has none.</returns>
    public static string? Of(Figure figure)
    {
        if (figure.Anchor is not { Exact: var words })
        {
            return null;
        }

        var value = FigureSentence.Value(figure);
        var standing = NumberReader.Read(words).Where(number => IsValue(number, figure) && NumberEdges.AreFree(words, number)).ToList();

        return standing.Count == 0 ? $"{value} does not stand in the source's words as a whole number"
            : standing.All(number => NumberBound.Before(words, number.Span.Start) is not null) ? $"the source says {NumberBound.Before(words, standing[0].Span.Start)} {value}"
            : null;
    }

    /// <summary>True for a number of the source's words that is the figure's own.</summary>
    internal static bool IsValue(NumberMention number, Figure figure) =>
        number.Written is null && number.Value == figure.Value && number.Base == figure.Unit.Base && number.To == figure.UpTo;
}
