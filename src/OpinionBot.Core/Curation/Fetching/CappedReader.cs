namespace OpinionBot.Curation.Fetching;

/// <summary>Reads a stream to its end, or to a limit.</summary>
internal static class CappedReader
{
    /// <exception cref="UnusableDocumentException">The stream is longer than the limit; not much more than that has been read.</exception>
    public static async Task<byte[]> ReadAsync(Stream stream, int maxBytes, string name, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        var buffer = new byte[81_920];

        // A pipe's reading does not end before something comes: the wait for it does.
        while (await stream.ReadAsync(buffer, cancellationToken).AsTask().WaitAsync(cancellationToken) is var read and > 0)
        {
            if (content.Length + read > maxBytes)
            {
                throw TooLarge(name, maxBytes);
            }

            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }

    public static UnusableDocumentException TooLarge(string name, int maxBytes) =>
        new($"{name} is larger than {maxBytes / 1_000_000.0:0.#} MB; add the part that matters, or raise Curation:MaxBytes.");
}
