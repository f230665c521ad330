using System.Text;
using NSec.Cryptography;

namespace OpinionBot.Support.Discord.Interactions;

/// <summary>The key pair Discord signs with. From a fixed seed: the public key can be written into settings.</summary>
internal sealed class SigningKey(string seed = "the loopback Discord of tests ~~")
{
    private readonly Key _key = Key.Import(SignatureAlgorithm.Ed25519, Encoding.ASCII.GetBytes(seed), KeyBlobFormat.RawPrivateKey);

    public string PublicHex => Convert.ToHexStringLower(_key.PublicKey.Export(KeyBlobFormat.RawPublicKey));

    /// <summary>The signature over the timestamp and the bytes of the body, in hexadecimal digits.</summary>
    public string Sign(string timestamp, ReadOnlySpan<byte> body) =>
        Convert.ToHexStringLower(SignatureAlgorithm.Ed25519.Sign(_key, [.. Encoding.UTF8.GetBytes(timestamp), .. body]));
}
