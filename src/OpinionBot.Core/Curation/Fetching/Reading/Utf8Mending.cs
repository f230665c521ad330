using System.Buffers;
using System.Text;

namespace OpinionBot.Curation.Fetching.Reading;

/// <summary>Reads UTF-8 in which some bytes are wrong: they are what they are in Windows-1252, and what is cut off in the middle is nothing.</summary>
internal static class Utf8Mending
{
    /// <returns>How many characters of more than one byte there are, and how many places where the bytes are none.</returns>
    public static (int Long, int Wrong) Count(ReadOnlySpan<byte> content)
    {
        var (found, wrong) = (0, 0);

        while (NextForeign(content) is var at and >= 0)
        {
            content = content[at..];
            var isRight = Rune.DecodeFromUtf8(content, out _, out var length) == OperationStatus.Done;
            (found, wrong) = isRight ? (found + 1, wrong) : (found, wrong + 1);
            content = content[length..];
        }

        return (found, wrong);
    }

    public static string Decode(ReadOnlySpan<byte> content)
    {
        var text = new StringBuilder(content.Length);

        while (NextForeign(content) is var at and >= 0)
        {
            text.Append(Encoding.ASCII.GetString(content[..at]));
            content = content[at..];

            if (Rune.DecodeFromUtf8(content, out var rune, out var length) == OperationStatus.Done)
            {
                text.Append(rune);
            }
            else if (length == 1)
            {
                // Several bytes are a character that was cut off.
                text.Append(EncodingLabel.Windows.GetString(content[..1]));
            }

            content = content[length..];
        }

        return text.Append(Encoding.ASCII.GetString(content)).ToString();
    }

    private static int NextForeign(ReadOnlySpan<byte> content) => content.IndexOfAnyExceptInRange((byte)0, (byte)0x7f);
}
