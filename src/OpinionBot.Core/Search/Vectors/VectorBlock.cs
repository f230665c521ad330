using System.Numerics;
using System.Numerics.Tensors;

namespace OpinionBot.Search.Vectors;

/// <summary>
/// Vectors of length 1 side by side: a byte a number for the scan, half a float for the order of the best. Vectors are only added, so that
/// readers need no lock: they look at as many as were there when they began.
/// </summary>
internal sealed class VectorBlock(int dimension)
{
    public const int Capacity = 1_024;

    private readonly sbyte[] _codes = new sbyte[Capacity * dimension];
    private readonly float[] _scales = new float[Capacity];
    private readonly Half[] _exact = new Half[Capacity * dimension];
    private readonly long[] _facts = new long[Capacity];
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public bool IsFull => _count == Capacity;

    /// <summary>The fact of a place; 0 where it is gone.</summary>
    public long FactAt(int place) => Volatile.Read(ref _facts[place]);

    /// <param name="unit">Of length 1.</param>
    /// <returns>Its place.</returns>
    public int Add(long fact, ReadOnlySpan<float> unit)
    {
        var place = _count;
        _scales[place] = Quantize(unit, _codes.AsSpan(place * dimension, dimension));
        TensorPrimitives.ConvertToHalf(unit, _exact.AsSpan(place * dimension, dimension));
        _facts[place] = fact;
        Volatile.Write(ref _count, place + 1);

        return place;
    }

    public void Remove(int place) => Volatile.Write(ref _facts[place], 0);

    /// <summary>The nearness of all vectors to another, nearly: from -1 to 1.</summary>
    public void Scan(ReadOnlySpan<sbyte> codes, float scale, Span<float> nearness)
    {
        for (var place = 0; place < nearness.Length; place++)
        {
            nearness[place] = Dot(_codes.AsSpan(place * dimension, dimension), codes) * _scales[place] * scale;
        }
    }

    /// <summary>The nearness of one vector, exactly.</summary>
    /// <param name="space">As long as a vector.</param>
    public float Exact(int place, ReadOnlySpan<float> unit, Span<float> space)
    {
        TensorPrimitives.ConvertToSingle(_exact.AsSpan(place * dimension, dimension), space);

        return TensorPrimitives.Dot(space, unit);
    }

    /// <returns>What the codes are to be multiplied with.</returns>
    public static float Quantize(ReadOnlySpan<float> unit, Span<sbyte> codes)
    {
        var largest = Math.Abs(TensorPrimitives.MaxMagnitude(unit));
        var scale = largest == 0 ? 1 : largest / sbyte.MaxValue;

        for (var at = 0; at < unit.Length; at++)
        {
            codes[at] = (sbyte)MathF.Round(unit[at] / scale);
        }

        return scale;
    }

    // Codes stay within ±127, so that two products fit into a short.
    private static int Dot(ReadOnlySpan<sbyte> left, ReadOnlySpan<sbyte> right)
    {
        var sums = Vector<int>.Zero;
        var at = 0;

        for (; at <= left.Length - Vector<sbyte>.Count; at += Vector<sbyte>.Count)
        {
            Vector.Widen(new Vector<sbyte>(left[at..]), out var leftLow, out var leftHigh);
            Vector.Widen(new Vector<sbyte>(right[at..]), out var rightLow, out var rightHigh);
            Vector.Widen((leftLow * rightLow) + (leftHigh * rightHigh), out var low, out var high);
            sums += low + high;
        }

        var sum = Vector.Sum(sums);

        for (; at < left.Length; at++)
        {
            sum += left[at] * right[at];
        }

        return sum;
    }
}
