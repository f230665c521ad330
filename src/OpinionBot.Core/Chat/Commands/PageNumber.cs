using System.Globalization;

namespace OpinionBot.Chat.Commands;

/// <summary>Which page of a long reply somebody wants: the option <c>page</c>.</summary>
internal static class PageNumber
{
    public const string Option = "page";

    /// <returns>The first when none is given; null when it is no number from 1 on.</returns>
    public static int? Read(CommandCall call) => call.Get(Option) is not { } given ? 1
        : int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page
        : null;

    public static string Fault(CommandCall call) => $"'{call.Get(Option)}' is no page; give a number from 1 on.";
}
