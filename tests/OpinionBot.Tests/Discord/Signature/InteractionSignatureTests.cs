using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using OpinionBot.Support;
using OpinionBot.Support.Discord.Interactions;

namespace OpinionBot.Discord.Signature;

public sealed class InteractionSignatureTests
{
    private const string Timestamp = "1774000000";

    private static readonly SigningKey Key = new();
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("""{"type":1,"id":"1","token":"größer"}""");
    private static readonly string Signed = Key.Sign(Timestamp, Body);

    private readonly InteractionSignature _signature = new(Key.PublicHex);

    [Fact]
    public void What_Discord_signed_is_valid_in_small_and_in_capital_digits()
    {
        _signature.IsValid(Timestamp, Body, Signed).ShouldBeTrue();
        _signature.IsValid(Timestamp, Body, Signed.ToUpperInvariant()).ShouldBeTrue();
    }

    [Theory]
    [InlineData(null, "s")]
    [InlineData("t", null)]
    [InlineData("t", "")]
    [InlineData("t", "0")]
    [InlineData("t", "zz")]
    [InlineData("１７７４０００００００", "s")]
    [InlineData("1774000000.0000000000000000000000000000000", "s")]
    public void What_is_missing_or_malformed_is_not_valid(string? timestamp, string? signature) =>
        _signature.IsValid(timestamp == "t" ? Timestamp : timestamp, Body, signature == "s" ? Signed : signature).ShouldBeFalse();

    [Fact]
    public void No_mutation_of_signature_timestamp_or_body_is_accepted_or_throws() =>
        Mutations.Sample(
            mutated => (mutated == (Timestamp, Convert.ToHexString(Body), Signed)) == _signature.IsValid(mutated.Timestamp, Convert.FromHexString(mutated.Body), mutated.Signature),
            iter: 100_000);

    [Theory]
    [InlineData("")]
    [InlineData("7d4d0e7f")]
    [InlineData("zd4d0e7f6153a69b6242b522abbee685fda4420f8834b108c3bdae369ef549fa")]
    public void A_key_that_is_none_is_told(string key)
    {
        InteractionSignature.IsKey(key).ShouldBeFalse();
        Should.Throw<FormatException>(() => new InteractionSignature(key)).Message.ShouldContain("64 hexadecimal digits");
    }

    [Fact]
    public void Agrees_with_every_published_test_vector()
    {
        var file = TestData.Find("ed25519/ed25519_test.json");
        Assert.SkipWhen(file is null, "OPINIONBOT_TEST_DATA names no folder with ed25519/ed25519_test.json");
        var checkedVectors = 0;

        foreach (var group in JsonNode.Parse(File.ReadAllText(file!))!["testGroups"]!.AsArray())
        {
            var signature = new InteractionSignature((string)group!["publicKey"]!["pk"]!);

            foreach (var test in group["tests"]!.AsArray())
            {
                signature.IsValid("", Convert.FromHexString((string)test!["msg"]!), (string)test["sig"]!)
                    .ShouldBe((string)test["result"]! == "valid", $"{test["tcId"]} {test["comment"]}");
                checkedVectors++;
            }
        }

        checkedVectors.ShouldBe(151);
    }

    // One change of one part; that a change changes nothing is possible, and then it is the original.
    private static Gen<(string Timestamp, string Body, string Signature)> Mutations { get; } = Gen.OneOf(
        Changed(Signed).Select(signature => (Timestamp, Convert.ToHexString(Body), signature)),
        Changed(Timestamp).Select(timestamp => (timestamp, Convert.ToHexString(Body), Signed)),
        Gen.Select(Gen.Int[0, Body.Length - 1], Gen.Byte).Select((at, value) => (Timestamp, Convert.ToHexString([.. Body[..at], value, .. Body[(at + 1)..]]), Signed)),
        Gen.Byte.Array[0, 40].Select(more => (Timestamp, Convert.ToHexString([.. Body, .. more]), Signed)),
        Gen.Byte.Array[64].Select(random => (Timestamp, Convert.ToHexString(Body), Convert.ToHexStringLower(random))),
        Gen.String.Select(text => (Timestamp, Convert.ToHexString(Body), text)));

    private static Gen<string> Changed(string text) => Gen.OneOf(
        Gen.Select(Gen.Int[0, text.Length - 1], Gen.Char["0123456789abcdefgé "]).Select((at, letter) => text[..at] + letter + text[(at + 1)..]),
        Gen.Int[0, text.Length - 1].Select(at => text.Remove(at, 1)),
        Gen.Select(Gen.Int[0, text.Length], Gen.Char["0123456789abcdef"]).Select((at, letter) => text.Insert(at, $"{letter}")),
        Gen.Int[1, text.Length - 1].Select(at => text[at..] + text[..at]));
}
