using OpinionBot.Answering.Understanding;
using OpinionBot.Facts;
using OpinionBot.Facts.Items;
using OpinionBot.Facts.Surveys;
using OpinionBot.Language.Lexicon;
using OpinionBot.Search;

namespace OpinionBot.Answering.Retrieval.Items;

/// <summary>Whose words a text is.</summary>
internal enum ItemTextKind
{
    /// <summary>A way in which people ask.</summary>
    Asking,

    /// <summary>The survey's own words for the question.</summary>
    Question,

    /// <summary>The survey's own words for an answer.</summary>
    Answer,
}

/// <summary>A text by which an option is found.</summary>
/// <param name="Option">Its number among the options.</param>
/// <param name="Item">The number of its item.</param>
/// <param name="Text">The words.</param>
internal sealed record ItemText(int Option, int Item, string Text, ItemTextKind Kind)
{
    /// <summary>Its words, folded, in their order.</summary>
    public IReadOnlyList<string> Words { get; } = SpokenWords.Meant(Language.Words.Of(Text).Select(word => word.Text.All(char.IsAsciiDigit) ? QuestionReader.NumberMark : Language.Words.Fold(word.Text)));

    /// <summary>The terms it is found by.</summary>
    public IReadOnlySet<string> Stems { get; } = TextAnalysis.Analyze(Text).ToHashSet(StringComparer.Ordinal);

    /// <summary>True when it asks for those who do not.</summary>
    public bool IsNegated { get; } = QuestionReader.IsNegated(SpokenWords.Meant(Language.Words.Of(Text).Select(word => Language.Words.Fold(word.Text))));

    /// <summary>What it sets against what; null when it does not.</summary>
    public Contrast? Contrast { get; } = Contrast.Read(SpokenWords.Meant(Language.Words.Of(Text).Select(word => Language.Words.Fold(word.Text))));

    /// <summary>True when the words of a question have it word for word.</summary>
    public bool IsIn(IReadOnlyList<string> words)
    {
        for (var at = 0; at + Words.Count <= words.Count; at++)
        {
            var same = 0;

            while (same < Words.Count && words[at + same] == Words[same])
            {
                same++;
            }

            if (same == Words.Count)
            {
                return same > 0;
            }
        }

        return false;
    }
}

/// <summary>Lists the options of items and all texts by which each is found.</summary>
internal static class ItemTexts
{
    private static readonly WordClass Degrees = Lexicon.Default.Of("degree");

    /// <param name="items">Each with its figures; those of a family have none.</param>
    public static (IReadOnlyList<ItemOption> Options, IReadOnlyList<ItemText> Texts) Of(IReadOnlyList<(Item Item, IReadOnlyList<SurveyCell> Figures)> items)
    {
        var options = new List<ItemOption>();
        var texts = new List<ItemText>();

        for (var at = 0; at < items.Count; at++)
        {
            var (item, figures) = items[at];
            Add(at, new ItemOption(item, null, NeedsDegree: false), [.. item.Askings.Where(asking => asking.Label.Length == 0).Select(asking => asking.Text), item.Claim], OwnWords(item, figures), ItemTextKind.Question);

            foreach (var answer in figures.Select(figure => figure.Answer).OfType<AnswerOption>().DistinctBy(answer => answer.Label))
            {
                var askings = item.Askings.Where(asking => asking.Label == answer.Label).Select(asking => asking.Text).ToList();
                var isStep = item.Kind == ItemKind.Scale && !answer.IsSum && Degrees.IsIn([.. Language.Words.Of(answer.Label).Select(word => Language.Words.Fold(word.Text))]);

                Add(at, new ItemOption(item, answer.Label, isStep), askings, [answer.Reads, answer.Label], ItemTextKind.Answer);
            }
        }

        return (options, texts);

        void Add(int item, ItemOption option, IReadOnlyList<string> askings, IReadOnlyList<string> own, ItemTextKind kind)
        {
            options.Add(option);
            texts.AddRange(askings.Select(text => new ItemText(options.Count - 1, item, text, ItemTextKind.Asking)));
            texts.AddRange(own.Where(text => text.Length > 0).Distinct().Select(text => new ItemText(options.Count - 1, item, text, kind)));
        }
    }

    private static IReadOnlyList<string> OwnWords(Item item, IReadOnlyList<SurveyCell> figures) =>
        item.Kind == ItemKind.Family ? []
        : [.. figures.SelectMany(figure => new[] { figure.Answer is null ? figure.Indicator.Reads : "", figure.Indicator.Wording, figure.Indicator.Wording.Replace("Agreement: ", "", StringComparison.Ordinal), figure.Indicator.Topic }).Distinct()];
}
