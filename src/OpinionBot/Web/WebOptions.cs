using System.ComponentModel.DataAnnotations;

namespace OpinionBot.Web;

/// <summary>Where the web server listens and where the world finds it.</summary>
internal sealed class WebOptions : IValidatableObject
{
    public const string Section = "Web";

    /// <summary>Addresses to listen on, separated by semicolons.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:8080";

    /// <summary>The https:// address under which chat platforms reach this program; null when they do not.</summary>
    public string? PublicUrl { get; init; }

    /// <summary>Where the keys that seal tokens are kept; null puts them beside the store.</summary>
    public string? KeysPath { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!ListenAddress.Split(Urls).Any())
        {
            yield return new ValidationResult("Web:Urls must name an address to listen on, for example http://127.0.0.1:8080.");
        }

        foreach (var url in ListenAddress.Split(Urls).Where(url => ListenAddress.TryParse(url) is null))
        {
            yield return new ValidationResult($"Web:Urls must be http:// addresses separated by semicolons, each with localhost, * or an address of this machine in numbers, and a port, not '{url}'; a reverse proxy in front adds https and names.");
        }

        if (!string.IsNullOrEmpty(PublicUrl) && !(Uri.TryCreate(PublicUrl, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"))
        {
            yield return new ValidationResult($"Web:PublicUrl must be an https:// address, not '{PublicUrl}'.");
        }
    }
}
