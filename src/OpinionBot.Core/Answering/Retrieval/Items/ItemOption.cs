using OpinionBot.Answering.Understanding;
using OpinionBot.Facts.Items;

namespace OpinionBot.Answering.Retrieval.Items;

/// <summary>What of an item can be asked for: the item as such, or one of its answers.</summary>
/// <param name="Item">The survey question.</param>
/// <param name="Label">The answer; null for the item as such.</param>
/// <param name="NeedsDegree">True for one step of a scale, which hardly anybody asks for without saying how much.</param>
public sealed record ItemOption(Item Item, string? Label, bool NeedsDegree)
{
    /// <summary>The terms of the ways to ask for it.</summary>
    public IReadOnlySet<string> Terms => field ??= (Label is null ? Item.Askings.Where(asking => asking.Label.Length == 0).Select(asking => asking.Text).Append(Item.Claim) : Item.Askings.Where(asking => asking.Label == Label).Select(asking => asking.Text).Append(Label)).SelectMany(Search.TextAnalysis.Analyze).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether it is for those who see good or bad.</summary>
    internal Tone Tone => _tone ??= ToneReader.Read(Contrast is { } contrast ? [contrast.More] : [.. Language.Words.Of(Label ?? Item.Claim).Select(word => Language.Words.Fold(word.Text))]);

    private Tone? _tone;

    /// <summary>What it sets against what; null when it does not.</summary>
    internal Contrast? Contrast => field ??= Contrast.Read([.. Language.Words.Of(Label ?? Item.Claim).Select(word => Language.Words.Fold(word.Text))]);

    /// <summary>True when the survey question, its answers or its askings have these words in some form.</summary>
    internal bool HasWords(string words) => Language.Words.Of(words).Select(word => Search.TextAnalysis.Stem(Language.Words.Fold(word.Text))).All(stem =>
        Search.TextAnalysis.Analyze(Item.Claim).Contains(stem)
        || Item.Answers.Any(answer => Search.TextAnalysis.Analyze(answer.Label).Contains(stem))
        || Item.Askings.Any(asking => Search.TextAnalysis.Analyze(asking.Text).Contains(stem)));

    /// <summary>Where those who gave the answer stand; for the item as such, with its claim.</summary>
    public Side Side => Label is null ? Side.Agrees : Item.Answers.FirstOrDefault(answer => answer.Label == Label)?.Side ?? Side.Thing;
}

/// <summary>How well an option fits a question.</summary>
/// <param name="Score">What options are ranked by.</param>
/// <param name="Nearness">How near the nearest asking is in meaning, from -1 to 1; 0 when search goes by words alone.</param>
/// <param name="Coverage">How much of what the question is about the item has words for, rare words counting more; 0 to 1.</param>
/// <param name="IsSaid">True when the question says the survey's question or answer word for word.</param>
/// <param name="Uncovered">Words of the question that are content and that the item has in no form.</param>
public sealed record ItemFit(ItemOption Option, double Score, double Nearness, double Coverage, bool IsSaid, IReadOnlyList<string> Uncovered)
{
    /// <summary>How near the nearest askings of its item are together.</summary>
    public double Several { get; init; }

    /// <summary>How much nearer these are than those of any other item; below 0 when another one's are nearer.</summary>
    public double Lead { get; init; }

    /// <summary>How much higher its score is than that of the best other item among those that come into question; below 0 for a lower one.</summary>
    public double Ahead { get; init; }

    /// <summary>The log-odds that no item is asked for, whichever fits; 0 where nobody knows.</summary>
    public double Outside { get; init; }

    /// <summary>How many words of the question say what it is about.</summary>
    public int Length { get; init; }

    /// <summary>How likely it is what is asked, from 0 to 1.</summary>
    public double Likelihood { get; init; }

    /// <summary>True when it says the answer itself, and not only the question.</summary>
    public bool SaysAnswer { get; init; }

    /// <summary>True when it sets the two things against each other that the question does, the other way round.</summary>
    public bool IsReversed { get; init; }
}
