using OpinionBot.Support.Slack.State;
using OpinionBot.Support.Slack.WebApi;

namespace OpinionBot.Support.Slack;

/// <summary>A walk through the install pages: every address that was opened, and the page it ended on.</summary>
internal sealed record SlackInstall(IReadOnlyList<Uri> Opened, int Status, string Page);

/// <summary>Installing the app the way a browser does.</summary>
internal sealed partial class LoopbackSlack
{
    private const int MostRedirects = 10;

    public Task<SlackInstall> InstallAsync(CancellationToken cancellationToken) => InstallAsync(Mo, cancellationToken);

    /// <summary>The user opens the bot's install page, agrees, and is led back; the app is then installed in the user's team.</summary>
    public async Task<SlackInstall> InstallAsync(SlackUser user, CancellationToken cancellationToken)
    {
        var bot = BotAddress ?? throw new InvalidOperationException("Set BotAddress first.");
        var cookies = new Dictionary<string, string>();
        var opened = new List<Uri>();
        var next = new Uri(bot, Settings.InstallPath);

        while (true)
        {
            // A public address of the bot is its loopback address here.
            var address = next.Authority == Address.Authority ? next : new Uri(bot, next.PathAndQuery);
            opened.Add(next);

            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Host = address.Authority == Address.Authority ? null : next.Authority;

            if (address.Authority == Address.Authority)
            {
                request.Headers.Add(OAuthMethods.UserHeader, user.Id);
            }
            else if (cookies.Count > 0)
            {
                request.Headers.Add("Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
            }

            using var response = await _line.Http.SendAsync(request, cancellationToken);

            foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            {
                var pair = cookie.Split(';')[0].Split('=', 2);
                cookies[pair[0]] = pair[^1];
            }

            if (response.Headers.Location is not { } location || (int)response.StatusCode is < 300 or >= 400 || opened.Count == MostRedirects)
            {
                return new SlackInstall(opened, (int)response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
            }

            next = location.IsAbsoluteUri ? location : new Uri(address, location);
        }
    }
}
