namespace OpinionBot.Operations.Settings;

/// <summary>Where a platform's API is: names of methods are put behind it.</summary>
internal static class ApiAddress
{
    /// <returns>What it must be instead, to follow the name of the setting; null when it can be used.</returns>
    public static string? FindFault(Uri address) =>
        address is { IsAbsoluteUri: true, Scheme: "https" or "http", Query: "", Fragment: "" } && address.AbsolutePath.EndsWith('/')
            ? null
            : $"must be an https:// address that ends with a slash, not '{address}'.";
}
