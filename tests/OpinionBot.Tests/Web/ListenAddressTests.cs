using System.Net;
using System.Net.Sockets;

namespace OpinionBot.Web;

public sealed class ListenAddressTests
{
    [Theory]
    [InlineData("http://localhost:8080", "127.0.0.1")]
    [InlineData("http://127.0.0.2:0", "127.0.0.2")]
    [InlineData("HTTP://127.0.0.3:8080", "127.0.0.3")]
    [InlineData("http://[::1]:8080", "::1")]
    [InlineData("http://0.0.0.0:8080", "0.0.0.0")]
    [InlineData("http://[::]:8080", "::")]
    public void An_address_in_numbers_and_localhost_are_where_they_say(string written, string address) =>
        ListenAddress.TryParse(written).ShouldNotBeNull().Address.Address.ShouldBe(IPAddress.Parse(address));

    [Theory]
    [InlineData("http://*:8080")]
    [InlineData("http://+:8080")]
    public void A_star_is_every_address(string written) =>
        ListenAddress.TryParse(written).ShouldNotBeNull().Address.Address.ShouldBeOneOf(IPAddress.IPv6Any, IPAddress.Any);

    [Theory]
    [InlineData("http://lokalhost:8080")]
    [InlineData("http://bot.example.org:8080")]
    [InlineData("http://127.0.0.1.:8080")]
    [InlineData("https://127.0.0.1:8080")]
    [InlineData("http://127.0.0.1:70000")]
    [InlineData("http://localhost:0")]
    [InlineData("http://*:8080/bot")]
    [InlineData("127.0.0.1:8080")]
    [InlineData("8080")]
    public void A_name_that_would_mean_every_address_and_whatever_is_no_address_is_refused(string written) => ListenAddress.TryParse(written).ShouldBeNull();

    [Fact]
    public void A_port_that_is_taken_and_an_address_of_another_machine_are_told_before_the_server_starts()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        Fault($"http://127.0.0.1:{port}").ShouldNotBeNull().ShouldContain($"port {port} is taken");
        Fault("http://192.0.2.7:8080").ShouldNotBeNull().ShouldContain("this machine has no address 192.0.2.7");
        Fault("http://127.0.0.1:0").ShouldBeNull();
    }

    private static string? Fault(string written)
    {
        List<Socket> sockets = [];

        try
        {
            return ListenAddress.TryParse(written)!.FindFault(sockets);
        }
        finally
        {
            sockets.ForEach(socket => socket.Dispose());
        }
    }
}
