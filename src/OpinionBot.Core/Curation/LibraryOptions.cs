using System.ComponentModel.DataAnnotations;
using OpinionBot.Curation.Fetching;

namespace OpinionBot.Curation;

/// <summary>What the library holds from the start, and from which hosts besides the public internet pages are added to it.</summary>
public sealed class LibraryOptions : IValidatableObject
{
    public const string Section = "Library";

    /// <summary>True installs and shows the starter library.</summary>
    public bool Starter { get; init; } = true;

    /// <summary>Exact names of hosts, with or without a port, that are fetched from although their address is of a private network.</summary>
    public IReadOnlyList<string> AllowHosts { get; init; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        AllowHosts.Select(AllowedHosts.FindFault).OfType<string>().Select(fault => new ValidationResult($"{Section}:{nameof(AllowHosts)} {fault}"));
}
