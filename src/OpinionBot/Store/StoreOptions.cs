using System.ComponentModel.DataAnnotations;

namespace OpinionBot.Store;

/// <summary>Where the library is kept.</summary>
internal sealed class StoreOptions
{
    public const string Section = "Store";

    [RegularExpression("sqlite", ErrorMessage = "Store:Provider must be 'sqlite'; this version is built with no other store.")]
    public string Provider { get; init; } = "sqlite";

    /// <summary>The SQLite file; created with its folder when there is none. By default in the user's own data folder.</summary>
    [Required(AllowEmptyStrings = false, ErrorMessage = "Store:Path must name a file.")]
    public string Path { get; init; } = System.IO.Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
        "opinionbot",
        "opinionbot.db");

    /// <summary>For stores that are servers; unused by SQLite.</summary>
    public string? ConnectionString { get; init; }
}
