using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace OpinionBot.Curation.Fetching.Reading.Pdf.Pages;

/// <summary>Turns a page so that most of its text stands upright: a table that was too wide may lie on its side.</summary>
internal sealed class PageTurn
{
    private readonly TextOrientation _orientation;
    private readonly double _width;
    private readonly double _height;

    public PageTurn(Page page)
    {
        _orientation = page.Letters.GroupBy(letter => letter.TextOrientation)
            .OrderByDescending(letters => letters.Count())
            .Select(letters => letters.Key)
            .FirstOrDefault(TextOrientation.Horizontal);
        (_width, _height) = (page.Width, page.Height);
    }

    /// <summary>Of the page as it is read.</summary>
    public double Height => _orientation is TextOrientation.Rotate90 or TextOrientation.Rotate270 ? _width : _height;

    private double Width => _orientation is TextOrientation.Rotate90 or TextOrientation.Rotate270 ? _height : _width;

    public bool IsUpright(Letter letter) => letter.TextOrientation == _orientation && _orientation != TextOrientation.Other;

    public PdfPoint Place(PdfPoint point) => _orientation switch
    {
        TextOrientation.Rotate90 => new PdfPoint(_height - point.Y, point.X),
        TextOrientation.Rotate180 => new PdfPoint(_width - point.X, _height - point.Y),
        TextOrientation.Rotate270 => new PdfPoint(point.Y, _width - point.X),
        _ => point,
    };

    public bool IsOnPage(PdfPoint place) => place.X > -1 && place.X < Width + 1 && place.Y > -1 && place.Y < Height + 1;
}
