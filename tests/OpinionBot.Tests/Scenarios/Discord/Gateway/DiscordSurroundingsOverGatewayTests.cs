using System.Text;
using OpinionBot.Support;
using OpinionBot.Support.Discord.Recording;
using OpinionBot.Support.Discord.State;

namespace OpinionBot.Scenarios.Discord.Gateway;

/// <summary>The same over the gateway, and files that come with a mention.</summary>
public sealed class DiscordSurroundingsOverGatewayTests : DiscordSurroundingsTests
{
    private static readonly UploadedFile Picture = new("files[0]", "chart.png", "image/png", [1, 2, 3]);

    private protected override bool UsesGateway => true;

    [Fact]
    public async Task A_question_with_a_picture_is_answered_and_a_picture_alone_gets_a_sentence()
    {
        Discord.Say(Home.Uma, Home.General, $"{Discord.World.Bot.Mention} {Home.Mo.Mention} {Japan} :eyes:", null, Picture);
        var answer = await SeeAsync(message => message.Content.Contains("23%", StringComparison.Ordinal), "the answer");
        Seen(answer).ShouldContain("not the file with them");

        Discord.Say(Home.Uma, Home.General, Discord.World.Bot.Mention, null, Picture);
        await SeeAsync(message => message.Content.Contains("not pictures or recordings", StringComparison.Ordinal), "what can be read");

        Discord.Say(Home.Uma, Home.General, $"{Discord.World.Bot.Mention} {Japan}", null, new UploadedFile("files[0]", "clinics.txt", "text/plain", Encoding.UTF8.GetBytes(Articles.Clinics)));
        await SeeAsync(message => message.Content.Contains("Articles are added by moderators", StringComparison.Ordinal), "the answer beside a document");
        Discord.Faults.ShouldBeEmpty();
    }

    private Task<DiscordMessage> SeeAsync(Func<DiscordMessage, bool> which, string what) => WaitAsync(ledger => ledger.BotMessages.FirstOrDefault(which), what);
}
