using System.IO.Compression;

namespace OpinionBot.Discord.Gateway.Sessions;

/// <summary>Unpacks what Discord packs: one zlib stream for a connection, flushed after each frame.</summary>
internal sealed class StreamInflater : IDisposable
{
    private readonly MemoryStream _received = new();
    private readonly MemoryStream _frame = new();
    private readonly ZLibStream _inflater;

    public StreamInflater() => _inflater = new ZLibStream(_received, CompressionMode.Decompress);

    private static ReadOnlySpan<byte> EndOfFrame => [0x00, 0x00, 0xFF, 0xFF];

    /// <returns>The next frame; null while its end is still to come.</returns>
    public byte[]? Inflate(ReadOnlySpan<byte> part)
    {
        _received.Write(part);

        if (!_received.GetBuffer().AsSpan(0, (int)_received.Length).EndsWith(EndOfFrame))
        {
            return null;
        }

        _received.Position = 0;
        _frame.SetLength(0);
        _inflater.CopyTo(_frame);
        _received.SetLength(0);

        return _frame.ToArray();
    }

    public void Dispose()
    {
        _inflater.Dispose();
        _received.Dispose();
        _frame.Dispose();
    }
}
