using System.Buffers.Binary;
using System.Numerics.Tensors;
using System.Security.Cryptography;
using System.Text;

namespace OpinionBot.Search.Vectors;

/// <summary>
/// Vectors that come with the program: made by one model of texts that were known beforehand, found by the text. In the file a text is the
/// first eight bytes of its SHA-256, and a number of a vector one byte.
/// </summary>
public sealed class ShippedVectors
{
    private const string Resource = "Search/Vectors/starter.vectors";

    private static readonly Lazy<ShippedVectors> OfStarter = new(() => Read(typeof(ShippedVectors).Assembly.GetManifestResourceStream(Resource)!));

    private readonly ulong[] _texts;
    private readonly float[] _scales;
    private readonly sbyte[] _codes;

    private ShippedVectors(string model, int dimension, ulong[] texts, float[] scales, sbyte[] codes) =>
        (Model, Dimension, _texts, _scales, _codes) = (model, dimension, texts, scales, codes);

    /// <summary>Of the starter library.</summary>
    public static ShippedVectors Starter => OfStarter.Value;

    /// <summary>Which model made them.</summary>
    public string Model { get; }

    /// <summary>Numbers a vector.</summary>
    public int Dimension { get; }

    /// <summary>The vector of a text, of length 1; null when there is none.</summary>
    public float[]? Find(string text)
    {
        if (Array.BinarySearch(_texts, Key(text)) is not (>= 0 and var at))
        {
            return null;
        }

        var vector = new float[Dimension];
        TensorPrimitives.ConvertChecked<sbyte, float>(_codes.AsSpan(at * Dimension, Dimension), vector);
        TensorPrimitives.Multiply(vector, _scales[at], vector);
        TensorPrimitives.Divide(vector, TensorPrimitives.Norm(vector), vector);

        return vector;
    }

    public static ShippedVectors Read(Stream stream)
    {
        using var file = new BinaryReader(stream);
        var model = file.ReadString();
        var dimension = file.ReadInt32();
        var texts = new ulong[file.ReadInt32()];
        var scales = new float[texts.Length];

        for (var at = 0; at < texts.Length; at++)
        {
            texts[at] = file.ReadUInt64();
            scales[at] = file.ReadSingle();
        }

        var codes = new sbyte[texts.Length * dimension];
        stream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(codes.AsSpan()));

        return new ShippedVectors(model, dimension, texts, scales, codes);
    }

    /// <param name="vectors">Of each text, all of one length, none of them zero.</param>
    public static void Write(Stream stream, string model, IReadOnlyDictionary<string, float[]> vectors)
    {
        using var file = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        var codes = new MemoryStream();
        var dimension = vectors.Values.First().Length;
        file.Write(model);
        file.Write(dimension);
        file.Write(vectors.Count);

        foreach (var (key, vector) in vectors.Select(pair => (Key(pair.Key), pair.Value)).OrderBy(pair => pair.Item1))
        {
            var row = new sbyte[dimension];
            file.Write(key);
            file.Write(VectorBlock.Quantize(vector, row));
            codes.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(row.AsSpan()));
        }

        file.Write(codes.ToArray());
    }

    private static ulong Key(string text) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
