using OpinionBot.Answering.Retrieval.Cells;
using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Answering.Understanding;
using OpinionBot.Answering.Understanding.Forms;
using OpinionBot.Facts;

namespace OpinionBot.Answering.Retrieval;

/// <summary>Finds what a question asks for: its form and the survey items that it fits, each by words and by meaning.</summary>
internal sealed class AskedFinder(ItemFinder items)
{
    /// <param name="meant">What the question means; null tells everything by words.</param>
    public FoundAsked Find(ReadQuestion question, QuestionMeaning? meant, WorkspaceId reader)
    {
        var catalog = items.CatalogFor(reader);

        // How near is near was fitted with one model; with another one words alone decide.
        meant = meant?.Model == items.Weights.Model ? meant : null;
        var byRules = FormReader.Read(question);
        var byMeaning = ReadForm(question, byRules, meant);
        var (fits, scope) = (items.Find(question, meant, byMeaning.Outside, reader), new CellScope(catalog, question));
        var sign = FormDecision.Of(question, byRules, byMeaning, fits.Count > 0 ? fits[0].Likelihood : 0, catalog.Studies.IsPartOfName, items.Weights);

        var competing = sign.Form switch
        {
            QuestionForm.Between => Competition.OfTwo(fits, scope, items.Weights),
            QuestionForm.Trend => Competition.OfTrend(fits, scope, items.Weights),
            _ => Competition.Of(fits, scope, items.Weights),
        };

        return new FoundAsked(AskedReader.Read(question, sign, competing, items.Weights), sign, FormDecision.IsOfArticle(byMeaning, items.Weights));
    }

    private FormReading ReadForm(ReadQuestion question, FormSign byRules, QuestionMeaning? meant)
    {
        var reading = meant is not null
            ? FormModel.ByMeaning.Read(question, byRules, meant.Form)
            : FormModel.ByWords.Read(question, byRules, vector: default);

        // Who names a survey of the library asks for what is in it.
        return question.Studies.Count == 0 ? reading : reading with { Outside = Math.Min(reading.Outside, items.Weights.UsualOutside) };
    }
}

/// <summary>What a question asks for.</summary>
/// <param name="Sign">Its form, as it was told.</param>
/// <param name="IsOfArticle">True when it means what questions on articles mean.</param>
internal readonly record struct FoundAsked(Asked Asked, FormSign Sign, bool IsOfArticle);
