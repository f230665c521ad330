namespace OpinionBot.Operations.Settings;

/// <summary>A setting that the program has.</summary>
/// <param name="Name">As the README writes it: <c>Inbox:MaxAge</c>.</param>
/// <param name="Type">What its value becomes; never nullable.</param>
/// <param name="Default">Null when it has none.</param>
/// <param name="TakesNone">True when <c>null</c> means something; otherwise it leaves the setting as it is.</param>
internal sealed record KnownSetting(string Name, Type Type, object? Default, bool TakesNone)
{
    /// <summary>True when several values can be given.</summary>
    public bool IsList => Type.IsAssignableTo(typeof(IEnumerable<string>));
}
