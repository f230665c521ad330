using System.IO.Compression;

namespace OpinionBot.Support.Discord.Gateway;

/// <summary>Discord's zlib-stream: one compression context for a connection, flushed after each event.</summary>
internal sealed class StreamDeflater : IDisposable
{
    private readonly MemoryStream _compressed = new();
    private readonly ZLibStream _deflater;

    public StreamDeflater() => _deflater = new ZLibStream(_compressed, CompressionLevel.Fastest, leaveOpen: true);

    /// <summary>The next part of the stream; it ends in 00 00 FF FF.</summary>
    public byte[] Deflate(byte[] text)
    {
        _deflater.Write(text);
        _deflater.Flush();
        var part = _compressed.ToArray();
        _compressed.SetLength(0);

        return part;
    }

    public void Dispose()
    {
        _deflater.Dispose();
        _compressed.Dispose();
    }
}
