using OpinionBot.Answering.Understanding;
using OpinionBot.Facts;
using OpinionBot.Facts.Items;
using OpinionBot.Facts.Surveys;
using OpinionBot.Language;
using OpinionBot.Language.Lexicon;
using OpinionBot.Search;

namespace OpinionBot.Answering.Retrieval.Items;

/// <summary>A way to ask for an option.</summary>
/// <param name="Option">Its number among the options.</param>
/// <param name="Text">The words.</param>
/// <param name="IsAsking">True for an asking, false for the survey's own words, which are also looked for as a whole.</param>
internal sealed record ItemText(int Option, string Text, bool IsAsking)
{
    /// <summary>Its words, folded, in their order.</summary>
    public IReadOnlyList<string> Words { get; } = SpokenWords.Meant(Language.Words.Of(Text).Select(word => Language.Words.Fold(word.Text)));

    /// <summary>The terms it is found by.</summary>
    public IReadOnlySet<string> Stems { get; } = TextAnalysis.Analyze(Text).ToHashSet(StringComparer.Ordinal);

    /// <summary>True when it asks for those who do not.</summary>
    public bool IsNegated => field = QuestionReader.IsNegated(Words);
}

/// <summary>Lists the options of items and all ways to ask for each.</summary>
internal static class ItemTexts
{
    private static readonly WordClass Degrees = Lexicon.Default.Of("degree");

    /// <param name="items">Each with its figures; those of a family have none.</param>
    public static (IReadOnlyList<ItemOption> Options, IReadOnlyList<ItemText> Texts) Of(IEnumerable<(Item Item, IReadOnlyList<Figure> Figures)> items)
    {
        var options = new List<ItemOption>();
        var texts = new List<ItemText>();

        foreach (var (item, figures) in items)
        {
            Add(new ItemOption(item, null, NeedsDegree: false), [.. item.Askings.Where(asking => asking.Label.Length == 0).Select(asking => asking.Text), item.Claim], OwnWords(item, figures));

            foreach (var answer in figures.Select(figure => figure.Answer).OfType<AnswerOption>().DistinctBy(answer => answer.Label))
            {
                var askings = item.Askings.Where(asking => asking.Label == answer.Label).Select(asking => asking.Text).ToList();
                var isStep = item.Kind == ItemKind.Scale && !answer.IsSum && Degrees.IsIn([.. Words.Of(answer.Label).Select(word => Words.Fold(word.Text))]);

                Add(new ItemOption(item, answer.Label, isStep), askings, [answer.Reads, answer.Label]);
            }
        }

        return (options, texts);

        void Add(ItemOption option, IReadOnlyList<string> askings, IReadOnlyList<string> own)
        {
            options.Add(option);
            texts.AddRange(askings.Select(text => new ItemText(options.Count - 1, text, IsAsking: true)));
            texts.AddRange(own.Where(text => text.Length > 0).Distinct().Select(text => new ItemText(options.Count - 1, text, IsAsking: false)));
        }
    }

    private static IReadOnlyList<string> OwnWords(Item item, IReadOnlyList<Figure> figures) =>
        item.Kind == ItemKind.Family ? []
        : [.. figures.SelectMany(figure => new[] { figure.Answer is null ? figure.Indicator.Reads : "", figure.Indicator.Wording, figure.Indicator.Topic }).Distinct()];
}
