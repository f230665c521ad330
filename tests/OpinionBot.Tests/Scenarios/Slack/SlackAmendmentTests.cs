using System.Text;
using OpinionBot.Support;
using OpinionBot.Support.Slack.State;

namespace OpinionBot.Scenarios.Slack;

/// <summary>What was said and does not hold any more is amended where it stands, and who wants to be forgotten is.</summary>
public sealed class SlackAmendmentTests : SlackScenario
{
    private const string Swedes = "How many Swedes would accept an AI system that reads their X-rays?";

    [Fact]
    public async Task A_retracted_fact_amends_the_answers_that_were_posted_and_shared()
    {
        await AddArticleAsync();
        var question = await SayAsync(Slack.Uma, Slack.General, $"{Mention} {Swedes}");
        var answer = await AnswerInAsync(question.Ts);
        answer.AllText.ShouldContain("71%");
        await CommandAsync(Slack.Uma, Slack.General, "/ask", Swedes);
        var alone = await SeeAsync(post => post.VisibleTo == Slack.Uma.Id && post.AllText.Contains("71%", StringComparison.Ordinal), "the answer for herself");
        await PressAsync(Slack.Uma, alone, "Share with the channel");
        var shared = await SeeAsync(post => post.AllText.Contains("Shared by uma", StringComparison.Ordinal), "the shared answer");

        await CommandAsync(Slack.Mo, Slack.General, "/ask", Swedes);
        var other = await SeeAsync(post => post.VisibleTo == Slack.Mo.Id && post.AllText.Contains("71%", StringComparison.Ordinal), "another answer");

        var fact = FactOf(answer);
        await CommandAsync(Slack.Mo, Slack.General, "/fact", $"retract {fact} misread");

        (await AmendedAsync(answer)).ShouldContain($"{fact} has been taken back");
        (await AmendedAsync(shared)).ShouldContain("71%");
        await WaitAsync(() => FromBot.FirstOrDefault(post => post.VisibleTo == Slack.Mo.Id && post.AllText.Contains($"{fact} is retracted. 3 past answers used it", StringComparison.Ordinal)), "the moderator's reply");
        Requests("chat.update").Select(update => Argument(update, "ts")).ShouldBe([answer.Ts, shared.Ts], ignoreOrder: true);

        // Another answer from the same fact, not shared yet, cannot be shared any more.
        await PressAsync(Slack.Mo, other, "Share with the channel");
        await SeeAsync(post => post.AllText.Contains("corrected or taken back since", StringComparison.Ordinal), "why it cannot be shared");
        Slack.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_corrected_fact_puts_the_correction_over_the_answer_also_after_a_restart()
    {
        await AddArticleAsync();
        var question = await SayAsync(Slack.Uma, Direct(Slack.Uma), Swedes);
        var answer = await SeeAsync(post => post.AllText.Contains("71%", StringComparison.Ordinal), "the answer");
        await Bot.DisposeAsync();
        await StartBotAsync();

        await CommandAsync(Slack.Mo, Slack.General, "/fact", $"correct {FactOf(answer)} \"71% of Swedes said they would accept an AI system that reads their X-rays, a Nordpuls survey says.\"");

        (await AmendedAsync(answer)).ShouldContain("has been corrected; it now says: 71% of Swedes said they would accept an AI system that reads their X-rays, a Nordpuls survey says");
        question.Channel.ShouldBe(answer.Channel);
        Slack.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_wants_to_be_forgotten_confirms_it_and_is()
    {
        await CommandAsync(Slack.Uma, Slack.General, "/ask", Japan);
        await SeeAsync(post => post.AllText.Contains("23%", StringComparison.Ordinal), "the answer");

        await CommandAsync(Slack.Uma, Slack.General, "/forget-me", "");
        var asked = await SeeAsync(post => post.AllText.Contains("I keep 1 question of yours", StringComparison.Ordinal), "what is kept");
        IsOnDisk("How many people in Japan").ShouldBeTrue();
        await PressAsync(Slack.Uma, asked, "Delete them for good");
        await SeeAsync(post => post.AllText.Contains("1 question of yours is deleted", StringComparison.Ordinal), "the confirmation");

        IsOnDisk("How many people in Japan").ShouldBeFalse();
        Slack.Faults.ShouldBeEmpty();
    }

    private async Task AddArticleAsync()
    {
        var file = new SlackFile("F0001", "T0001", "U0MO", "clinics.txt", "text/plain", "text", Encoding.UTF8.GetBytes(Articles.Clinics));
        Slack.World.Add(file);
        await SayAsync(Slack.Mo, Direct(Slack.Mo), "approve", null, file);
        await SeeAsync(post => post.AllText.Contains("approved:", StringComparison.Ordinal), "what was added");
    }

    private Task<string> AmendedAsync(SlackMessage message) =>
        WaitAsync(() => Slack.World.Messages.Find(message.Channel, message.Ts) is { } standing && standing.AllText.Contains("Amended on ", StringComparison.Ordinal) ? standing.AllText : null, $"the amendment of {message.Ts}");

    private static string FactOf(SlackMessage answer) => answer.Buttons[0].Value!.Split(' ')[1];

    private bool IsOnDisk(string words) =>
        Directory.EnumerateFiles(Folder.Path, "store.db*").Any(file => Read(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0);

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);

        return bytes;
    }
}
