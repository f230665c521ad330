using System.Globalization;
using System.Text;

namespace OpinionBot.Meaning;

/// <summary>
/// The graph of a model in the form of ONNX, its larger weights left where they lie: each names its place in the file, so that the runtime
/// maps them into memory instead of reading and copying 90 MB.
/// </summary>
internal sealed class ModelGraph
{
    // Fields of onnx.proto (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto).
    private const int GraphOfModel = 7;
    private const int WeightOfGraph = 5;
    private const int BytesOfWeight = 9;
    private const int PlaceOfWeight = 13;
    private const int KindOfPlace = 14;
    private const int KeyOfEntry = 1;
    private const int ValueOfEntry = 2;
    private const int External = 1;

    // What is smaller is looked at when the graph is made faster, and costs nothing to copy.
    private const int Large = 1_024;

    private readonly BinaryReader _file;
    private readonly string _location;

    private ModelGraph(BinaryReader file, string location) => (_file, _location) = (file, location);

    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static byte[] Read(ModelFile file)
    {
        using var reader = new BinaryReader(file.Open());
        reader.BaseStream.Position = file.Graph.Offset;

        return new ModelGraph(reader, file.Name).Model(file.Graph.Offset + file.Graph.Length);
    }

    private byte[] Model(long end) => Rewrite(end, (field, to, written) => field == GraphOfModel && Nest(written, field, Graph(to)));

    private byte[] Graph(long end) => Rewrite(end, (field, to, written) => field == WeightOfGraph && Nest(written, field, Weight(to)));

    private byte[] Weight(long end) => Rewrite(end, (field, to, written) =>
    {
        var from = _file.BaseStream.Position;

        if (field != BytesOfWeight || to - from < Large)
        {
            return false;
        }

        _file.BaseStream.Position = to;
        Nest(written, PlaceOfWeight, Entry("location", _location));
        Nest(written, PlaceOfWeight, Entry("offset", from.ToString(CultureInfo.InvariantCulture)));
        Nest(written, PlaceOfWeight, Entry("length", (to - from).ToString(CultureInfo.InvariantCulture)));
        written.Write7BitEncodedInt(KindOfPlace << 3);
        written.Write7BitEncodedInt(External);

        return true;
    });

    private static byte[] Entry(string key, string value)
    {
        using var entry = new MemoryStream();
        using var written = new BinaryWriter(entry);
        Nest(written, KeyOfEntry, Encoding.UTF8.GetBytes(key));
        Nest(written, ValueOfEntry, Encoding.UTF8.GetBytes(value));

        return entry.ToArray();
    }

    private static bool Nest(BinaryWriter written, int field, byte[] content)
    {
        written.Write7BitEncodedInt((field << 3) | 2);
        written.Write7BitEncodedInt(content.Length);
        written.Write(content);

        return true;
    }

    /// <summary>Copies the fields up to an end, but for those with a content that are written otherwise.</summary>
    /// <param name="otherwise">True when it has read the content of the field and written what takes its place.</param>
    private byte[] Rewrite(long end, Func<int, long, BinaryWriter, bool> otherwise)
    {
        using var message = new MemoryStream();
        using var written = new BinaryWriter(message);

        while (_file.BaseStream.Position < end)
        {
            var tag = _file.Read7BitEncodedInt();

            switch (tag & 7)
            {
                case 0:
                    written.Write7BitEncodedInt(tag);
                    written.Write7BitEncodedInt64(_file.Read7BitEncodedInt64());
                    break;

                case 1 or 5:
                    written.Write7BitEncodedInt(tag);
                    written.Write(_file.ReadBytes((tag & 7) == 1 ? sizeof(long) : sizeof(int)));
                    break;

                case 2:
                    var length = _file.Read7BitEncodedInt();

                    if (!otherwise(tag >> 3, _file.BaseStream.Position + length, written))
                    {
                        Nest(written, tag >> 3, _file.ReadBytes(length));
                    }

                    break;

                default:
                    throw new InvalidDataException("The model is damaged.");
            }
        }

        return message.ToArray();
    }
}
