using System.Net;
using System.Net.Http.Headers;

namespace OpinionBot.Curation.Fetching;

/// <summary>Says why what a server answered is no page to read, and what to do about it.</summary>
internal static class PageRefusal
{
    // What is text or may hold it: anything else a server may call by a wrong name.
    private static readonly string[] NoArticles = ["image/", "audio/", "video/", "font/", "model/"];
    private static readonly string[] ForPrograms = ["application/json", "application/ld+json", "application/javascript", "text/javascript", "text/css", "text/event-stream"];

    /// <returns>Null when the answer has a body to be read.</returns>
    public static string? Of(Uri address, HttpResponseMessage response, DateTimeOffset now)
    {
        var said = $"{address} answered {(int)response.StatusCode} {response.ReasonPhrase}".TrimEnd();

        return response.StatusCode switch
        {
            HttpStatusCode.NotFound or HttpStatusCode.Gone => $"{said}: there is no such page; check the address.",
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.PaymentRequired or HttpStatusCode.UnavailableForLegalReasons =>
                $"{said}: it is not shown to the bot; open it in a browser, save the page and add the file.",
            HttpStatusCode.TooManyRequests =>
                $"{said}: it was asked for too often; try again {Later(response.Headers.RetryAfter, now)}, or save the page and add the file.",
            >= HttpStatusCode.InternalServerError => $"{said}: the fault is the server's; try again {Later(response.Headers.RetryAfter, now)}.",
            _ when !response.IsSuccessStatusCode => $"{said}; check the address, or save the page and add the file.",
            _ => OfType(address, response.Content.Headers.ContentType?.MediaType),
        };
    }

    private static string? OfType(Uri address, string? type) =>
        type is not null
            && (NoArticles.Any(kind => type.StartsWith(kind, StringComparison.OrdinalIgnoreCase)) || ForPrograms.Contains(type, StringComparer.OrdinalIgnoreCase))
            ? $"{address} is no page but {type}; give the address of the page or PDF that has the article."
            : null;

    private static string Later(RetryConditionHeaderValue? after, DateTimeOffset now) => (after?.Delta ?? (after?.Date - now)) is { TotalSeconds: > 0 } wait
        ? wait.TotalMinutes > 2 ? $"in {Math.Ceiling(wait.TotalMinutes):0} minutes" : $"in {Math.Ceiling(wait.TotalSeconds):0} seconds"
        : "later";
}
