using System.Buffers;
using System.Text;
using NSec.Cryptography;

namespace OpinionBot.Discord.Signature;

/// <summary>
/// Tells requests that Discord signed from all others: Ed25519 over the timestamp of the header and the bytes of the body as
/// they came. Whatever is sent, the answer is yes or no.
/// </summary>
internal sealed class InteractionSignature
{
    // Ten digits today. What is much longer is not a time.
    private const int LongestTimestamp = 32;

    private const int SignatureSize = 64;

    private readonly PublicKey _key;

    /// <summary>From the application's public key in hexadecimal digits; <see cref="FormatException"/> when it is none.</summary>
    public InteractionSignature(string publicKey) =>
        _key = TryReadKey(publicKey) ?? throw new FormatException("Discord's public key has 64 hexadecimal digits.");

    /// <summary>Whether a text is a public key of Ed25519 in hexadecimal digits.</summary>
    public static bool IsKey(string publicKey) => TryReadKey(publicKey) is not null;

    public bool IsValid(string? timestamp, ReadOnlySpan<byte> body, string? signature)
    {
        Span<byte> signed = stackalloc byte[SignatureSize];

        if (timestamp is null || timestamp.Length > LongestTimestamp || !Ascii.IsValid(timestamp)
            || signature is not { Length: SignatureSize * 2 } || Convert.FromHexString(signature, signed, out _, out _) != OperationStatus.Done)
        {
            return false;
        }

        var message = ArrayPool<byte>.Shared.Rent(timestamp.Length + body.Length);

        try
        {
            var length = Encoding.ASCII.GetBytes(timestamp, message);
            body.CopyTo(message.AsSpan(length));

            return SignatureAlgorithm.Ed25519.Verify(_key, message.AsSpan(0, length + body.Length), signed);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(message);
        }
    }

    private static PublicKey? TryReadKey(string publicKey)
    {
        var bytes = new byte[SignatureAlgorithm.Ed25519.PublicKeySize];

        return publicKey.Length == bytes.Length * 2
            && Convert.FromHexString(publicKey, bytes, out _, out _) == OperationStatus.Done
            && PublicKey.TryImport(SignatureAlgorithm.Ed25519, bytes, KeyBlobFormat.RawPublicKey, out var key)
            ? key
            : null;
    }
}
