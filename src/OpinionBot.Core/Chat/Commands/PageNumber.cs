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

    /// <summary>The ways to the pages beside one.</summary>
    /// <param name="line">The command line without its page.</param>
    public static IReadOnlyList<ReplyButton> Buttons(string line, int page, int pages) =>
    [
        .. page < pages ? [new ReplyButton("Next page", $"{line} {Option}:{page + 1}")] : Array.Empty<ReplyButton>(),
        .. page > 1 ? [new ReplyButton("Page before", $"{line} {Option}:{page - 1}")] : Array.Empty<ReplyButton>(),
    ];

    public static string Fault(CommandCall call) => $"'{call.Get(Option)}' is no page; give a number from 1 on.";
}
