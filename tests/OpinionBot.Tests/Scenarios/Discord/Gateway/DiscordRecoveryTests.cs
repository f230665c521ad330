using System.Net;
using OpinionBot.Support;
using OpinionBot.Support.Discord.State;

namespace OpinionBot.Scenarios.Discord.Gateway;

/// <summary>What the library does not come back from by itself: the bot does, and what was asked meanwhile is answered where Discord still tells of it.</summary>
public sealed class DiscordRecoveryTests : DiscordScenario
{
    private readonly Uri _address = RunningBot.FreeAddress();

    private protected override bool UsesGateway => true;

    // With a web server, so that the bot's health can be asked for.
    private protected override IEnumerable<(string Name, string Value)> More => [("Web__Urls", _address.AbsoluteUri.TrimEnd('/')), ("Web__PublicUrl", _address.AbsoluteUri.TrimEnd('/'))];

    [Fact]
    public async Task A_closing_code_after_which_the_library_stands_still_is_followed_by_a_fresh_client_that_goes_on()
    {
        var before = Discord.Ledger.Gateway.Count;
        Discord.Gateway.CloseAll(4006, "Session is no longer valid.");
        var question = Discord.Mention(Home.Uma, Home.General, Japan);

        await Bot.SaysAsync("Discord's gateway is not connected and is tried again in 1 s: the library has given up shard 0");
        (await SeeAsync("23%")).Channel.Id.ShouldBe(question.Id);
        Discord.Ledger.Gateway.Skip(before).Count(frame => frame is { FromBot: true, Op: 6 }).ShouldBe(1);
        Discord.Ledger.Identifies.ShouldBe(1);
        (await HealthAsync()).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_beginning_that_the_library_cannot_work_with_is_tried_again_with_a_growing_pause_and_the_health_tells()
    {
        Discord.Gateway.BreakReadies(2);
        Discord.Gateway.Invalidate(resumable: false);

        await Bot.SaysAsync("Discord's gateway is not connected and is tried again in 1 s: the library has given up shard 0");
        var (status, said) = await HealthAsync();
        status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        said.ShouldStartWith("Discord's gateway is not connected");
        await Bot.SaysAsync("Discord's gateway is not connected and is tried again in 2 s: the library has given up shard 0");

        await WaitAsync(ledger => ledger.Identifies == 4 ? ledger : null, "a session that works: the one before the fault, two with it, one after it");
        await AnsweredWhenAskedAsync("Brazil");
        (await HealthAsync()).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Where_a_session_was_to_be_taken_up_again_and_nobody_is_any_more_Discord_is_asked_for_its_gateway()
    {
        Discord.Gateway.ResumeUrl = RunningBot.FreeAddress().AbsoluteUri.Replace("http:", "ws:", StringComparison.Ordinal).TrimEnd('/');
        Discord.Gateway.Invalidate(resumable: false);
        await WaitAsync(ledger => ledger.Identifies == 2 ? ledger : null, "the new session");
        await AnsweredWhenAskedAsync("Brazil");

        Discord.Gateway.CutAll();
        Discord.Mention(Home.Uma, Home.General, Japan);
        await SeeAsync("23%");

        await Bot.SaysAsync("Discord's gateway is at ws://127.0.0.1:");
        Discord.Ledger.Identifies.ShouldBe(2, "the session goes on");
    }

    [Theory]
    [InlineData(4007)]
    [InlineData(4009)]
    public async Task When_a_session_is_refused_another_one_is_begun_instead_of_asking_for_the_same_again(int code)
    {
        var before = Discord.Ledger.Gateway.Count;
        Discord.Gateway.RefuseResumes(code);
        Discord.Gateway.AskToReconnect();
        await WaitAsync(ledger => ledger.Identifies == 2 ? ledger : null, "the identification");

        await AnsweredWhenAskedAsync("Japan");
        Discord.Ledger.Gateway.Skip(before).Count(frame => frame is { FromBot: true, Op: 6 }).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_asked_while_a_session_is_invalid_and_may_be_resumed_is_answered()
    {
        Discord.Gateway.Invalidate(resumable: true);
        Discord.Gateway.CutAll();
        Discord.Mention(Home.Uma, Home.General, Japan);

        await SeeAsync("23%");
        Discord.Ledger.Identifies.ShouldBe(1);
        Discord.Faults.ShouldBeEmpty();
    }

    private Task<DiscordMessage> SeeAsync(string words) => WaitAsync(ledger => ledger.BotMessages.FirstOrDefault(message => message.Content.Contains(words, StringComparison.Ordinal)), $"an answer with {words}");

    // What is said before the library has taken in its servers is lost, as it is with Discord.
    private async Task AnsweredWhenAskedAsync(string place)
    {
        await WaitAsync(ledger => ledger.Gateway.LastOrDefault(frame => frame.Event is "READY" or "GUILD_CREATE") is { Event: "GUILD_CREATE" } told ? told : null, "the servers");
        (await AnsweredAsync(await AskAsync(Home.Uma, Japan.Replace("Japan", place, StringComparison.Ordinal)))).Content.ShouldContain(place);
    }

    private async Task<(HttpStatusCode Status, string Said)> HealthAsync()
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri(_address, "health/ready"), Token);

        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Token));
    }
}
