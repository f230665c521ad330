namespace OpinionBot.Curation.Fetching;

/// <summary>Addresses that differ only in what does not matter are one.</summary>
public static class SourceUrl
{
    private static readonly string[] Tracking = ["utm_", "fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "ref_src", "cmpid", "ocid"];

    /// <summary>Scheme and host in lower case, no default port, no fragment, no tracking parameters; the path as it is.</summary>
    public static Uri Normalise(Uri address)
    {
        var kept = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(parameter => !Tracking.Any(name => parameter.StartsWith(name, StringComparison.OrdinalIgnoreCase)));

        return new UriBuilder(address) { Fragment = "", Query = string.Join('&', kept), Port = address.IsDefaultPort ? -1 : address.Port }.Uri;
    }
}
