using System.Net;

namespace OpinionBot.Curation.Fetching;

public sealed class AllowedHostsTests
{
    [Theory]
    [InlineData("wiki.example.org", "wiki.example.org", 8443, true)]
    [InlineData("Wiki.Example.org.", "wiki.example.org", 80, true)]
    [InlineData("wiki.example.org:8443", "wiki.example.org", 8443, true)]
    [InlineData("wiki.example.org:8443", "wiki.example.org", 443, false)]
    [InlineData("wiki.example.org:80", "wiki.example.org", 443, false)]
    [InlineData("example.org", "wiki.example.org", 80, false)]
    [InlineData("wiki.example.org", "wiki.example.org.evil.example", 80, false)]
    [InlineData("bücher.example", "xn--bcher-kva.example", 80, true)]
    [InlineData("10.0.0.7:81", "10.0.0.7", 81, true)]
    [InlineData("[fd00::7]:81", "[fd00::7]", 81, true)]
    [InlineData("[fd00::7]", "fd00::7", 80, true)]
    public void A_host_is_allowed_by_its_exact_name_and_by_its_port_where_one_is_given(string entry, string host, int port, bool isAllowed) =>
        new AllowedHosts([entry]).Has(new DnsEndPoint(host, port)).ShouldBe(isAllowed);

    [Theory]
    [InlineData("https://wiki.example.org", "has 'https://wiki.example.org', which begins with a scheme")]
    [InlineData("wiki.example.org/pages", "has 'wiki.example.org/pages', which has a path")]
    [InlineData("10.0.0.0/8", "has '10.0.0.0/8', which has a path")]
    [InlineData("*.example.org", "has '*.example.org', which has a wildcard")]
    [InlineData("", "has '', which is no host")]
    [InlineData("wiki.example.org:", "has 'wiki.example.org:', which is no host")]
    [InlineData("wiki.example.org:0", "has 'wiki.example.org:0', which is no host")]
    [InlineData("wiki.example.org:99999", "has 'wiki.example.org:99999', which is no host")]
    [InlineData("wiki example", "has 'wiki example', which is no host")]
    public void What_is_no_exact_name_is_refused_with_what_is_wrong(string entry, string fault) =>
        AllowedHosts.FindFault(entry).ShouldBe(fault + ": give the exact name of a host, with or without its port, such as wiki.example.org or wiki.example.org:8443.");

    [Fact]
    public void A_password_in_an_entry_is_not_repeated() => AllowedHosts.FindFault("ida:secret@wiki.example.org").ShouldNotBeNull().ShouldNotContain("secret");

    [Theory]
    [InlineData("wiki.example.org")]
    [InlineData("localhost:8080")]
    [InlineData("10.0.0.7")]
    [InlineData("[::1]:8080")]
    public void A_name_or_an_address_is_no_fault(string entry) => AllowedHosts.FindFault(entry).ShouldBeNull();
}
