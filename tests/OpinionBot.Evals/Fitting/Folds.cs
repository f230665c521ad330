namespace OpinionBot.Fitting;

/// <summary>Deals questions into parts of the same size, each form of question into all of them.</summary>
internal static class Folds
{
    /// <param name="forms">The form of each question.</param>
    /// <returns>The numbers of the questions in each part; every question is in one. The same seed deals the same.</returns>
    public static IReadOnlyList<IReadOnlyList<int>> Deal(IReadOnlyList<string> forms, int count, int seed)
    {
        var random = new Random(seed);
        var order = Enumerable.Range(0, forms.Count).ToArray();
        random.Shuffle(order);
        var dealt = order.OrderBy(question => forms[question], StringComparer.Ordinal).ToList();

        return [.. Enumerable.Range(0, count).Select(fold => (IReadOnlyList<int>)[.. dealt.Where((_, at) => at % count == fold)])];
    }
}
