using System.Text;
using CsCheck;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace OpinionBot.Slack.Incoming;

public sealed class SlackSignatureTests
{
    // The example of Slack's documentation on verifying requests.
    private const string Timestamp = "1531420618";
    private const string Signature = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";

    private static readonly byte[] Body = Encoding.UTF8.GetBytes(
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c");

    private readonly FakeTimeProvider _time = new(DateTimeOffset.FromUnixTimeSeconds(1531420618));

    private SlackSignature Checker => new(Options.Create(new SlackOptions { SigningSecret = "8f742231b10e8888abcd99yyyzzz85a5" }), _time);

    [Fact]
    public void Accepts_what_Slack_has_signed() => Checker.IsValid(Timestamp, Signature, Body).ShouldBeTrue();

    [Theory]
    [InlineData(300, true)]
    [InlineData(301, false)]
    [InlineData(-300, true)]
    [InlineData(-301, false)]
    public void Accepts_only_what_is_fresh(int seconds, bool isFresh)
    {
        _time.AdjustTime(DateTimeOffset.FromUnixTimeSeconds(1531420618 + seconds));

        Checker.IsValid(Timestamp, Signature, Body).ShouldBe(isFresh);
    }

    [Theory]
    [InlineData(null, Signature)]
    [InlineData(Timestamp, null)]
    [InlineData("", Signature)]
    [InlineData("1531420618 ", Signature)]
    [InlineData("-1531420618", Signature)]
    [InlineData("99999999999999999999", Signature)]
    [InlineData(Timestamp, "v0=")]
    [InlineData(Timestamp, "v1=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    [InlineData(Timestamp, "v0=z2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    public void Refuses_what_is_no_signature(string? timestamp, string? signature) => Checker.IsValid(timestamp, signature, Body).ShouldBeFalse();

    [Fact]
    public void Refuses_every_body_but_the_signed_one() =>
        Gen.Select(Gen.Int[0, Body.Length - 1], Gen.Byte).Where((at, value) => Body[at] != value).Sample((at, value) =>
        {
            var changed = Body.ToArray();
            changed[at] = value;

            Checker.IsValid(Timestamp, Signature, changed).ShouldBeFalse();
        });

    [Fact]
    public void Without_a_secret_nothing_is_valid() =>
        new SlackSignature(Options.Create(new SlackOptions()), _time).IsValid(Timestamp, Signature, Body).ShouldBeFalse();
}
