using System.Text.Json.Nodes;
using OpinionBot.Support.Discord.Checking;
using OpinionBot.Support.Discord.Recording;
using OpinionBot.Support.Discord.State;

namespace OpinionBot.Support.Discord;

/// <summary>Finds fault with messages that Discord accepts.</summary>
internal sealed class MessageJudge(World world, Ledger ledger)
{
    /// <summary>What Discord lets pass and people then see: mentions, previews, embeds that are not shown.</summary>
    public void Judge(DiscordMessage message, JsonObject body, RecordedRequest request, bool isEdit)
    {
        var text = message.Content + string.Concat(ComponentCheck.Flatten(message.Components).Where(one => (int?)one["type"] == 10).Select(one => "\n" + (string?)one["content"]));
        message.Mentions = MentionReader.Read(world, message.Channel, message.Author, text, body["allowed_mentions"], message.Interaction is not null, message.RepliesTo);
        message.Previewed = message.Flags.HasFlag(MessageFlag.SuppressEmbeds) ? [] : MentionReader.PreviewedAddresses(message.Content);

        if (body["allowed_mentions"] is not JsonObject && (!isEdit || body.ContainsKey("content") || body.ContainsKey("components")))
        {
            ledger.Add(new BotFault(BotFaultKind.NoAllowedMentions, "without allowed_mentions Discord notifies whoever is named", request));
        }

        if (!message.Mentions.IsEmpty)
        {
            ledger.Add(new BotFault(BotFaultKind.Pinged, text, request));
        }

        if (message.Embeds.Count > 0 && message.Flags.HasFlag(MessageFlag.SuppressEmbeds))
        {
            ledger.Add(new BotFault(BotFaultKind.HiddenEmbeds, "flag 4 hides the message's own embeds too", request));
        }

        var urls = message.Embeds.Select(embed => (string?)embed?["url"]).OfType<string>().ToList();

        if (urls.Count != urls.Distinct().Count())
        {
            ledger.Add(new BotFault(BotFaultKind.HiddenEmbeds, "of embeds with one address only the first is shown", request));
        }
    }

    public void NoteUnknownFlags(MessageFlag unknown, RecordedRequest request)
    {
        if (unknown != MessageFlag.None)
        {
            ledger.Add(new BotFault(BotFaultKind.UnknownFlag, $"flags {unknown} cannot be set here", request));
        }
    }
}
