using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace OpinionBot.Fitting;

/// <summary>Logistic regression on dense features, the same for the same input: by ML.NET, on one thread.</summary>
internal static class Regression
{
    private const int Seed = 1;
    private const float Tolerance = 1e-6f;
    private const int MaxIterations = 2_000;

    /// <param name="rows">Each with its features and the number of its class, from 0.</param>
    /// <param name="classes">How many classes there are.</param>
    /// <param name="l2">How much large weights are punished.</param>
    /// <returns>For each class its weights and its bias.</returns>
    public static (float[][] Weights, float[] Biases) FitClasses(IReadOnlyList<(float[] Features, int Class)> rows, int classes, float l2)
    {
        var context = new MLContext(Seed);
        var schema = SchemaDefinition.Create(typeof(ClassRow));
        schema[nameof(ClassRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, rows[0].Features.Length);
        schema[nameof(ClassRow.Label)].ColumnType = new KeyDataViewType(typeof(uint), classes);

        var data = context.Data.LoadFromEnumerable(rows.Select(row => new ClassRow { Features = row.Features, Label = (uint)row.Class }).ToList(), schema);
        var model = context.MulticlassClassification.Trainers.LbfgsMaximumEntropy(new LbfgsMaximumEntropyMulticlassTrainer.Options
        {
            L1Regularization = 0,
            L2Regularization = l2,
            OptimizationTolerance = Tolerance,
            MaximumNumberOfIterations = MaxIterations,
            NumberOfThreads = 1,
            InitialWeightsDiameter = 0,
        }).Fit(data).Model;

        VBuffer<float>[] weights = [];
        model.GetWeights(ref weights, out _);

        return ([.. weights.Select(one => one.DenseValues().ToArray())], [.. model.GetBiases()]);
    }

    /// <param name="rows">Each with its features and whether it is so.</param>
    /// <returns>The weights of the features as they were given, whatever their scales, and the bias.</returns>
    public static (double[] Weights, double Bias) Fit(IReadOnlyList<(float[] Features, bool IsSo)> rows, float l2)
    {
        var length = rows[0].Features.Length;
        var means = Enumerable.Range(0, length).Select(at => rows.Average(row => row.Features[at])).ToArray();
        var deviations = Enumerable.Range(0, length).Select(at => Math.Sqrt(rows.Average(row => Math.Pow(row.Features[at] - means[at], 2))) is > 0 and var deviation ? deviation : 1).ToArray();
        var context = new MLContext(Seed);
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, length);

        var data = context.Data.LoadFromEnumerable(rows.Select(row => new Row { Features = [.. row.Features.Select((value, at) => (float)((value - means[at]) / deviations[at]))], Label = row.IsSo }).ToList(), schema);
        var model = (CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator>)context.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            L1Regularization = 0,
            L2Regularization = l2,
            OptimizationTolerance = Tolerance,
            MaximumNumberOfIterations = MaxIterations,
            NumberOfThreads = 1,
            InitialWeightsDiameter = 0,
        }).Fit(data).Model;

        double[] weights = [.. model.SubModel.Weights.Select((weight, at) => weight / deviations[at])];

        return (weights, model.SubModel.Bias - weights.Zip(means, (weight, mean) => weight * mean).Sum());
    }

    private sealed class ClassRow
    {
        public float[] Features { get; set; } = [];

        public uint Label { get; set; }
    }

    private sealed class Row
    {
        public float[] Features { get; set; } = [];

        public bool Label { get; set; }
    }
}
