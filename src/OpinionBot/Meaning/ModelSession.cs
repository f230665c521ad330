using System.Numerics.Tensors;
using Microsoft.ML.OnnxRuntime;
using SessionOptions = Microsoft.ML.OnnxRuntime.SessionOptions;

namespace OpinionBot.Meaning;

/// <summary>The model in the runtime, shared by all who ask. Safe for several threads: each call is worked off on its own.</summary>
internal sealed class ModelSession : IDisposable
{
    /// <summary>Numbers a vector.</summary>
    public const int Dimension = 384;

    private static readonly string[] Inputs = ["input_ids", "attention_mask", "token_type_ids"];
    private static readonly string[] Outputs = ["last_hidden_state"];

    private readonly InferenceSession _session;
    private readonly RunOptions _run = new();

    private ModelSession(InferenceSession session) => _session = session;

    public static ModelSession Open(ModelFile file) => Open(ModelGraph.Read(file), file.Folder);

    /// <param name="folder">Where the weights are that the graph leaves in a file.</param>
    public static ModelSession Open(byte[] graph, string folder)
    {
        RuntimeTelemetry.SwitchOff();

        // A short text takes 2.5 ms on one thread. Threads of the runtime's own gain half a millisecond on an idle machine, and lose ten on a
        // busy one, where they wait for each other.
        using var options = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1, EnableMemoryPattern = false };
        options.AddSessionConfigEntry("session.model_external_initializers_file_folder_path", folder);

        return new ModelSession(new InferenceSession(graph, options));
    }

    /// <summary>The vector of a text, of length 1: what the model has for the first piece, as Arctic is trained.</summary>
    public float[] Embed(long[] tokens)
    {
        long[] shape = [1, tokens.Length];
        var all = new long[tokens.Length];
        Array.Fill(all, 1);
        using var ids = OrtValue.CreateTensorValueFromMemory(tokens, shape);
        using var mask = OrtValue.CreateTensorValueFromMemory(all, shape);
        using var types = OrtValue.CreateTensorValueFromMemory(new long[tokens.Length], shape);
        using var made = _session.Run(_run, Inputs, [ids, mask, types], Outputs);
        var first = made[0].GetTensorDataAsSpan<float>()[..Dimension];
        var vector = new float[Dimension];
        TensorPrimitives.Divide(first, TensorPrimitives.Norm(first), vector);

        return vector;
    }

    public void Dispose()
    {
        _session.Dispose();
        _run.Dispose();
    }
}
