using OpinionBot.Support;

namespace OpinionBot.Scenarios.Discord;

/// <summary>What was said and does not hold any more is amended where everybody can read it.</summary>
public sealed class DiscordAmendmentTests : DiscordScenario
{
    private const string Swedes = "How many Swedes would accept an AI system that reads their X-rays?";

    [Fact]
    public async Task A_retracted_fact_amends_the_answers_that_were_given_and_shared()
    {
        Seen(await AnsweredAsync(await Discord.CommandAsync(Home.Mo, Home.General, "library add", With(("document", Articles.Clinics), ("title", "Northern towns"), ("approve", true)), Token))).ShouldContain("approved");
        var alone = await AnsweredAsync(await AskAsync(Home.Uma, Swedes));
        Seen(alone).ShouldContain("71%");
        await Discord.PressAsync(Home.Uma, alone, "Share with the channel", Token);
        var shared = await WaitAsync(ledger => ledger.BotMessages.FirstOrDefault(message => message.Content.Contains("Shared by uma", StringComparison.Ordinal)), "the shared answer");
        Seen(await AnsweredAsync(await Discord.CommandAsync(Home.Mo, Home.General, "settings", With(("visibility", "channel")), Token))).ShouldNotBeEmpty();
        var open = await AnsweredAsync(await AskAsync(Home.Uma, Swedes));
        open.IsEphemeral.ShouldBeFalse();

        var fact = alone.Components[0]!["components"]![0]!["custom_id"]!.ToString().Split(' ')[1];
        await Discord.CommandAsync(Home.Mo, Home.General, "fact retract", With(("fact", fact), ("reason", "misread")), Token);

        foreach (var message in new[] { shared, open })
        {
            await WaitAsync(_ => message.Content.Contains("Amended on", StringComparison.Ordinal) ? message : null, "the amendment");
            message.Content.ShouldContain($"{fact} has been taken back");
            message.Content.ShouldContain("71%");
        }

        Discord.Faults.ShouldBeEmpty();
    }
}
