namespace OpinionBot.Measuring;

/// <summary>How well a score tells two classes apart.</summary>
public static class Separation
{
    /// <summary>
    /// The area under the ROC curve: the chance that a positive scores higher than a negative, equal scores counting half.
    /// The standard error is DeLong's.
    /// </summary>
    public static Estimate Auroc(IReadOnlyList<double> positives, IReadOnlyList<double> negatives)
    {
        if (positives.Count == 0 || negatives.Count == 0)
        {
            return new Estimate(0, 0, 0);
        }

        var ofPositives = positives.Select(positive => negatives.Average(negative => Wins(positive, negative))).ToList();
        var ofNegatives = negatives.Select(negative => positives.Average(positive => Wins(positive, negative))).ToList();
        var area = ofPositives.Average();

        return new Estimate(area, Math.Sqrt((Variance(ofPositives) / positives.Count) + (Variance(ofNegatives) / negatives.Count)), positives.Count + negatives.Count);
    }

    /// <summary>The mean of the shares that are told right of either class.</summary>
    public static Estimate BalancedAccuracy(int rightPositives, int positives, int rightNegatives, int negatives)
    {
        var ofPositives = Estimate.OfShare(rightPositives, positives);
        var ofNegatives = Estimate.OfShare(rightNegatives, negatives);
        var error = Math.Sqrt((ofPositives.StandardError * ofPositives.StandardError) + (ofNegatives.StandardError * ofNegatives.StandardError)) / 2;

        return new Estimate((ofPositives.Value + ofNegatives.Value) / 2, error, positives + negatives);
    }

    private static double Wins(double positive, double negative) => positive > negative ? 1 : positive == negative ? 0.5 : 0;

    private static double Variance(List<double> values)
    {
        var mean = values.Average();

        return values.Count < 2 ? 0 : values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1);
    }
}
