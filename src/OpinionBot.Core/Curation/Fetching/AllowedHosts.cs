using System.Net;

namespace OpinionBot.Curation.Fetching;

/// <summary>The hosts behind a company's own network that pages may be fetched from, as whoever runs the bot named them.</summary>
internal sealed class AllowedHosts(IEnumerable<string> entries)
{
    private const string Wanted = "give the exact name of a host, with or without its port, such as wiki.example.org or wiki.example.org:8443.";

    private readonly HashSet<(string Host, int? Port)> _hosts = [.. entries.Select(Read).OfType<(string, int?)>()];

    /// <summary>True when the host is named with this port, or without one.</summary>
    public bool Has(DnsEndPoint target) => Plain(target.Host) is var host && (_hosts.Contains((host, target.Port)) || _hosts.Contains((host, null)));

    /// <returns>What is wrong with an entry, to follow the name of the setting; null when it can be used.</returns>
    public static string? FindFault(string entry) => entry switch
    {
        // It may be followed by a password.
        _ when entry.Contains('@', StringComparison.Ordinal) => $"has an entry with a user name: {Wanted}",
        _ when entry.Contains("://", StringComparison.Ordinal) => $"has '{entry}', which begins with a scheme: {Wanted}",
        _ when entry.Contains('*', StringComparison.Ordinal) => $"has '{entry}', which has a wildcard: {Wanted}",
        _ when entry.AsSpan().ContainsAny("/\\?#") => $"has '{entry}', which has a path: {Wanted}",
        _ when Read(entry) is null => $"has '{entry}', which is no host: {Wanted}",
        _ => null,
    };

    private static (string Host, int? Port)? Read(string entry)
    {
        if (!Uri.TryCreate($"http://{entry}/", UriKind.Absolute, out var address)
            || address is not { HostNameType: UriHostNameType.Dns or UriHostNameType.IPv4 or UriHostNameType.IPv6, Port: > 0 }
            || address is not { AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" })
        {
            return null;
        }

        // Behind the brackets of an address of version 6.
        var colon = entry.IndexOf(':', entry.IndexOf(']', StringComparison.Ordinal) + 1);

        return colon == entry.Length - 1 ? null : (Plain(address.IdnHost), colon < 0 ? null : address.Port);
    }

    private static string Plain(string host) => host.Trim('[', ']').TrimEnd('.').ToLowerInvariant();
}
