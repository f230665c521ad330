using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using OpinionBot.Support.Slack;

namespace OpinionBot.Support;

/// <summary>The built program as a process that serves a loopback platform, with its store on the disk.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    /// <summary>Where it listens when nobody has set anything else.</summary>
    public const string DefaultAddress = "http://127.0.0.1:8080";

    private const string Token = "xoxb-loopback";

    private readonly Process _process;
    private readonly Uri? _address;
    private readonly StringBuilder _said = new();
    private readonly Task<string> _error;
    private TaskCompletionSource _saidMore = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RunningBot(Process process, Uri? address)
    {
        _process = process;
        _address = address;
        process.StandardInput.Close();
        _error = ListenAsync(process.StandardError);
        _ = process.StandardOutput.ReadToEndAsync();
    }

    /// <summary>Where its web server listens.</summary>
    public Uri Address => _address ?? throw new InvalidOperationException("This bot opens no port.");

    /// <summary>Settings of a bot that speaks to this Slack over HTTP.</summary>
    public static Dictionary<string, string> Settings(LoopbackSlack slack, string store, Uri address) => new(Settings(slack, store))
    {
        ["OPINIONBOT_Web__Urls"] = address.AbsoluteUri.TrimEnd('/'),
        ["OPINIONBOT_Web__PublicUrl"] = address.AbsoluteUri.TrimEnd('/'),
        ["OPINIONBOT_Slack__SigningSecret"] = slack.Settings.SigningSecret,
    };

    /// <summary>Settings of a bot that speaks to this Slack over Socket Mode, and opens no port.</summary>
    public static Dictionary<string, string> SocketSettings(LoopbackSlack slack, string store) => new(Settings(slack, store))
    {
        ["OPINIONBOT_Slack__AppToken"] = slack.Settings.AppToken,
    };

    private static Dictionary<string, string> Settings(LoopbackSlack slack, string store) => new()
    {
        ["OPINIONBOT_Store__Path"] = store,
        ["OPINIONBOT_Slack__ApiBaseUrl"] = slack.ApiBaseUrl.AbsoluteUri,
        ["OPINIONBOT_Slack__BotToken"] = Token,
        // On a busy machine any answer may be slow; what is shown then is for the tests that ask for it.
        ["OPINIONBOT_Inbox__ShowProgressAfter"] = "00:01:00",
        ["OPINIONBOT_Inbox__Lease"] = "00:00:02",
        ["OPINIONBOT_Outbox__Lease"] = "00:00:02",
    };

    /// <summary>A port that nobody listens on.</summary>
    public static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
    }

    /// <summary>Starts the program and waits until it is ready; where no web server tells of that, until it says that it is running.</summary>
    public static Task<RunningBot> StartAsync(Dictionary<string, string> settings, params IReadOnlyList<string> arguments) => StartAsync(settings, BotProgram.Start(arguments, settings));

    /// <summary>The same by a line of the shell that runs the program.</summary>
    public static Task<RunningBot> StartByShellAsync(string line, Dictionary<string, string> settings) => StartAsync(settings, BotProgram.Start([], settings, shell: line));

    private static async Task<RunningBot> StartAsync(Dictionary<string, string> settings, Process process)
    {
        var address = settings.GetValueOrDefault("OPINIONBOT_Web__Urls") ?? (settings.ContainsKey("OPINIONBOT_Web__PublicUrl") ? DefaultAddress : null);
        var bot = new RunningBot(process, address is null ? null : new Uri(address + "/"));
        await (address is null ? bot.SaysAsync("OpinionBot is running on ") : bot.WaitUntilReadyAsync());

        return bot;
    }

    private async Task WaitUntilReadyAsync()
    {
        using var http = new HttpClient();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(3));

        while (true)
        {
            try
            {
                if ((await http.GetAsync(new Uri(Address, "health/ready"), patience.Token)).IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (Exception exception) when (!_process.HasExited && exception is HttpRequestException or System.Net.Sockets.SocketException)
            {
                // Not listening yet; a connection that is cut while it is made comes as the socket's own exception.
            }
            catch (Exception exception) when (exception is HttpRequestException or System.Net.Sockets.SocketException)
            {
                throw new InvalidOperationException($"The bot ended: {await _error}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, patience.Token);
        }
    }

    /// <summary>Waits until nothing waits for an answer or for posting.</summary>
    public async Task WaitUntilIdleAsync()
    {
        using var http = new HttpClient();

        while (!(await http.GetStringAsync(new Uri(Address, "health/ready"), TestContext.Current.CancellationToken)).Contains("; 0 waiting for an answer, 0 for posting", StringComparison.Ordinal))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Waits until it has said these words on standard error.</summary>
    public async Task SaysAsync(string words)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(60));

        while (true)
        {
            Task more;
            var hasEnded = _error.IsCompleted;

            lock (_said)
            {
                if (_said.ToString().Contains(words, StringComparison.Ordinal))
                {
                    return;
                }

                more = _saidMore.Task;
            }

            if (hasEnded)
            {
                throw new InvalidOperationException($"The bot ended without saying '{words}': {_said}");
            }

            try
            {
                await Task.WhenAny(more, _error).WaitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"The bot did not say '{words}' but: {_said}");
            }
        }
    }

    /// <summary>From now on it can write no file beyond so many bytes: what a full disk does to it. Linux only.</summary>
    public async Task LimitFilesAsync(string bytes)
    {
        using var limit = Process.Start("prlimit", ["--pid", $"{_process.Id}", $"--fsize={bytes}:"]);
        await limit.WaitForExitAsync(TestContext.Current.CancellationToken);
        limit.ExitCode.ShouldBe(0);
    }

    /// <summary>As <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>As <c>kill -TERM</c> does.</summary>
    /// <returns>The exit code and what stood on standard error.</returns>
    public async Task<(int ExitCode, string Error)> StopAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]))
        {
            await kill.WaitForExitAsync();
        }

        return await WaitForEndAsync();
    }

    /// <summary>Waits until it ends by itself.</summary>
    /// <returns>The exit code and what stood on standard error.</returns>
    public async Task<(int ExitCode, string Error)> WaitForEndAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);

        return (_process.ExitCode, await _error);
    }

    private async Task<string> ListenAsync(StreamReader error)
    {
        while (await error.ReadLineAsync() is { } line)
        {
            lock (_said)
            {
                _said.AppendLine(line);
                _saidMore.SetResult();
                _saidMore = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }

        return _said.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        // What the bot has logged explains a test that failed.
        TestContext.Current.TestOutputHelper?.WriteLine(await _error);
        _process.Dispose();
    }
}
