using System.ComponentModel.DataAnnotations;

namespace OpinionBot.Operations;

/// <summary>The web server, which runs only when something needs it.</summary>
internal sealed class WebOptions
{
    public const string Section = "Web";

    /// <summary>Where it listens.</summary>
    [Required]
    public string Urls { get; init; } = "http://127.0.0.1:8080";

    /// <summary>How platforms reach it from outside; setting it starts the server.</summary>
    [Url(ErrorMessage = "Web:PublicUrl must be an address such as https://bot.example.org.")]
    public string? PublicUrl { get; init; }
}
