using OpinionBot.Facts.Reviewing;
using OpinionBot.Language;

namespace OpinionBot.Facts.Findings;

/// <summary>Tells which findings of an article are cells of a survey's table that the library has.</summary>
public interface ICellLinks
{
    /// <param name="findings">All of one article, so that those of one survey speak for each other; one that has its link keeps it.</param>
    /// <param name="published">When the article appeared; null when that is not known.</param>
    /// <param name="moderator">Whose library the tables are looked for in.</param>
    /// <returns>The findings in their order, each with its link; one that is of no cell, or may be of another, has none.</returns>
    Task<IReadOnlyList<Finding>> LinkAsync(IReadOnlyList<Finding> findings, PartialDate? published, Moderator moderator, CancellationToken cancellationToken);
}
