using System.Text.Json.Nodes;
using OpinionBot.Support.Discord.Recording;

namespace OpinionBot.Support.Discord;

/// <summary>Looks at every body that the bot has sent, whichever way: nobody is pinged and no link of a text is previewed.</summary>
internal static class QuietSends
{
    private const int Message = 4;
    private const int MessageLater = 5;
    private const int Update = 7;
    private const int SuppressEmbeds = 4;

    public static void ShouldBeAll(Ledger ledger)
    {
        foreach (var request in ledger.Sends)
        {
            if (Said(request) is not { } said || !(said.ContainsKey("content") || said.ContainsKey("embeds") || said.ContainsKey("components")))
            {
                continue;
            }

            said["allowed_mentions"].ShouldBeOfType<JsonObject>($"{request} {said.ToJsonString()}");
            said["allowed_mentions"]!.ToJsonString().ShouldBe("""{"parse":[]}""", request.ToString());

            if (said["embeds"] is not JsonArray { Count: > 0 })
            {
                (((int?)said["flags"] ?? 0) & SuppressEmbeds).ShouldBe(SuppressEmbeds, $"{request} {said.ToJsonString()}");
            }
        }

        ledger.BotMessages.ShouldAllBe(message => message.Mentions.IsEmpty && message.Previewed.Count == 0);
    }

    // Of the first response to an interaction, what it says; a form, a list of suggestions and a deferral say nothing.
    private static JsonObject? Said(RecordedRequest request) => request.Body switch
    {
        JsonObject body when request.Route.EndsWith("/callback", StringComparison.Ordinal) => (int?)body["type"] is Message or MessageLater or Update ? body["data"] as JsonObject : null,
        JsonObject body => body,
        _ => null,
    };
}
